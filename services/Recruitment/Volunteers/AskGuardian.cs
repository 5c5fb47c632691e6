using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer under 18 names a guardian, who gets a letter and decides (row 135); nobody is their own.</summary>
public static class AskGuardian
{
    /// <param name="OpportunityId">The opportunity the guardian is asked about, where one asks for a yes to just that; left out for volunteering as such.</param>
    public sealed record Request(
        [property: Text(Volunteer.NameMaxLength)] string GuardianName, [property: NotEmpty, EmailField] string GuardianEmail, Guid? OpportunityId = null);

    public sealed record Response(Guid Id, DateTime AskedAt);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapPost("me/guardian", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Ask a guardian to agree");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindSpokenForAsync(null, user, ct) is not { } volunteer)
            return new Refusal("not-a-volunteer", Texts.NotAVolunteer).ToProblem();
        if (volunteer.AgeOn(clock.Today()) >= GuardianConsent.AdultAge)
            return new Refusal("no-guardian-needed", Texts.NoGuardianNeeded).ToProblem();

        var email = request.GuardianEmail.Trim();
        var small = email.ToLowerInvariant();
        if (string.Equals(email, volunteer.Email, StringComparison.OrdinalIgnoreCase)
            || await db.ConfirmedAddresses.AnyAsync(a => a.AccountId == volunteer.Id && a.Email == small, ct))
        {
            return new Refusal("guardian-is-you", Texts.GuardianIsYou, StatusCodes.Status422UnprocessableEntity).ToProblem();
        }

        if (request.OpportunityId is { } about && !await db.Interests.AnyAsync(i => i.OpportunityId == about && i.VolunteerId == volunteer.Id, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-1);
        if (await db.GuardianConsents.CountAsync(c => c.VolunteerId == volunteer.Id && c.AskedAt > since, ct) >= 3)
            return new Refusal("guardian-asked", Texts.GuardianAsked).ToProblem();

        var consent = new GuardianConsent
        {
            VolunteerId = volunteer.Id,
            OpportunityId = request.OpportunityId,
            GuardianName = request.GuardianName.Trim(),
            GuardianEmail = email,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            AskedAt = now,
        };
        var letter = new EmailLetter { EmailInterestId = consent.Id, Kind = GuardianConsent.Letter, CreatedAt = now };
        db.GuardianConsents.Add(consent);
        db.EmailLetters.Add(letter);
        db.Publish(new InterestLetterQueued(letter.Id, letter.Kind, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("/api/v1/volunteers/me/guardian", new Response(consent.Id, consent.AskedAt));
    }
}
