using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Index;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>
/// A coordinator asks one of the volunteers found, through the platform. The volunteer alone decides whether the organisation learns
/// who it was; nobody is asked more often than is good, and by nobody twice about the same.
/// </summary>
public static class AskVolunteer
{
    /// <summary>So far down the list one may be looked up again who has moved since the list was shown.</summary>
    private const int LookedThrough = 1000;

    /// <param name="Candidate">As the list of volunteers named it.</param>
    public sealed record Request(
        [property: NotEmpty] Guid OpportunityId,
        [property: NotEmpty] Guid Candidate,
        [property: AtMost(ContactRequest.MessageMaxLength)] string? Message);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapPost("volunteers", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask a volunteer about an opportunity");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, CurrentIndex index, IOptions<MatchingOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(request.OpportunityId, user, ct) is not { } opportunity)
            return TypedResults.NotFound();

        var opening = await db.OpeningAsync(opportunity, index, clock, ct);
        var volunteer = index.Volunteers.Current.Find(opening, LookedThrough).Select(f => (Guid?)f.Id.ToGuid())
            .FirstOrDefault(id => OpeningRows.CandidateOf(request.OpportunityId, id!.Value) == request.Candidate);
        if (volunteer is not { } volunteerId || !await db.Volunteers.AnyAsync(v => v.Id == volunteerId && !v.Paused, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var week = now.AddDays(-7);
        if (await db.ContactRequests.CountAsync(r => r.VolunteerId == volunteerId && r.At > week, ct) >= options.Value.RequestsPerWeek)
            return new Refusal("asked-enough", Texts.AskedEnough).ToProblem();

        var asked = new ContactRequest
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = opportunity.Id,
            OrganisationId = opening.Facts.OrganisationId,
            VolunteerId = volunteerId,
            AskedBy = user.Id(),
            Message = request.Message?.Trim() ?? "",
            At = now,
        };
        db.ContactRequests.Add(asked);
        db.Publish(asked.Asked());
        return await db.SaveAsync(new Refusal("already-asked", Texts.AlreadyAsked), ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Created($"/api/v1/suggestions/volunteers/{asked.Id}", new Response(asked.Id));
    }
}
