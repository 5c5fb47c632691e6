using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer sees who looked at their contact data, when and for which organisation.</summary>
public static class ListContactLooks
{
    public sealed record Response(DateTime At, LookPlace Place, Guid AccountId, Guid OrganisationId, string? OrganisationName);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapGet("me/access-log", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("See who looked at my contact data");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        var list = await db.ContactLooks.AsNoTracking().Where(l => l.VolunteerId == me).ToPageAsync(page, l => l.At, l => l.Id, x => x, newestFirst: true, ct);
        var ids = list.Items.Select(l => l.OrganisationId).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(l =>
            new Response(l.At, l.Place, l.AccountId, l.OrganisationId, names.GetValueOrDefault(l.OrganisationId)))], list.Next));
    }
}
