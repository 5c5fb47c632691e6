using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Calls;

/// <summary>Anybody sees calls by deadline, filtered by where they stand and who may apply (row 44).</summary>
public static class ListCalls
{
    public sealed record Response(
        Guid Id, Guid SchemeId, string SchemeName, Guid OwnerOrganisationId, string OwnerName, string Title, DateTime OpensAt, DateTime ClosesAt,
        long FrameOre, long? MaxAmountOre, IReadOnlyList<OrganisationKind> ApplicantKinds, CallStatus Status);

    public static void Map(IEndpointRouteBuilder calls) => calls
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List grant calls");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, CallStatus? status, Guid? schemeId, Guid? ownerOrganisationId, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Calls
            .AsNoTracking()
            .Where(c => schemeId == null || c.SchemeId == schemeId)
            .Where(c => ownerOrganisationId == null || db.Schemes.Any(s => s.Id == c.SchemeId && s.OwnerOrganisationId == ownerOrganisationId))
            .Where(c => status == null
                || (status == CallStatus.Planned && c.OpensAt > now)
                || (status == CallStatus.Open && c.OpensAt <= now && c.ClosesAt > now)
                || (status == CallStatus.Closed && c.ClosesAt <= now))
            .ToPageAsync(page, c => c.ClosesAt, c => c.Id, c => c, newestFirst: false, ct);

        var ids = found.Items.Select(c => c.SchemeId).ToHashSet();
        var schemes = await db.Schemes
            .Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.OwnerOrganisationId,
                OwnerName = db.Organisations.Where(o => o.Id == s.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault() ?? "",
            })
            .ToDictionaryAsync(s => s.Id, ct);
        return TypedResults.Ok(new Page<Response>(
            [.. found.Items.Select(c => new Response(
                c.Id, c.SchemeId, schemes[c.SchemeId].Name, schemes[c.SchemeId].OwnerOrganisationId, schemes[c.SchemeId].OwnerName,
                c.Title, c.OpensAt, c.ClosesAt, c.Frame.Ore, c.MaxAmount?.Ore, c.ApplicantKinds, c.StatusAt(now)))],
            found.Next));
    }
}
