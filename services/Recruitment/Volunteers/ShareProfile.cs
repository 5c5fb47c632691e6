using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer lets an organisation see the profile, or ends that; withdrawing is as easy as giving.</summary>
public static class ShareProfile
{
    public sealed record Request([property: NotEmpty] Guid OrganisationId, bool Shared);

    public sealed record Response(Guid OrganisationId, bool Shared);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapPost("me/shares", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Let an organisation see my profile, or end that");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindSpokenForAsync(null, user, ct) is not { } volunteer
            || !await db.Organisations.AnyAsync(o => o.Id == request.OrganisationId && o.Status == OrganisationStatus.Verified, ct))
        {
            return TypedResults.NotFound();
        }

        await db.ShareAsync(volunteer.Id, request.OrganisationId, request.Shared, clock.GetUtcNow().UtcDateTime, ct);
        if (await db.SaveAsync(new Refusal("share-exists", Texts.ShareExists), ct) is { } refusal)
            return refusal.ToProblem();

        return TypedResults.Ok(new Response(request.OrganisationId, request.Shared));
    }
}

/// <summary>What several use cases do with shares.</summary>
public static class ProfileShares
{
    /// <summary>Gives or withdraws; the caller saves.</summary>
    public static async Task ShareAsync(this RecruitmentDb db, Guid volunteerId, Guid organisationId, bool shared, DateTime at, CancellationToken ct)
    {
        var share = db.ProfileShares.Local.FirstOrDefault(s => s.VolunteerId == volunteerId && s.OrganisationId == organisationId)
            ?? await db.ProfileShares.SingleOrDefaultAsync(s => s.VolunteerId == volunteerId && s.OrganisationId == organisationId, ct);
        if (share is null && !shared)
            return;
        if (share is null)
        {
            share = new() { VolunteerId = volunteerId, OrganisationId = organisationId };
            db.ProfileShares.Add(share);
        }

        if (shared)
            share.Give(at);
        else
            share.Withdraw(at);
    }

    public static Task<bool> IsSharedAsync(this RecruitmentDb db, Guid volunteerId, Guid organisationId, CancellationToken ct) =>
        db.ProfileShares.AnyAsync(s => s.VolunteerId == volunteerId && s.OrganisationId == organisationId && s.WithdrawnAt == null, ct);
}
