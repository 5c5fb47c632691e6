using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A volunteer agrees to be passed on, and only then the other organisation learns of them; or says no, without a reason.</summary>
public static class AnswerHandOn
{
    public sealed record Request(bool Agreed);

    /// <param name="InterestId">The new interest at the other organisation; null after a no.</param>
    public sealed record Response(Guid Id, HandOnStatus Status, Guid? InterestId);

    public static void Map(IEndpointRouteBuilder handOns) => handOns
        .MapPost("{id:guid}/answer", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Agree to be handed on, or not");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var handOn = await db.HandOns.Include(h => h.ToOpportunity).ThenInclude(o => o.Organisation).SingleOrDefaultAsync(h => h.Id == id, ct);
        if (handOn is null)
            return TypedResults.NotFound();

        var interest = await db.WholeInterests().SingleAsync(i => i.Id == handOn.InterestId, ct);
        if (!user.MaySpeakFor(interest.Volunteer))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (handOn.Answer(request.Agreed, now) is { } refusal)
            return refusal.ToProblem();
        if (!request.Agreed)
        {
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(handOn.Id, handOn.Status, null));
        }

        var target = handOn.ToOpportunity;
        if ((target.WhyNot(interest.Volunteer, null, clock.Today()) ?? interest.HandOn(now)) is { } no)
            return no.ToProblem();

        var (answerBy, escalateAt) = target.Organisation.AnswerClock(now, options.Value);
        var next = Interest.In(target, interest.VolunteerId, interest.Message, "handedOn", now, answerBy, escalateAt, Standing.In(target, false).Standing);
        db.Interests.Add(next);
        db.Publish(new InterestExpressed(next.Id, target.Id, target.OrganisationId, next.VolunteerId, target.MunicipalityNumber, next.Source, now,
            next.Participation.Word()));
        db.Publish(new InterestHandedOn(interest.Id, next.Id, interest.OrganisationId, target.OrganisationId, now));
        if (await db.SaveAsync(new Refusal("already-interested", Texts.AlreadyInterested), ct) is { } duplicate)
            return duplicate.ToProblem();

        return TypedResults.Ok(new Response(handOn.Id, handOn.Status, next.Id));
    }
}
