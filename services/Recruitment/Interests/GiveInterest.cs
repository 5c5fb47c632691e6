using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A coordinator takes an interest, gives it to a colleague or gives it back to all; everybody sees who has it.</summary>
public static class GiveInterest
{
    /// <param name="AccountId">The colleague; null to give it back to all.</param>
    public sealed record Request(Guid? AccountId);

    public sealed record Response(Guid Id, Guid? AssigneeId, Guid Version);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/assignee", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Give an interest to a colleague");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();
        if (request.AccountId is { } colleague && colleague != user.Id() && !await db.IsColleagueAsync(colleague, interest.Opportunity.Organisation, ct))
            return new Refusal("not-a-colleague", Texts.NotAColleague).ToProblem();

        interest.GiveTo(request.AccountId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(interest.Id, interest.AssigneeId, interest.Version));
    }
}
