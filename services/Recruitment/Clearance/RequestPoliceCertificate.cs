using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Interests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>
/// A coordinator asks a volunteer to show a police certificate, only where the opportunity names a legal basis of the closed list. The volunteer
/// applies personally; under 18 the guardians confirm.
/// </summary>
public static class RequestPoliceCertificate
{
    /// <param name="GuardiansConfirm">True when the volunteer is under 18 and the guardians must confirm the application.</param>
    public sealed record Response(Guid Id, Opportunities.PoliceCertificateBasis Basis, DateTime? RequestedAt, bool GuardiansConfirm);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/police-certificate/request", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask a volunteer to show a police certificate");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();
        if (interest.Opportunity.PoliceCertificateBasis is not { } basis)
            return new Refusal("police-certificate-without-basis", Texts.PoliceCertificateWithoutBasis).ToProblem();
        if (interest.Volunteer.AgeOn(clock.Today()) < PoliceCheck.MinimumAge)
            return new Refusal("police-certificate-too-young", Texts.PoliceCertificateTooYoung).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var check = await db.PoliceChecks.SingleOrDefaultAsync(c => c.InterestId == id, ct);
        if (check is null)
        {
            check = PoliceCheck.For(interest, basis);
            db.PoliceChecks.Add(check);
        }

        check.Request(user.Id(), now);
        db.Publish(new PoliceCertificateRequested(interest.Id, interest.OrganisationId, interest.VolunteerId, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(check.Id, check.Basis, check.RequestedAt, interest.Volunteer.AgeOn(clock.Today()) < 18));
    }
}
