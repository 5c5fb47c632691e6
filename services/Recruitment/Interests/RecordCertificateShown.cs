using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>
/// A coordinator records that a police certificate was shown for an opportunity that may ask for one. Kept are who saw it and when;
/// never the certificate nor what stood in it (politiregisterforskriften § 37-2).
/// </summary>
public static class RecordCertificateShown
{
    public sealed record Request([property: NotEmpty] DateOnly ShownOn);

    public sealed record Response(Guid Id, DateOnly ValidUntil);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/police-certificate", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Record that a police certificate was shown");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();
        if (interest.Opportunity.PoliceCertificateBasis is not { } basis)
            return new Refusal("police-certificate-without-basis", Texts.PoliceCertificateWithoutBasis).ToProblem();
        if (request.ShownOn > clock.Today() || request.ShownOn < clock.Today().AddMonths(-3))
            return new Refusal("police-certificate-date", Texts.PoliceCertificateDate, StatusCodes.Status422UnprocessableEntity).ToProblem();

        if (interest.Opportunity.Organisation.CertificateViewerId is { } viewer && viewer != user.Id())
            return new Refusal("not-the-viewer", Texts.NotTheViewer, StatusCodes.Status403Forbidden).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var validUntil = request.ShownOn.AddMonths(options.Value.PoliceCertificateValidMonths);
        var clearance = new Clearance.Clearance
        {
            VolunteerId = interest.VolunteerId,
            OrganisationId = interest.OrganisationId,
            Kind = RequirementKinds.PoliceCertificate,
            SourceId = Guid.CreateVersion7(),
            SeenBy = user.Id(),
            ValidUntil = validUntil,
            GrantedAt = now,
        };
        db.Clearances.Add(clearance);
        var check = await db.PoliceChecks.SingleOrDefaultAsync(c => c.InterestId == id, ct);
        if (check is null)
        {
            check = PoliceCheck.For(interest, basis);
            db.PoliceChecks.Add(check);
        }

        check.Show(request.ShownOn, user.Id(), validUntil);
        db.Publish(new ClearanceGranted(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, validUntil, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(clearance.Id, validUntil));
    }
}
