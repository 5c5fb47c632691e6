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

/// <summary>A volunteer says yes to an opportunity, once at a time; the answer clock starts.</summary>
public static class ExpressInterest
{
    /// <param name="CloselyRelated">True when the person met is a close relative or of the same household (row 141).</param>
    /// <param name="VolunteerId">An assisted volunteer the caller speaks for; left out by everybody who speaks for themselves.</param>
    /// <param name="WithoutOrganisation">True for one who wants to be in no organisation: then a host must answer for them (row 5).</param>
    /// <param name="ShareProfile">False to show the organisation name, contact and message only; it may be changed at any time.</param>
    public sealed record Request(
        [property: NotEmpty] Guid OpportunityId,
        [property: AtMost(Interest.MessageMaxLength)] string? Message,
        [property: AtMost(80)] string? Source,
        bool? CloselyRelated,
        Guid? VolunteerId,
        bool? ShareProfile = null,
        bool? WithoutOrganisation = null);

    public sealed record Response(Guid Id, InterestStatus Status, DateTime AnswerBy, Participation Participation, Guid? HostOrganisationId);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Express interest in an opportunity");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.AsNoTracking().Include(o => o.Organisation).Include(o => o.Partner)
            .SingleOrDefaultAsync(o => o.Id == request.OpportunityId, ct);
        if (opportunity is null || opportunity.Status is OpportunityStatus.Draft)
            return TypedResults.NotFound();
        if (await db.FindSpokenForAsync(request.VolunteerId, user, ct) is not { } volunteer)
            return request.VolunteerId is null ? new Refusal("not-a-volunteer", Texts.NotAVolunteer).ToProblem() : TypedResults.NotFound();
        if (opportunity.WhyNot(volunteer, request.CloselyRelated, clock.Today()) is { } refusal)
            return refusal.ToProblem();
        var (standing, hostless) = Standing.In(opportunity, request.WithoutOrganisation is true);
        if (hostless is not null)
            return hostless.ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var (answerBy, escalateAt) = opportunity.Organisation.AnswerClock(now, options.Value);
        var interest = Interest.In(opportunity, volunteer.Id, request.Message ?? "", request.Source, now, answerBy, escalateAt, standing);
        db.Interests.Add(interest);
        await db.ShareAsync(volunteer.Id, opportunity.OrganisationId, request.ShareProfile ?? true, now, ct);
        db.Publish(new InterestExpressed(interest.Id, opportunity.Id, opportunity.OrganisationId, volunteer.Id, opportunity.MunicipalityNumber,
            request.Source, now, interest.Participation.Word()));
        if (await db.SaveAsync(new Refusal("already-interested", Texts.AlreadyInterested), ct) is { } duplicate)
            return duplicate.ToProblem();

        return TypedResults.Created($"/api/v1/interests/{interest.Id}", new Response(
            interest.Id, interest.Status, interest.AnswerBy, interest.Participation, interest.HostId));
    }
}
