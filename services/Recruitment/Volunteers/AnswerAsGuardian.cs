using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A guardian agrees by the link of a letter, or takes the consent back by the same link (row 135).</summary>
public static class AnswerAsGuardian
{
    public sealed record Request([property: Text(200)] string Code, bool Agreed);

    public sealed record Response(bool Stands);

    public static void Map(IEndpointRouteBuilder guardians) => guardians
        .MapPost("{id:guid}/answer", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Agree as a guardian, or take it back");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.OpenGuardianAsync(id, request.Code, ct) is not { } consent)
            return EmailInterest.WrongCode.ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        if (request.Agreed)
            consent.Give(now);
        else
            consent.Withdraw(now);
        // A yes to just one opportunity is asked for where that one is offered; shifts go by the yes to volunteering.
        if (consent.OpportunityId is null)
        {
            var stands = consent.Stands || await db.GuardianConsents.AnyAsync(
                c => c.Id != id && c.VolunteerId == consent.VolunteerId && c.OpportunityId == null && c.GivenAt != null && c.WithdrawnAt == null, ct);
            db.Publish(new GuardianAnswered(consent.VolunteerId, stands, now), consent.VolunteerId);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(consent.Stands));
    }
}
