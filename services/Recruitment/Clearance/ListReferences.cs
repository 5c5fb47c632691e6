using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>The volunteer and those who coordinate see who may be asked and what came of it (row 89).</summary>
public static class ListReferences
{
    /// <param name="Name">Null once there is a conclusion.</param>
    public sealed record Response(
        Guid Id, string? Name, string? Phone, string Relation, ReferenceConclusion? Conclusion, DateTime? ConcludedAt, DateTime DeleteAt);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("{id:guid}/references", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List the references of an interest");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var interest = await db.WholeInterests().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (interest is null || !(user.MaySpeakFor(interest.Volunteer) || user.MayCoordinate(interest.Opportunity.Organisation)))
            return TypedResults.NotFound();

        var list = await db.References.AsNoTracking().Where(r => r.InterestId == id)
            .ToPageAsync(
                page, r => r.CreatedAt, r => r.Id,
                r => new Response(r.Id, r.Name, r.Phone, r.Relation, r.Conclusion, r.ConcludedAt, r.DeleteAt), newestFirst: false, ct);
        if (user.Id() != interest.VolunteerId && list.Items.Count > 0)
            await db.LookAsync([interest.VolunteerId], interest.OrganisationId, LookPlace.References, user, clock, ct);
        return TypedResults.Ok(list);
    }
}
