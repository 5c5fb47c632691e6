using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Those who run an organisation learn why volunteers left (rows 27 and 147), once there are enough answers to hide who gave them.</summary>
public static class SummariseExits
{
    /// <param name="Answers">How many answered; the rest is empty while they are too few.</param>
    public sealed record Response(
        int Answers, bool TooFew, IReadOnlyDictionary<string, int> Causes, IReadOnlyDictionary<string, int> Again, double? FeltSeen,
        IReadOnlyList<string> Comments);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/exit-answers", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("See why volunteers left");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, DateOnly? since, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        var answers = await db.ExitAnswers.AsNoTracking()
            .Where(a => a.OrganisationId == id && (since == null || a.Month >= since))
            .ToListAsync(ct);
        if (answers.Count < ExitAnswer.FewestShown)
            return TypedResults.Ok(new Response(answers.Count, true, new Dictionary<string, int>(), new Dictionary<string, int>(), null, []));

        return TypedResults.Ok(new Response(
            answers.Count, false, Count(answers, a => a.Cause.Word()), Count(answers, a => a.Again.Word()),
            Math.Round(answers.Average(a => a.FeltSeen), 1),
            // In the order of the words, not of time: nobody is found by when they wrote.
            [.. answers.Select(a => a.Comment).OfType<string>().Order(StringComparer.CurrentCulture)]));
    }

    private static Dictionary<string, int> Count(IEnumerable<ExitAnswer> answers, Func<ExitAnswer, string> word) =>
        answers.GroupBy(word).OrderByDescending(g => g.Count()).ToDictionary(g => g.Key, g => g.Count());
}
