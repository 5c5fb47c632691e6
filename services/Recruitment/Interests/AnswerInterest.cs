using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A coordinator answers an interest: an invitation to a talk or a friendly no. The first answer stops the clock.</summary>
public static class AnswerInterest
{
    public enum Answer
    {
        Invited = 1,
        Declined,
    }

    public sealed record Request(
        [property: Chosen] Answer Answer,
        [property: Text(Interest.MessageMaxLength)] string Message,
        DateTime? TalkAt);

    public sealed record Response(Guid Id, InterestStatus Status, DateTime? AnsweredAt);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/answer", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Answer an interest");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var first = interest.AnsweredAt is null;
        if (interest.Answer(request.Answer is Answer.Invited, request.Message, request.TalkAt, now) is { } refusal)
            return refusal.ToProblem();

        if (first)
        {
            db.Publish(new InterestAnswered(interest.Id, interest.OpportunityId, interest.OrganisationId, interest.VolunteerId,
                interest.Opportunity.MunicipalityNumber, request.Answer.Word(), interest.ExpressedAt, now,
                interest.Participation.Word()));
        }

        await db.WriteOfAnswerAsync(interest, now, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(interest.Id, interest.Status, interest.AnsweredAt));
    }
}
