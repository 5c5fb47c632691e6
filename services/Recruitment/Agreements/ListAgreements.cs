using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Agreements;

/// <summary>Those who coordinate see the agreements with municipalities that their organisation recorded (row 25).</summary>
public static class ListAgreements
{
    public sealed record Response(
        Guid Id, string MunicipalityNumber, string? MunicipalityName, string Reference, DateOnly SignedOn, DateOnly? ValidUntil, bool InForce, DateTime RecordedAt);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/agreements", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List agreements with municipalities");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        var today = clock.Today();
        var list = await db.MunicipalAgreements.AsNoTracking().Where(a => a.OrganisationId == id)
            .ToPageAsync(page, a => a.RecordedAt, a => a.Id, a => a, newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(a => new Response(
            a.Id, a.MunicipalityNumber, Municipalities.Find(a.MunicipalityNumber)?.Name, a.Reference, a.SignedOn, a.ValidUntil, a.IsInForce(today),
            a.RecordedAt))], list.Next));
    }
}
