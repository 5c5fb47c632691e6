using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>The volunteer notes that the two have met: the day and how long, nothing of what was said.</summary>
public static class NoteMeeting
{
    /// <summary><c>POST /api/v1/pairs/{id}/meetings</c>; one a day.</summary>
    public sealed record Request(
        [property: NearDate] DateOnly On,
        [property: Range(5, 1440, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.MinutesOutside))] int Minutes);

    public sealed record Response(Guid Id, DateOnly NextBy);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapPost("{id:guid}/meetings", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Note that a pair has met");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.OwnPairAsync(user, id, ct) is not { } pair)
            return TypedResults.NotFound();
        if (pair.StartedAt is not { } started || request.On < OsloTime.DateOf(started))
            return new Refusal("pair-step", Texts.PairStep).ToProblem();
        if (request.On > clock.Today() || (pair.EndedAt is { } ended && request.On > OsloTime.DateOf(ended)))
            return new Refusal("meeting-in-the-future", Texts.MeetingInTheFuture, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var meeting = new PairMeeting { Id = Guid.CreateVersion7(), PairId = id, OrganisationId = pair.OrganisationId, On = request.On, Minutes = request.Minutes };
        pair.Meet(request.On);
        db.PairMeetings.Add(meeting);
        if (await db.SaveAsync(new("pair-exists", Texts.PairStep), ct) is { } twice)
            return twice.ToProblem();

        return TypedResults.Created($"/api/v1/pairs/{id}/meetings/{meeting.Id}", new Response(meeting.Id, pair.LastMetOn!.Value.AddDays(pair.RhythmDays)));
    }
}
