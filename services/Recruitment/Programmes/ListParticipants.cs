using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>A coordinator sees who takes part, who needs to be fetched or followed, and how often they came (row 24); that they saw it is written down.</summary>
public static class ListParticipants
{
    public sealed record Response(
        Guid Id, string Name, string? Phone, SignUpWay Way, string? RelativeName, string? RelativePhone, bool NeedsTransport, bool NeedsEscort,
        DateTime SignedUpAt, int Times, DateOnly? LastOn);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapGet("{id:guid}/participants", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List those who take part in an activity");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindProgrammeAsync(id, user, ct) is not { } opportunity)
            return TypedResults.NotFound();

        var list = await db.Participants.AsNoTracking().Where(p => p.OpportunityId == id).ToPageAsync(
            page, p => p.SignedUpAt, p => p.Id,
            p => new Response(
                p.Id, p.Name, p.Phone, p.Way, p.RelativeName, p.RelativePhone, p.NeedsTransport, p.NeedsEscort, p.SignedUpAt,
                db.Attendances.Count(a => a.ParticipantId == p.Id),
                db.Attendances.Where(a => a.ParticipantId == p.Id).Max(a => (DateOnly?)a.On)),
            newestFirst: false, ct);
        await db.LookAsync(list.Items.Select(p => p.Id), opportunity.OrganisationId, LookPlace.Participants, user, clock, ct);
        return TypedResults.Ok(list);
    }
}
