using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

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

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayAdminister(organisation))
            return TypedResults.NotFound();
        if (db.Expect(organisation, ifMatch) is { } refusal)
            return refusal.ToProblem();

        organisation.PromiseAnswers(request.AnswerWithinWorkingDays, request.EscalateAfterDays);
        await db.SaveChangesAsync(ct);
        http.SetETag(organisation.Version);
        return TypedResults.Ok(new Response(id, organisation.AnswerWithinWorkingDays, organisation.EscalateAfterDays, organisation.Version));
    }
}
