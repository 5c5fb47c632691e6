using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Anybody finds verified organisations; members also see their own before that, platform administrators all.</summary>
public static class ListOrganisations
{
    public sealed record Response(
        Guid Id, string? OrganisationNumber, string Name, OrganisationKind Kind, Guid? ParentId, string? MunicipalityNumber,
        string? MunicipalityName, string? Website, OrganisationStatus Status, OrganisationLevel? Level, RegisterState RegisterState, bool? Voluntary);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("Find organisations by name, kind, place or status");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, string? query, OrganisationKind? kind, OrganisationStatus? status, Guid? parentId,
        string? municipality, string? capability, OrganisationLevel? level, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var found = db.Organisations.AsNoTracking();
        if (!user.IsPlatformAdministrator())
        {
            var account = user.IdOrNull();
            var mine = user.Organisations();
            found = account is null
                ? found.Where(o => o.Status == OrganisationStatus.Verified)
                : found.Where(o => o.Status == OrganisationStatus.Verified || o.RegisteredBy == account || mine.Contains(o.Id) || mine.Contains(o.RootId));
        }

        if (!string.IsNullOrWhiteSpace(query))
        {
            var key = query.Trim().ToLowerInvariant();
            found = found.Where(o => o.NameKey.Contains(key) || o.OrganisationNumber == key);
        }

        if (kind is { } ofKind)
            found = found.Where(o => o.Kind == ofKind);
        if (status is { } at)
            found = found.Where(o => o.Status == at);
        if (parentId is not null)
            found = found.Where(o => o.ParentId == parentId);
        if (municipality is not null)
            found = found.Where(o => o.MunicipalityNumber == municipality);

        if (capability is not null)
            found = found.Where(o => db.Capabilities.Any(c => c.OrganisationId == o.Id && c.Code == capability && c.Verified == true));
        if (level is not null)
            found = found.Where(o => o.Level == level);

        var list = await found.ToPageAsync(page, o => o.RegisteredAt, o => o.Id,
            o => new
            {
                o.Id,
                o.OrganisationNumber,
                o.Name,
                o.Kind,
                o.ParentId,
                o.MunicipalityNumber,
                o.Website,
                o.Status,
                o.Level,
                o.RegisterState,
                o.Voluntary,
            },
            newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(o => new Response(
            o.Id, o.OrganisationNumber, o.Name, o.Kind, o.ParentId, o.MunicipalityNumber,
            Municipalities.Find(o.MunicipalityNumber)?.Name, o.Website, o.Status, o.Level,
            o.RegisterState, o.Voluntary))], list.Next));
    }
}
