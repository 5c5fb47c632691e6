using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Participations;

/// <summary>Anybody sees as what one can take part, which of it is volunteering and which is turned on (rows 5 and 152).</summary>
public static class ListParticipations
{
    /// <param name="Counted">True for what figures about volunteering count.</param>
    /// <param name="Enabled">False for what nobody may offer now.</param>
    public sealed record Response(Participation Code, string Name, bool Counted, bool Enabled);

    public static void Map(IEndpointRouteBuilder participations) => participations
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List as what one can take part");

    private static async Task<Ok<IReadOnlyList<Response>>> Handle(RecruitmentDb db, CancellationToken ct)
    {
        var on = await db.CivicServiceIsOnAsync(ct);
        return TypedResults.Ok<IReadOnlyList<Response>>([.. Enum.GetValues<Participation>().Select(p => new Response(
            p, Texts.Named($"Participation_{p}"), p is not Participation.CivicService, p is not Participation.CivicService || on))]);
    }
}
