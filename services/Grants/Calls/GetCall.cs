using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Calls;

/// <summary>Anybody reads a call: what it is for, who may apply, how much and until when.</summary>
public static class GetCall
{
    /// <param name="ClosesOn">The deadline's date in Norway.</param>
    /// <param name="ClosesHour">The deadline's hour in Norway.</param>
    /// <param name="LeftOre">What is left of the frame.</param>
    public sealed record Response(
        Guid Id, Guid SchemeId, string SchemeName, string Purpose, string TargetGroup, string? Exclusions, Guid OwnerOrganisationId,
        string OwnerName, string Title, DateTime OpensAt, DateTime ClosesAt, DateOnly ClosesOn, TimeOnly ClosesHour, long FrameOre,
        long LeftOre, long? MaxAmountOre, string Criteria, IReadOnlyList<OrganisationKind> ApplicantKinds, CallStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder calls) => calls
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a grant call");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        var found = await (
            from c in db.Calls.AsNoTracking()
            join s in db.Schemes on c.SchemeId equals s.Id
            join o in db.Organisations on s.OwnerOrganisationId equals o.Id into owners
            from owner in owners.DefaultIfEmpty()
            where c.Id == id
            select new { Call = c, Scheme = s, OwnerName = owner == null ? "" : owner.Name }).SingleOrDefaultAsync(ct);
        if (found is not { Call: var call, Scheme: var scheme })
            return TypedResults.NotFound();

        var closes = OsloTime.FromUtc(call.ClosesAt);
        http.SetETag(call.Version);
        return TypedResults.Ok(new Response(
            call.Id, call.SchemeId, scheme.Name, scheme.Purpose, scheme.TargetGroup, scheme.Exclusions, scheme.OwnerOrganisationId,
            found.OwnerName, call.Title, call.OpensAt, call.ClosesAt, DateOnly.FromDateTime(closes), TimeOnly.FromDateTime(closes), call.Frame.Ore,
            call.Left.Ore, call.MaxAmount?.Ore, call.Criteria, call.ApplicantKinds, call.StatusAt(clock.GetUtcNow().UtcDateTime), call.Version));
    }
}
