using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>A coordinator notes that a planned thanks or talk took place (row 17); the yearly talk is planned again.</summary>
public static class CompleteFollowUp
{
    public sealed record Request([property: Chosen] ContactKind Contact, [property: AtMost(FollowUp.NoteMaxLength)] string? Note);

    /// <param name="NextOn">When the next of its kind is due; null when there is none.</param>
    public sealed record Response(Guid Id, DateTime? DoneAt, DateOnly? NextOn);

    public static void Map(IEndpointRouteBuilder followUps) => followUps
        .MapPost("{id:guid}/completion", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Note that a follow-up took place");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var followUp = await db.FollowUps.Include(f => f.Assignment).ThenInclude(a => a.Opportunity).ThenInclude(o => o.Organisation)
            .SingleOrDefaultAsync(f => f.Id == id, ct);
        if (followUp is null || !user.MayCoordinate(followUp.Assignment.Opportunity.Organisation))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (followUp.Complete(request.Contact, request.Note, user.Id(), now) is { } refusal)
            return refusal.ToProblem();

        var next = FollowUpPlan.Next(followUp, followUp.Assignment, clock.Today());
        if (next is not null)
            db.FollowUps.Add(next);
        await db.NoteContactAsync(followUp.VolunteerId, followUp.OrganisationId, now, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(followUp.Id, followUp.DoneAt, next is null ? null : OsloTime.DateOf(next.DueAt)));
    }
}
