using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Register;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>An account registers an organisation, which it then administers; a branch is added by an administrator above.</summary>
public static class RegisterOrganisation
{
    public sealed record Request(
        [property: CheckedOrganisationNumber] string? OrganisationNumber,
        [property: Text(Organisation.NameMaxLength)] string Name,
        [property: Chosen] OrganisationKind Kind,
        Guid? ParentId,
        [property: InForceMunicipality] string? MunicipalityNumber,
        [property: WebAddress] string? Website,
        OrganisationLevel? Level = null,
        CentreOwner? Owner = null) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (ParentId is null && string.IsNullOrWhiteSpace(OrganisationNumber))
                yield return new(Texts.OrganisationNumberNeeded, [nameof(OrganisationNumber)]);
            if (Owner is not null && Kind is not OrganisationKind.Frivilligsentral)
                yield return new(Texts.OwnerOfCentresOnly, [nameof(Owner)]);
            if (Kind is OrganisationKind.Unit && ParentId is null)
                yield return new(Texts.UnitNeedsParent, [nameof(ParentId)]);
        }
    }

    public sealed record Response(Guid Id, OrganisationStatus Status);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Register an organisation or a branch");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, RegisterBook book, TimeProvider clock, CancellationToken ct)
    {
        Organisation? parent = null;
        if (request.ParentId is { } parentId)
        {
            parent = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == parentId, ct);
            if (parent is null || !(user.MayAdminister(parent) || user.IsPlatformAdministrator()))
                return TypedResults.NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var number = OrganisationNumber.TryParse(request.OrganisationNumber, out var parsed) ? parsed.Digits : null;
        var organisation = Organisation.Under(parent, request.Name.Trim(), request.Kind, number, user.Id(), now, request.Level, request.Owner);
        organisation.Describe(organisation.Name, request.MunicipalityNumber, request.Website);
        if (number is not null)
        {
            var (outcome, unit) = await book.FindAsync(number, ct);
            organisation.Learn(outcome, unit, now);
        }

        db.Organisations.Add(organisation);
        db.Publish(new OrganisationRegistered(organisation.Id, number, organisation.Name, organisation.Kind.Word(), organisation.ParentId,
            organisation.MunicipalityNumber, user.Id(), now), organisation.Id);
        if (organisation.Status is OrganisationStatus.Verified)
            db.Publish(new OrganisationVerified(organisation.Id, now), organisation.Id);

        if (await db.SaveAsync(new Refusal("organisation-exists", Texts.OrganisationExists), ct) is { } refusal)
            return refusal.ToProblem();

        http.SetETag(organisation.Version);
        return TypedResults.Created($"/api/v1/organisations/{organisation.Id}", new Response(organisation.Id, organisation.Status));
    }
}
