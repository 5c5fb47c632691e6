using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>The volunteer and those who coordinate see all that is kept about a police certificate.</summary>
public static class GetPoliceCheck
{
    /// <param name="BasisText">The legal basis in words.</param>
    public sealed record Response(
        Guid Id, string Role, PoliceCertificateBasis Basis, string BasisText, DateTime? RequestedAt, DateOnly? ShownOn, Guid? SeenBy,
        DateOnly? ValidUntil);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("{id:guid}/police-certificate", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("See what is kept about a police certificate");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var interest = await db.WholeInterests().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (interest is null || !(user.MaySpeakFor(interest.Volunteer) || user.MayCoordinate(interest.Opportunity.Organisation))
            || await db.PoliceChecks.AsNoTracking().SingleOrDefaultAsync(c => c.InterestId == id, ct) is not { } c)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(new Response(
            c.Id, c.Role, c.Basis, Texts.Named($"PoliceCertificateBasis_{c.Basis}"), c.RequestedAt, c.ShownOn, c.SeenBy, c.ValidUntil));
    }
}
