using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer sees which organisations may see the profile, and since when.</summary>
public static class ListShares
{
    public sealed record Response(Guid OrganisationId, string? OrganisationName, DateTime GivenAt, DateTime? WithdrawnAt);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapGet("me/shares", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List organisations that may see my profile");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.ProfileShares.AsNoTracking().Where(s => s.VolunteerId == me)
            .ToPageAsync(
                page, s => s.GivenAt, s => s.Id,
                s => new Response(s.OrganisationId, db.Organisations.Where(o => o.Id == s.OrganisationId).Select(o => o.Name).FirstOrDefault(), s.GivenAt, s.WithdrawnAt),
                newestFirst: true, ct));
    }
}
