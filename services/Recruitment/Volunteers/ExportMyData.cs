using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer takes along all that is kept about them here, and learns where the other services show theirs (GDPR articles 15 and 20).</summary>
public static class ExportMyData
{
    /// <param name="Elsewhere">What other services keep, each at its own address.</param>
    public sealed record Response(
        DateTime At, object? Profile, IReadOnlyList<object> Interests, IReadOnlyList<object> Assignments, IReadOnlyList<object> FollowUps,
        IReadOnlyList<object> Declarations, IReadOnlyList<object> Clearances, IReadOnlyList<object> References, IReadOnlyList<object> PoliceCertificates,
        IReadOnlyList<object> Times, IReadOnlyList<object> HandOns, IReadOnlyList<object> Shares, IReadOnlyList<object> Guardians, IReadOnlyList<object> Ideas,
        IReadOnlyList<object> Looks, IReadOnlyList<object> ExpectationsTalks, IReadOnlyList<object> ShiftContacts,
        IReadOnlyList<Place> Elsewhere);

    /// <summary>Where another service shows what it keeps.</summary>
    public sealed record Place(string Service, string Path);

    private static readonly Place[] Places =
    [
        new(Names.Identity, "/api/v1/me"),
        new(Names.Matching, "/api/v1/hours/mine"),
        new(Names.Matching, "/api/v1/search/saved"),
        new(Names.Matching, "/api/v1/suggestions/requests"),
        new(Names.Matching, "/api/v1/suggestions/digest"),
        new(Names.Matching, "/api/v1/suggestions/avoided"),
        new(Names.Matching, "/api/v1/sign-ups/mine?from=2000-01-01T00:00:00Z"),
        new(Names.Matching, "/api/v1/diary"),
        new(Names.Matching, "/api/v1/pairs/mine"),
        new(Names.Training, "/api/v1/enrolments/mine"),
        new(Names.Training, "/api/v1/certificates/mine"),
        new(Names.Notifications, "/api/v1/notifications"),
    ];

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapGet("me/export", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Take along all that is kept about me");

    private static async Task<Ok<Response>> Handle(HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"frivillig.json\"";
        return TypedResults.Ok(new Response(
            clock.GetUtcNow().UtcDateTime,
            await ProfileAsync(db, me, ct),
            await InterestsAsync(db, me, ct),
            await AssignmentsAsync(db, me, ct),
            await All(db.FollowUps.Where(f => f.VolunteerId == me).Select(f => new { f.Kind, f.DueAt, f.DoneAt, f.Contact, f.Note }), ct),
            await All(db.Declarations.Where(d => d.VolunteerId == me).Select(d => new { d.OrganisationId, d.TextVersion, d.Language, d.SignedAt, d.ValidUntil }), ct),
            await All(db.Clearances.Where(c => c.VolunteerId == me).Select(c => new { c.OrganisationId, c.Kind, c.CourseCode, c.ValidUntil, c.GrantedAt, c.EndedAt, c.EndReason }), ct),
            await All(db.References.Where(r => r.VolunteerId == me).Select(r => new { r.Name, r.Relation, r.Conclusion, r.ConcludedAt, r.DeleteAt }), ct),
            await All(db.PoliceChecks.Where(c => c.VolunteerId == me).Select(c => new { c.Role, c.Basis, c.RequestedAt, c.ShownOn, c.SeenBy, c.ValidUntil }), ct),
            await All(db.LoggedTimes.Where(t => db.Assignments.Any(a => a.Id == t.AssignmentId && a.VolunteerId == me)).Select(t => new { t.On, t.Minutes, t.Approved }), ct),
            await All(db.HandOns.Where(h => h.VolunteerId == me).Select(h => new { h.ToOpportunity.Title, h.Message, h.Status, h.ProposedAt, h.AnsweredAt }), ct),
            await All(db.ProfileShares.Where(s => s.VolunteerId == me).Select(s => new { s.OrganisationId, s.GivenAt, s.WithdrawnAt }), ct),
            await All(db.GuardianConsents.Where(c => c.VolunteerId == me).Select(c => new { c.GuardianName, c.GuardianEmail, c.AskedAt, c.GivenAt, c.WithdrawnAt }), ct),
            await All(db.Ideas.Where(i => i.SenderId == me).Select(i => new { i.Title, i.Text, i.Status, i.Outcome, i.Answer, i.SentAt }), ct),
            await All(db.ContactLooks.Where(l => l.VolunteerId == me).Select(l => new { l.At, l.Place, l.AccountId, l.OrganisationId }), ct),
            await All(db.ExpectationsTalks.Where(t => t.VolunteerId == me).Select(t => new { t.OrganisationId, t.SheetVersion, t.HeldOn }), ct),
            await All(db.ShiftContacts.Where(c => c.VolunteerId == me).Select(c => new { c.OrganisationId, c.Until }), ct),
            Places));
    }

    private static async Task<object?> ProfileAsync(RecruitmentDb db, Guid me, CancellationToken ct) =>
        await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == me, ct) is { } v
            ? new
            {
                v.Id,
                v.Name,
                v.Email,
                v.Phone,
                v.BirthDate,
                v.PostalCode,
                v.MunicipalityNumber,
                v.Interests,
                v.Skills,
                v.Languages,
                v.Availability,
                v.AvailabilityNote,
                v.RadiusKm,
                v.Transport,
                v.Findable,
                v.HealthProfessional,
                v.Paused,
                v.Source,
                v.RegisteredAt,
            }
            : null;

    private static async Task<IReadOnlyList<object>> InterestsAsync(RecruitmentDb db, Guid me, CancellationToken ct) =>
        await All(db.Interests.Where(i => i.VolunteerId == me).Select(i => new
        {
            i.Id,
            i.Opportunity.Title,
            Organisation = i.Opportunity.Organisation.Name,
            i.Status,
            i.Message,
            i.Source,
            i.Participation,
            i.ExpressedAt,
            i.AnsweredAt,
            i.AnswerMessage,
            i.TalkAt,
            i.Suitability,
            i.SuitabilityNote,
            i.SuitabilityAt,
            i.WithdrawalReason,
        }), ct);

    private static async Task<IReadOnlyList<object>> AssignmentsAsync(RecruitmentDb db, Guid me, CancellationToken ct) =>
        await All(db.Assignments.Where(a => a.VolunteerId == me).Select(a => new
        {
            a.Id,
            a.Opportunity.Title,
            a.Status,
            a.StartsOn,
            a.OfferedAt,
            a.AcceptedAt,
            a.EndedAt,
            a.EndReason,
            a.EndCause,
            a.LastContactAt,
            a.LeavesOn,
            a.HandOverNote,
            a.AdultAlong,
        }), ct);

    private static async Task<IReadOnlyList<object>> All<T>(IQueryable<T> rows, CancellationToken ct)
        where T : class => await rows.ToListAsync(ct);
}
