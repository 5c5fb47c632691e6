using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A guardian sees by the link of a letter who asks and what was answered.</summary>
public static class ReadAsGuardian
{
    /// <param name="OpportunityTitle">What the guardian says yes to; null for volunteering as such.</param>
    /// <param name="Rules">What holds there for those under 18.</param>
    public sealed record Response(string VolunteerName, string GuardianName, DateTime AskedAt, bool Stands, string? OpportunityTitle, string? OrganisationName, IReadOnlyList<string> Rules);

    public static void Map(IEndpointRouteBuilder guardians) => guardians
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("See as a guardian who asks");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, string? code, HttpContext http, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.OpenGuardianAsync(id, code, ct) is not { } consent)
            return EmailInterest.WrongCode.ToProblem();

        var name = await db.Volunteers.Where(v => v.Id == consent.VolunteerId).Select(v => v.Name).SingleOrDefaultAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(name ?? "", consent.GuardianName, consent.AskedAt, consent.Stands, consent.Opportunity?.Title, consent.Opportunity?.Organisation.Name,
            consent.Opportunity is { } o ? [Texts.Named($"Supervision_{o.Supervision}"), .. o.Minors.Sentences()] : []));
    }
}
