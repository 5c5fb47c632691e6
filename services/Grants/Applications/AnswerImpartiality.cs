using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Grants.Law;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>
/// A grants officer answers for himself or herself whether he or she is impartial, before assessing; who may apply for the
/// applicant is not. Sections: <see cref="LegalTopic.Impartiality"/>.
/// </summary>
public static class AnswerImpartiality
{
    public sealed record Request([property: Required(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AnswerMissing))] bool? Impartial);

    public sealed record Response(Guid Id, ApplicationStatus Status, bool Impartial, DateTime AnsweredAt);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapPost("{id:guid}/impartiality", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Answer whether one is impartial");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCaseAsync(id, user, ct) is not { IsOfficer: true } found)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var impartial = request.Impartial == true;
        if (impartial && found.IsApplicant)
            return new Refusal("party-to-the-case", Texts.PartyToTheCase(LegalBasis.Of(LegalTopic.Impartiality, now))).ToProblem();

        var answer = await db.ImpartialityAnswers.SingleOrDefaultAsync(a => a.ApplicationId == id && a.OfficerId == user.Id(), ct);
        if (answer?.Change(impartial, now) is { } unchangeable)
            return unchangeable.ToProblem();

        if (answer is null)
            db.ImpartialityAnswers.Add(new() { ApplicationId = id, OfficerId = user.Id(), Impartial = impartial, AnsweredAt = now });

        if (impartial && found.Application.Assess() is { } refusal)
            return refusal.ToProblem();

        if (await db.SaveAsync(new Refusal("already-answered", Texts.AlreadyAnswered), ct) is { } duplicate)
            return duplicate.ToProblem();

        return TypedResults.Ok(new Response(id, found.Application.Status, impartial, now));
    }
}
