using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Anybody reads a verified organisation; one that is not verified only those it concerns.</summary>
public static class GetOrganisation
{
    /// <param name="Administered">True when the caller may change the organisation and add branches.</param>
    public sealed record Response(
        Guid Id, string? OrganisationNumber, string Name, OrganisationKind Kind, Guid? ParentId, string? ParentName, string? MunicipalityNumber,
        string? MunicipalityName, string? Website, OrganisationStatus Status, string? RefusalReason, bool Administered, Guid Version,
        OrganisationLevel? Level, CentreOwner? Owner, IReadOnlyList<string> WeOffer, IReadOnlyList<string> WeNeed, DateTime? ProfileConfirmedAt,
        bool ProfileIsOld, RegisterState? RegisterState, string? RegisterName, bool? Voluntary, int? AnswerWithinWorkingDays, int? EscalateAfterDays,
        Guid? CertificateViewerId, bool ReviewsOpportunities);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read an organisation");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var found = await db.Organisations.AsNoTracking().Where(o => o.Id == id)
            .Select(o => new { Organisation = o, ParentName = db.Organisations.Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(ct);
        if (found is null || !user.MaySee(found.Organisation))
            return TypedResults.NotFound();

        var organisation = found.Organisation;
        var within = user.MayAct(id) || user.MayAdminister(organisation) || user.IsPlatformAdministrator();
        http.SetETag(organisation.Version);
        return TypedResults.Ok(new Response(
            organisation.Id, organisation.OrganisationNumber, organisation.Name, organisation.Kind, organisation.ParentId, found.ParentName,
            organisation.MunicipalityNumber, Municipalities.Find(organisation.MunicipalityNumber)?.Name, organisation.Website, organisation.Status,
            within ? organisation.RefusalReason : null, user.MayAdminister(organisation), organisation.Version,
            organisation.Level, organisation.Owner, organisation.WeOffer, organisation.WeNeed, organisation.ProfileConfirmedAt,
            organisation.ProfileIsOld(clock.GetUtcNow().UtcDateTime), within ? organisation.RegisterState : null,
            within ? organisation.RegisterName : null, organisation.Voluntary, organisation.AnswerWithinWorkingDays, organisation.EscalateAfterDays,
            within ? organisation.CertificateViewerId : null, organisation.ReviewsOpportunities));
    }
}
