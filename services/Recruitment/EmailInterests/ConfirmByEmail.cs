using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>
/// Somebody opens the link of the letter and their interest counts: the answer clock starts. The organisation they turned to acts for them from
/// then on, as for everybody without an account (row 144).
/// </summary>
public static class ConfirmByEmail
{
    public sealed record Request(
        [property: Text(200)] string Code, [property: InUsePostalCode] string PostalCode, [property: PhoneField] string? Phone, DateOnly? BirthDate,
        bool? CloselyRelated);

    /// <param name="Moved">True when it went straight to the account whose address this is: it is followed there from now on.</param>
    public sealed record Response(Guid Id, InterestStatus Status, DateTime AnswerBy, bool Moved = false);

    private sealed record Details : VolunteerDetails;

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/confirmation", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Confirm an interest without an account");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.OpenAsync(id, request.Code, ct) is not { } byEmail || byEmail.InterestId is null && byEmail.ExpiresAt <= now)
            return EmailInterest.WrongCode.ToProblem();
        if (byEmail.InterestId is { } known)
        {
            var before = await db.Interests.AsNoTracking().SingleAsync(i => i.Id == known, ct);
            return TypedResults.Ok(new Response(id, before.Status, before.AnswerBy));
        }

        var opportunity = byEmail.Opportunity;
        var volunteer = new Volunteer
        {
            Id = Guid.CreateVersion7(),
            AssistedById = opportunity.OrganisationId,
            Source = byEmail.Source,
            RegisteredAt = now,
        };
        var details = new Details { Name = byEmail.Name, PostalCode = request.PostalCode, Phone = request.Phone, BirthDate = request.BirthDate, Languages = [byEmail.Language] };
        if ((volunteer.Describe(details, byEmail.Email, options.Value.MinimumRegistrationAge, clock.Today())
            ?? opportunity.WhyNot(volunteer, request.CloselyRelated, clock.Today())) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var (answerBy, escalateAt) = opportunity.Organisation.AnswerClock(now, options.Value);
        var interest = Interest.In(opportunity, volunteer.Id, byEmail.Message, byEmail.Source ?? "email", now, answerBy, escalateAt,
            Standing.In(opportunity, false).Standing);
        db.Volunteers.Add(volunteer);
        db.Interests.Add(interest);
        byEmail.Become(interest);
        db.Publish(volunteer.Registered(clock.Today(), now));
        db.Publish(new InterestExpressed(interest.Id, opportunity.Id, opportunity.OrganisationId, volunteer.Id, opportunity.MunicipalityNumber,
            interest.Source, now, interest.Participation.Word()));
        await db.SaveChangesAsync(ct);
        var account = await db.ConfirmedAddresses.AsNoTracking().Where(a => a.Email == byEmail.Email).Select(a => (Guid?)a.AccountId).FirstOrDefaultAsync(ct);
        var moved = account is { } owner && await db.MoveEmailInterestsAsync(owner, byEmail.Email, now, ct);
        if (moved)
            await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, interest.Status, interest.AnswerBy, moved));
    }
}
