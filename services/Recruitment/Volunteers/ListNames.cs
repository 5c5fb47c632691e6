using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>
/// Those who coordinate see what volunteers who turned to the organisation are called and how to reach them: by an interest, an assignment or a place on
/// a shift. Of anybody else nothing is told; that they saw it is written down.
/// </summary>
public static class ListNames
{
    private const int Most = 200;
    private static readonly InterestStatus[] Over = [InterestStatus.Withdrawn, InterestStatus.HandedOn];

    /// <summary><c>GET /api/v1/volunteers/names?ids=…,…&amp;organisationId=</c>, at most 200 ids; those who may not be named are left out.</summary>
    public sealed record Response(IReadOnlyList<Named> Items);

    /// <summary>A volunteer by first name.</summary>
    public sealed record Named(Guid Id, string FirstName, string? Phone, string? Email);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapGet("names", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("See the first names of volunteers who turned to an organisation");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string ids, Guid organisationId, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is not { Status: OrganisationStatus.Verified })
            return TypedResults.NotFound();

        var wanted = ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(Most).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        var people = await db.Volunteers.AsNoTracking()
            .Where(v => wanted.Contains(v.Id) && (v.AssistedById == organisationId
                || db.Interests.Any(i => i.VolunteerId == v.Id && i.OrganisationId == organisationId && !Over.Contains(i.Status))
                || db.Assignments.Any(a => a.VolunteerId == v.Id && a.OrganisationId == organisationId && a.Status == AssignmentStatus.Active)
                || db.ShiftContacts.Any(c => c.VolunteerId == v.Id && c.OrganisationId == organisationId && c.Until > now)))
            .Select(v => new { v.Id, v.Name, v.Phone, v.Email }).ToListAsync(ct);
        await db.LookAsync(people.Select(p => p.Id), organisationId, LookPlace.Shifts, user, clock, ct);
        return TypedResults.Ok(new Response([.. people.Select(p => new Named(p.Id, p.Name.Split(' ')[0], p.Phone, p.Email))]));
    }
}
