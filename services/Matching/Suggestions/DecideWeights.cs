using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Index;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>The platform's administrator decides other weights, with the reason; every replica scores by them within a second.</summary>
public static class DecideWeights
{
    public sealed record Request(
        [property: Given] MatchWeights Weights,
        [property: Text(WeightSet.ReasonMaxLength)] string Reason);

    public sealed record Response(Guid Id, int Version);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapPost("weights", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Decide other weights");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (request.Weights.Sum <= 0)
            return new Refusal("no-weight", Texts.NoWeight, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var set = new WeightSet
        {
            Id = Guid.CreateVersion7(),
            Number = (await db.WeightSets.MaxAsync(w => (int?)w.Number, ct) ?? 0) + 1,
            Weights = request.Weights,
            Reason = request.Reason.Trim(),
            SetBy = user.Id(),
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.WeightSets.Add(set);
        db.Touch(IndexSubject.Weights, set.Id, clock);
        return await db.SaveAsync(new Refusal("weights-changed", Texts.WeightsChanged), ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Created("/api/v1/suggestions/weights", new Response(set.Id, set.Number));
    }
}
