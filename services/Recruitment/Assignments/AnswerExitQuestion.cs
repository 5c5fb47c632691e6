using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Somebody who left says why and how it was (row 147); the answer is kept without the person.</summary>
public static class AnswerExitQuestion
{
    public sealed record Request(
        [property: Chosen] EndCause Cause, [property: Chosen] Again Again, [property: Between(1, 5), NotEmpty] int FeltSeen,
        [property: AtMost(ExitAnswer.CommentMaxLength)] string? Comment);

    public sealed record Response(Guid Id, DateTime? AnsweredAt);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("{id:guid}/exit-answer", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Answer the exit question");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !user.MaySpeakFor(assignment.Volunteer))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (assignment.AnswerExit(now) is { } refusal)
            return refusal.ToProblem();

        var today = clock.Today();
        db.ExitAnswers.Add(new()
        {
            OrganisationId = assignment.OrganisationId,
            Type = assignment.Opportunity.Type,
            Cause = request.Cause,
            Again = request.Again,
            FeltSeen = request.FeltSeen,
            Comment = string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment.Trim(),
            Month = new(today.Year, today.Month, 1),
        });
        db.Publish(new ExitAnswered(assignment.OrganisationId, assignment.Opportunity.MunicipalityNumber, assignment.Opportunity.Type,
            request.Cause.Word(), request.Again.Word(), request.FeltSeen, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(assignment.Id, assignment.ExitAnsweredAt));
    }
}
