using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A volunteer signs an organisation's declaration of confidentiality in the version shown; it is renewed after its period (row 73).</summary>
public static class SignDeclaration
{
    /// <param name="VolunteerId">An assisted volunteer who signed on paper; left out by everybody who signs for themselves.</param>
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId, [property: Text(20)] string Version, bool Accepted, Guid? VolunteerId);

    public sealed record Response(Guid Id, DateOnly ValidUntil);

    public static void Map(IEndpointRouteBuilder declarations) => declarations
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Sign an organisation's declaration of confidentiality");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Organisations.AnyAsync(o => o.Id == request.OrganisationId, ct))
            return TypedResults.NotFound();
        if (await db.FindSpokenForAsync(request.VolunteerId, user, ct) is not { } volunteer)
            return request.VolunteerId is null ? new Refusal("not-a-volunteer", Texts.NotAVolunteer).ToProblem() : TypedResults.NotFound();
        if (!request.Accepted)
            return new Refusal("declaration-not-accepted", Texts.DeclarationNotAccepted, StatusCodes.Status422UnprocessableEntity).ToProblem();
        if (request.Version != Declaration.CurrentVersion)
            return new Refusal("declaration-outdated", Texts.DeclarationOutdated).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var declaration = new Declaration
        {
            VolunteerId = volunteer.Id,
            OrganisationId = request.OrganisationId,
            TextVersion = request.Version,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            SignedAt = now,
            RecordedBy = user.Id(),
            ValidUntil = clock.Today().AddMonths(options.Value.DeclarationValidMonths),
        };
        var clearance = new Clearance
        {
            VolunteerId = volunteer.Id,
            OrganisationId = request.OrganisationId,
            Kind = RequirementKinds.Declaration,
            SourceId = declaration.Id,
            ValidUntil = declaration.ValidUntil,
            GrantedAt = now,
        };
        db.Declarations.Add(declaration);
        db.Clearances.Add(clearance);
        db.Publish(new ClearanceGranted(volunteer.Id, request.OrganisationId, clearance.Requirement, clearance.ValidUntil, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/declarations/{declaration.Id}", new Response(declaration.Id, declaration.ValidUntil));
    }
}
