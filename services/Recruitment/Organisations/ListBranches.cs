using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Anybody sees an organisation's local branches; those not yet verified only who may see the organisation itself from within.</summary>
public static class ListBranches
{
    public sealed record Response(
        Guid Id, string? OrganisationNumber, string Name, OrganisationKind Kind, string? MunicipalityNumber, string? MunicipalityName,
        OrganisationStatus Status);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/branches", Handle)
        .AllowAnonymous()
        .WithSummary("List an organisation's branches");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var parent = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (parent is null || !user.MaySee(parent))
            return TypedResults.NotFound();

        var branches = db.Organisations.AsNoTracking().Where(o => o.ParentId == id);
        if (!user.MayAdminister(parent) && !user.IsPlatformAdministrator())
            branches = branches.Where(o => o.Status == OrganisationStatus.Verified);

        var list = await branches.ToPageAsync(page, o => o.RegisteredAt, o => o.Id,
            o => new { o.Id, o.OrganisationNumber, o.Name, o.Kind, o.MunicipalityNumber, o.Status }, newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(o => new Response(
            o.Id, o.OrganisationNumber, o.Name, o.Kind, o.MunicipalityNumber, Municipalities.Find(o.MunicipalityNumber)?.Name, o.Status))], list.Next));
    }
}
