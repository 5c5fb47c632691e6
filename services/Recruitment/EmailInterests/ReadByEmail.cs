using FrivilligPlattform.Recruitment.Interests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>Somebody without an account follows their interest by the link of a letter.</summary>
public static class ReadByEmail
{
    /// <param name="Status">Null until it is confirmed.</param>
    public sealed record Response(
        Guid Id, Guid OpportunityId, string OpportunityTitle, string OrganisationName, string Name, string Message, bool Confirmed, int MinimumAge,
        bool Pair, InterestStatus? Status, DateTime? AnswerBy, string? AnswerMessage, DateTime? TalkAt, string? ContactPerson, string? ContactPhone,
        DateTime ConfirmBy);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read an interest without an account");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, string? code, HttpContext http, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.OpenAsync(id, code, ct) is not { } i)
            return EmailInterest.WrongCode.ToProblem();

        var interest = i.InterestId is { } known ? await db.Interests.AsNoTracking().SingleOrDefaultAsync(x => x.Id == known, ct) : null;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Ok(new Response(
            i.Id, i.OpportunityId, i.Opportunity.Title, i.Opportunity.Organisation.Name, i.Name, i.Message, i.InterestId is not null,
            i.Opportunity.MinimumAge, i.Opportunity.IsPair, interest?.Status, interest?.AnswerBy, interest?.AnswerMessage, interest?.TalkAt,
            i.Opportunity.ContactPerson, i.Opportunity.ContactPhone, i.ExpiresAt));
    }
}
