using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>An administrator sets within how many working days the organisation aims to answer, and when those above are told (row 147). Goals, not duties.</summary>
public static class SetAnswerGoals
{
    /// <param name="AnswerWithinWorkingDays">Null for the platform's goal.</param>
    /// <param name="EscalateAfterDays">Null for the platform's goal.</param>
    public sealed record Request([property: Between(1, 30)] int? AnswerWithinWorkingDays, [property: Between(1, 90)] int? EscalateAfterDays);

    public sealed record Response(Guid Id, int? AnswerWithinWorkingDays, int? EscalateAfterDays, Guid Version);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPut("{id:guid}/answer-goals", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Set an organisation's goals for answering");

    private static Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct) =>
        db.ChangeAdministeredAsync(
            id, ifMatch, http, user, o => o.PromiseAnswers(request.AnswerWithinWorkingDays, request.EscalateAfterDays),
            o => new Response(id, o.AnswerWithinWorkingDays, o.EscalateAfterDays, o.Version), ct);
}
