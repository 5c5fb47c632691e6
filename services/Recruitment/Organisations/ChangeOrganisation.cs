using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>An administrator changes the organisation's name, place or address on the web; number, kind and parent stay, and a municipality that was verified goes on being that one.</summary>
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
        TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !(user.MayAdminister(organisation) || user.IsPlatformAdministrator()))
            return TypedResults.NotFound();
        if (db.Expect(organisation, ifMatch) is { } refusal)
            return refusal.ToProblem();

        if (organisation is { Kind: OrganisationKind.Municipality, Status: OrganisationStatus.Verified } && request.MunicipalityNumber != organisation.MunicipalityNumber
            && !user.IsPlatformAdministrator())
        {
            return new Refusal("municipality-stays", Texts.MunicipalityStays).ToProblem();
        }

        organisation.Describe(request.Name.Trim(), request.MunicipalityNumber, request.Website);
        db.Publish(new OrganisationChanged(organisation.Id, organisation.OrganisationNumber, organisation.Name, organisation.Kind.Word(),
            organisation.ParentId, organisation.MunicipalityNumber, clock.GetUtcNow().UtcDateTime), organisation.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(organisation.Version);
        return TypedResults.Ok(new Response(organisation.Id, organisation.Status, organisation.Version));
    }
}
