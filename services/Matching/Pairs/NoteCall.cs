using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>The coordinator notes a check-in call to the recipient and when the next is due (row 85); nobody answered means again in three days.</summary>
public static class NoteCall
{
    private const int AgainDays = 3;

    /// <summary><c>POST /api/v1/pairs/{id}/calls</c></summary>
    public sealed record Request([property: NotEmpty] CallOutcome Outcome, DateOnly? NextOn);

    public sealed record Response(Guid Id, DateOnly? CallOn);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapPost("{id:guid}/calls", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Note a check-in call to the recipient");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.PairToCoordinateAsync(user, id, ct) is not { } pair)
            return TypedResults.NotFound();

        var today = clock.Today();
        var call = new PairCall
        {
            Id = Guid.CreateVersion7(),
            PairId = id,
            OrganisationId = pair.OrganisationId,
            At = clock.GetUtcNow().UtcDateTime,
            By = user.Id(),
            Outcome = request.Outcome,
        };
        db.PairCalls.Add(call);
        pair.CallOn = pair.IsOver ? null : request.NextOn ?? today.AddDays(request.Outcome is CallOutcome.NoAnswer ? AgainDays : pair.CallDays);
        pair.ContactWanted &= request.Outcome is CallOutcome.NoAnswer;
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/pairs/{id}/calls/{call.Id}", new Response(call.Id, pair.CallOn));
    }
}
