using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>Somebody without an account takes the interest back and erases all that is kept about them, by the link of a letter.</summary>
public static class EraseByEmail
{
    public sealed record Request([property: Text(200)] string Code);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/erasure", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Erase an interest without an account and all about the person");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Request request, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.OpenAsync(id, request.Code, ct) is not { } byEmail)
            return EmailInterest.WrongCode.ToProblem();

        var volunteer = await db.Interests.Where(i => i.Id == byEmail.InterestId).Select(i => (Guid?)i.VolunteerId).SingleOrDefaultAsync(ct);
        if (volunteer is { } person)
            await db.EraseAsync(person, clock.GetUtcNow().UtcDateTime, ct);
        else
            db.EmailInterests.Remove(byEmail);
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => l.EmailInterestId == id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
