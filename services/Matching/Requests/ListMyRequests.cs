using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>The volunteer reads what organisations have asked, the newest first.</summary>
public static class ListMyRequests
{
    /// <summary><c>GET /api/v1/suggestions/requests</c>. A yes is to express interest in the opportunity.</summary>
    public sealed record Response(IReadOnlyList<Item> Items, string? Next);

    public sealed record Item(
        Guid Id, Guid OpportunityId, string Title, Guid OrganisationId, string OrganisationName, string Message, RequestAnswer Answer, DateTime At);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("requests", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("What organisations have asked the signed-in volunteer");

    private static async Task<Ok<Response>> Handle([AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        var requests = await db.ContactRequests.AsNoTracking().Where(r => r.VolunteerId == me).ToPageAsync(page, r => r.At, r => r.Id, r => r, newestFirst: true, ct);
        var ids = requests.Items.Select(r => r.OpportunityId).ToList();
        var facts = await db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Facts, ct);
        return TypedResults.Ok(new Response(
            [
                .. requests.Items.Select(r => (Request: r, Facts: facts.GetValueOrDefault(r.OpportunityId))).Select(r => new Item(
                    r.Request.Id, r.Request.OpportunityId, r.Facts?.Title ?? "", r.Request.OrganisationId, r.Facts?.OrganisationName ?? "", r.Request.Message,
                    r.Request.Answer, r.Request.At)),
            ],
            requests.Next));
    }
}
