using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A volunteer takes along a certificate of service as PDF; for one who is assisted the coordinator prints it.</summary>
public static class GetServiceCertificate
{
    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapGet("{id:guid}/service-certificate", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
        .WithSummary("Get a certificate of service as PDF");

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !(user.MaySpeakFor(assignment.Volunteer) || user.MayCoordinate(assignment.Opportunity.Organisation)))
            return TypedResults.NotFound();
        if (assignment.AcceptedAt is null || assignment.StartsOn > clock.Today())
            return assignment.NotNow().ToProblem();
        if (assignment.Participation is Participation.CivicService)
            return new Refusal("not-volunteering", Texts.NotVolunteering).ToProblem();

        var times = await db.LoggedTimes.AsNoTracking().Where(t => t.AssignmentId == id && t.Approved).ToListAsync(ct);
        var organisation = assignment.Opportunity.Organisation;
        var certificate = new ServiceCertificate(
            assignment.Volunteer.Name, organisation.Name, organisation.OrganisationNumber, assignment.Opportunity.Title,
            OpportunityType.All[assignment.Opportunity.Type].Name, assignment.StartsOn,
            assignment.EndedAt is { } ended ? OsloTime.DateOf(ended) : null, times.Select(t => t.On).Distinct().Count(), times.Sum(t => t.Minutes),
            assignment.Opportunity.ContactPerson, clock.Today());
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(certificate.ToPdf(), "application/pdf", $"{Texts.ServiceCertificateFile}.pdf");
    }
}
