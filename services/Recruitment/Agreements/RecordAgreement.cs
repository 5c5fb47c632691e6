using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Agreements;

/// <summary>A coordinator records that the organisation has an agreement with a municipality (row 25).</summary>
public static class RecordAgreement
{
    public sealed record Request(
        [property: NotEmpty, InForceMunicipality] string MunicipalityNumber,
        [property: Text(MunicipalAgreement.ReferenceMaxLength)] string Reference,
        [property: NotEmpty] DateOnly SignedOn,
        DateOnly? ValidUntil) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (ValidUntil < SignedOn)
                yield return new(Texts.EndsBeforeStart, [nameof(ValidUntil)]);
        }
    }

    public sealed record Response(Guid Id, bool InForce);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("{id:guid}/agreements", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Record an agreement with a municipality");

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var agreement = new MunicipalAgreement
        {
            OrganisationId = id,
            MunicipalityNumber = request.MunicipalityNumber,
            Reference = request.Reference.Trim(),
            SignedOn = request.SignedOn,
            RecordedBy = user.Id(),
            RecordedAt = now,
        };
        agreement.EndOn(request.ValidUntil);
        db.MunicipalAgreements.Add(agreement);
        db.Publish(new AgreementRecorded(
            agreement.Id, id, agreement.MunicipalityNumber, agreement.Reference, agreement.SignedOn, agreement.ValidUntil, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/organisations/{id}/agreements", new Response(agreement.Id, agreement.IsInForce(clock.Today())));
    }
}
