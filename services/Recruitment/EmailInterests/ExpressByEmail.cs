using System.Globalization;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>Somebody without an account says yes to an opportunity (row 20); a letter with a link asks them to confirm. The answer never tells whether an address is known.</summary>
public static class ExpressByEmail
{
    /// <summary>Letters to one address within a day; more are not sent, so that nobody is flooded by a stranger.</summary>
    private const int LettersADay = 3;

    public sealed record Request(
        [property: NotEmpty] Guid OpportunityId, [property: Text(Volunteer.NameMaxLength)] string Name, [property: NotEmpty, EmailField] string Email,
        [property: AtMost(Interest.MessageMaxLength)] string? Message, [property: AtMost(80)] string? Source);

    /// <param name="ConfirmBy">Until when the link in the letter is good.</param>
    public sealed record Response(DateTime ConfirmBy);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("", Handle)
        .AllowAnonymous()
        .WithSummary("Express interest without an account");

    private static async Task<Results<Accepted<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OpportunityId, ct);
        if (opportunity is not { IsPublic: true })
            return TypedResults.NotFound();
        if (opportunity.Status is not OpportunityStatus.Published || opportunity.EndsOn < clock.Today())
            return new Refusal("opportunity-not-open", Texts.OpportunityNotOpen).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var email = request.Email.Trim().ToLowerInvariant();
        var since = now.AddDays(-1);
        var interest = new EmailInterest
        {
            OpportunityId = opportunity.Id,
            Name = request.Name.Trim(),
            Email = email,
            Message = request.Message ?? "",
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Source = request.Source,
            CreatedAt = now,
            ExpiresAt = now.AddDays(7),
        };
        if (await db.EmailInterests.CountAsync(i => i.Email == email && i.CreatedAt > since, ct) < LettersADay)
        {
            db.EmailInterests.Add(interest);
            db.Write(interest, EmailLetter.Confirmation, now);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Accepted((string?)null, new Response(interest.ExpiresAt));
    }
}
