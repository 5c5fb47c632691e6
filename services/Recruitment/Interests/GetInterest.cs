using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>The volunteer and those who coordinate the opportunity read all about an interest, the note on suitability included (row 89).</summary>
public static class GetInterest
{
    /// <param name="HealthProfessional">The volunteer says to have a health profession: talk through what is expected and what is not (row 74).</param>
    /// <param name="NeedsAdult">True when the volunteer is under 18 and a named adult is to be along (row 135).</param>
    public sealed record Response(
        Guid Id, Guid OpportunityId, string OpportunityTitle, Guid OrganisationId, string OrganisationName, Guid VolunteerId, string VolunteerName,
        string? VolunteerEmail, string? VolunteerPhone, IReadOnlyList<string> Languages, IReadOnlyList<WeeklySlot> Availability,
        string? AvailabilityNote, bool HealthProfessional, bool Assisted, string Message, InterestStatus Status, DateTime ExpressedAt,
        DateTime AnswerBy, bool Late, DateTime? AnsweredAt, string? AnswerMessage, DateTime? TalkAt, SuitabilityConclusion? Suitability,
        string? SuitabilityNote, DateTime? SuitabilityAt, string? WithdrawalReason, Guid Version, bool Shared,
        IReadOnlyList<string> Skills, IReadOnlyList<string> Interests, Guid? AssigneeId, Participation Participation, Guid? HostOrganisationId,
        string? HostName, bool NeedsAdult);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read an interest");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var i = await db.WholeInterests().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (i is null)
            return TypedResults.NotFound();

        var own = i.VolunteerId == user.Id();
        if (!own && !user.MayCoordinate(i.Opportunity.Organisation))
            return TypedResults.NotFound();

        if (!own)
            await db.LookAsync([i.VolunteerId], i.OrganisationId, LookPlace.Interest, user, clock, ct);
        var reached = own || !i.TurnedAway;
        var shared = own || !i.TurnedAway && (i.Volunteer.AssistedById is not null || await db.IsSharedAsync(i.VolunteerId, i.OrganisationId, ct));
        http.SetETag(i.Version);
        return TypedResults.Ok(new Response(
            i.Id, i.OpportunityId, i.Opportunity.Title, i.OrganisationId, i.Opportunity.Organisation.Name, i.VolunteerId, i.Volunteer.Name,
            reached ? i.Volunteer.Email : null, reached ? i.Volunteer.Phone : null, shared ? i.Volunteer.Languages : [], shared ? i.Volunteer.Availability : [],
            shared ? i.Volunteer.AvailabilityNote : null,
            i.Volunteer.HealthProfessional, i.Volunteer.AssistedById is not null, i.Message, i.Status, i.ExpressedAt, i.AnswerBy,
            i.IsLate(clock.GetUtcNow().UtcDateTime), i.AnsweredAt, i.AnswerMessage, i.TalkAt, i.Suitability, i.SuitabilityNote, i.SuitabilityAt,
            i.WithdrawalReason, i.Version, shared, shared ? i.Volunteer.Skills : [], shared ? i.Volunteer.Interests : [],
            own ? null : i.AssigneeId, i.Participation, i.HostId, i.HostId is { } host ? i.Opportunity.SideOf(host)?.Name : null,
            i.Opportunity.NeedsAdultAt(i.Volunteer.AgeOn(clock.Today()))));
    }
}
