using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Register;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>
/// An administrator changes the organisation's name, place or address on the web; number, kind and parent stay. A verified municipality goes on being
/// that one, and who was verified by the platform takes another name only if the register has it, or the platform gives it: a name is what people trust.
/// </summary>
public static class ChangeOrganisation
{
    public sealed record Request(
        [property: Text(Organisation.NameMaxLength)] string Name,
        [property: InForceMunicipality] string? MunicipalityNumber,
        [property: WebAddress] string? Website);

    public sealed record Response(Guid Id, OrganisationStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Change an organisation");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        RegisterBook register, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !(user.MayAdminister(organisation) || user.IsPlatformAdministrator()))
            return TypedResults.NotFound();
        if (db.Expect(organisation, ifMatch) is { } refusal)
            return refusal.ToProblem();

        if (!user.IsPlatformAdministrator() && await StaysAsync(organisation, request, db, register, ct) is { } stays)
            return stays.ToProblem();

        organisation.Describe(request.Name.Trim(), request.MunicipalityNumber, request.Website);
        db.Publish(new OrganisationChanged(organisation.Id, organisation.OrganisationNumber, organisation.Name, organisation.Kind.Word(),
            organisation.ParentId, organisation.MunicipalityNumber, clock.GetUtcNow().UtcDateTime), organisation.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(organisation.Version);
        return TypedResults.Ok(new Response(organisation.Id, organisation.Status, organisation.Version));
    }

    private static async Task<Refusal?> StaysAsync(Organisation organisation, Request request, RecruitmentDb db, RegisterBook register, CancellationToken ct)
    {
        if (organisation.Status is not OrganisationStatus.Verified)
            return null;
        if (organisation.Kind is OrganisationKind.Municipality && request.MunicipalityNumber != organisation.MunicipalityNumber)
            return new("municipality-stays", Texts.MunicipalityStays);
        if (IsSame(organisation.Name, request.Name))
            return null;

        // Those above a branch vouch for its name as for what it is.
        var above = await db.Organisations.Where(o => o.Id == organisation.ParentId).Select(o => (OrganisationKind?)o.Kind).SingleOrDefaultAsync(ct);
        if (above is { } kind && Organisation.Vouches(kind, organisation.Kind))
            return null;

        var unit = organisation.OrganisationNumber is { } number ? (await register.FindAsync(number, ct)).Unit : null;
        return IsSame(unit?.Name, request.Name) ? null : new("name-stays", Texts.NameStays);
    }

    /// <summary>The register writes in capitals.</summary>
    private static bool IsSame(string? name, string asked) => asked.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
