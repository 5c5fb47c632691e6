using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>Notifications fetches a letter to deliver it, with the platform's own key; the code in it is made now and kept as a hash alone.</summary>
public static class FetchLetter
{
    public sealed record Response(
        string ToName, string ToAddress, string Language, string Kind, Guid InterestId, string Code, string? OrganisationName, string OpportunityTitle);

    public static void Map(IEndpointRouteBuilder letters) => letters
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.Service)
        .WithSummary("Fetch a letter to deliver it");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.EmailLetters.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } letter)
            return TypedResults.NotFound();
        if (letter.Kind == GuardianConsent.Letter)
            return await ToGuardian(letter, http, db, clock, ct);
        if (await db.EmailInterests.Include(i => i.Opportunity).ThenInclude(o => o.Organisation)
                .SingleOrDefaultAsync(i => i.Id == letter.EmailInterestId, ct) is not { } interest)
        {
            return TypedResults.NotFound();
        }

        if (letter.Fetch(clock.GetUtcNow().UtcDateTime) is not { } code)
            return new Refusal("letter-gone", Texts.WrongCode, StatusCodes.Status410Gone).ToProblem();

        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(
            interest.Name, interest.Email, interest.Language, letter.Kind, interest.Id, code, interest.Opportunity.Organisation.Name,
            interest.Opportunity.Title));
    }

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> ToGuardian(
        EmailLetter letter, HttpContext http, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.GuardianConsents.SingleOrDefaultAsync(c => c.Id == letter.EmailInterestId, ct) is not { } consent)
            return TypedResults.NotFound();
        if (letter.Fetch(clock.GetUtcNow().UtcDateTime) is not { } code)
            return new Refusal("letter-gone", Texts.WrongCode, StatusCodes.Status410Gone).ToProblem();

        var name = await db.Volunteers.Where(v => v.Id == consent.VolunteerId).Select(v => v.Name).SingleOrDefaultAsync(ct);
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(consent.GuardianName, consent.GuardianEmail, consent.Language, letter.Kind, consent.Id, code, null, name ?? ""));
    }
}
