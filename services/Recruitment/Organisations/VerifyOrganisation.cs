using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>A platform administrator finds an organisation to be what it says, or refuses it with a reason; its branches are verified with it.</summary>
public static class VerifyOrganisation
{
    public enum Decision
    {
        Verified = 1,
        Refused,
    }

    public sealed record Request([property: Chosen] Decision Decision, [property: AtMost(1000)] string? Reason);

    public sealed record Response(Guid Id, OrganisationStatus Status, int BranchesVerified);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("{id:guid}/verification", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Verify or refuse an organisation");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null)
            return TypedResults.NotFound();

        var parent = organisation.ParentId is { } parentId ? await db.Organisations.SingleAsync(o => o.Id == parentId, ct) : null;
        var refusal = request.Decision is Decision.Verified ? organisation.Verify(parent) : organisation.Refuse(request.Reason);
        if (refusal is not null)
            return refusal.ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var branches = 0;
        if (request.Decision is Decision.Verified)
        {
            db.Publish(new OrganisationVerified(organisation.Id, now), organisation.Id);
            branches = await VerifyBranches(organisation, now, db, ct);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(organisation.Id, organisation.Status, branches));
    }

    private static async Task<int> VerifyBranches(Organisation top, DateTime now, RecruitmentDb db, CancellationToken ct)
    {
        var waiting = (await db.Organisations
                .Where(o => o.RootId == top.RootId && o.Id != top.Id && o.Status == OrganisationStatus.AwaitingVerification)
                .ToListAsync(ct))
            .Where(o => o.Ancestors.Contains(top.Id))
            .OrderBy(o => o.Ancestors.Count)
            .ToList();
        var known = waiting.Append(top).ToDictionary(o => o.Id);
        var verified = 0;
        foreach (var branch in waiting)
        {
            // A refused organisation in between keeps what lies under it waiting; so does a kind that the one above cannot vouch for.
            if (!known.TryGetValue(branch.ParentId!.Value, out var parent) || !Organisation.Vouches(parent.Kind, branch.Kind) || branch.Verify(parent) is not null)
                continue;

            db.Publish(new OrganisationVerified(branch.Id, now), branch.Id);
            verified++;
        }

        return verified;
    }
}
