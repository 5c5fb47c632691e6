using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.AspNetCore.Http.HttpResults;

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

        if (request.Agreed)
            consent.Give(clock.GetUtcNow().UtcDateTime);
        else
            consent.Withdraw(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(consent.Stands));
    }
}
