using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A volunteer sees which declarations they signed, in which version, and until when they hold (row 73).</summary>
public static class ListMyDeclarations
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, string? OrganisationName, string Version, string Language, DateTime SignedAt, DateOnly ValidUntil);

    public static void Map(IEndpointRouteBuilder declarations) => declarations
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List the declarations I signed");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        var list = await db.Declarations.AsNoTracking().Where(d => d.VolunteerId == me).ToPageAsync(page, d => d.SignedAt, d => d.Id, x => x, newestFirst: true, ct);
        var ids = list.Items.Select(d => d.OrganisationId).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(d => new Response(
            d.Id, d.OrganisationId, names.GetValueOrDefault(d.OrganisationId), d.TextVersion, d.Language, d.SignedAt, d.ValidUntil))], list.Next));
    }
}
