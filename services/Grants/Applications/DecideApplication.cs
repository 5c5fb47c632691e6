using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Grants.Awards;
using FrivilligPlattform.Grants.Law;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>
/// An officer of the scheme's owner who has answered to be impartial decides an application with reasons, within the most
/// one application may get and what is left of the frame; an award enters the public register at once.
/// </summary>
public static class DecideApplication
{
    /// <param name="AwardedOre">The amount applied for when awarded, less when partly, 0 or left out when declined.</param>
    public sealed record Request(
        [property: Required(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AnswerMissing))] Outcome? Outcome,
        [property: Range(0, Amounts.HighestOre, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AmountRange))] long? AwardedOre,
        [property: Text(Application.ReasonsMaxLength)] string Reasons);

    public sealed record Response(Guid Id, ApplicationStatus Status, long AwardedOre, DateTime DecidedAt, Guid Version);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapPost("{id:guid}/decision", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Decide an application");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult, ValidationProblem>> Handle(
        Guid id, Request request, ClaimsPrincipal user, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCaseAsync(id, user, ct) is not { IsOfficer: true } found)
            return TypedResults.NotFound();

        var (application, call, now) = (found.Application, found.Call, clock.GetUtcNow().UtcDateTime);
        var answer = await db.ImpartialityAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.ApplicationId == id && a.OfficerId == user.Id(), ct);
        if (answer is null)
            return new Refusal("impartiality-unanswered", Texts.ImpartialityUnanswered(LegalBasis.Of(LegalTopic.Impartiality, now))).ToProblem();

        if (!answer.Impartial)
            return new Refusal("not-impartial", Texts.NotImpartial(LegalBasis.Of(LegalTopic.Impartiality, now)), StatusCodes.Status403Forbidden).ToProblem();

        var (outcome, awarded) = (request.Outcome!.Value, new Money(request.AwardedOre ?? 0));
        if (!application.Fits(outcome, awarded))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["awardedOre"] = [Texts.AmountDoesNotFit(outcome)] });

        if (application.Decide(outcome, awarded, request.Reasons, user.Id(), now) is { } refusal)
            return refusal.ToProblem();

        var municipality = found.Applicant.Organisation?.MunicipalityNumber;
        if (outcome is not Outcome.Declined)
        {
            if (call.Award(awarded) is { } tooMuch)
                return tooMuch.ToProblem();

            db.Awards.Add(new Award
            {
                ApplicationId = id,
                CallId = call.Id,
                CallTitle = call.Title,
                OrganisationId = application.OrganisationId,
                OrganisationName = found.Applicant.Organisation?.Name ?? "",
                MunicipalityNumber = municipality,
                ProjectTitle = application.ProjectTitle!,
                Awarded = awarded,
                DecidedAt = now,
            });
        }

        db.Publish(new GrantDecided(id, call.Id, application.OrganisationId, municipality, Word(outcome), awarded.Ore, now), id);
        await db.SaveChangesAsync(ct);
        http.SetETag(application.Version);
        return TypedResults.Ok(new Response(id, application.Status, awarded.Ore, now, application.Version));
    }

    private static string Word(Outcome outcome) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
}
