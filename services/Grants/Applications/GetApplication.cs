using System.Security.Claims;
using FrivilligPlattform.Grants.Law;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>The applicant, or an officer of the scheme's owner once it is handed in, reads an application with the law that governs the next step.</summary>
public static class GetApplication
{
    public sealed record Period(DateOnly? From, DateOnly? To);

    /// <param name="Impartial">The reading officer's own answer; null when not given.</param>
    /// <param name="Steps">What the reader can do now.</param>
    public sealed record Response(
        Guid Id, Guid CallId, string CallTitle, DateTime ClosesAt, long? MaxAmountOre, Guid OrganisationId, string OrganisationName,
        ApplicationStatus Status, string? ProjectTitle, string? Summary, long? AppliedOre, IReadOnlyList<BudgetLine> Budget, Period Period,
        ApplicationKind? Kind, DateTime CreatedAt, DateTime? SubmittedAt, DateTime? DecidedAt, long? AwardedOre, string? Reasons,
        bool? Impartial, IReadOnlyList<ApplicationStep> Steps, IReadOnlyList<LegalBasis> LegalBasis, Guid Version);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Read an application");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCaseAsync(id, user, ct) is not { } found)
            return TypedResults.NotFound();

        var (a, call) = (found.Application, found.Call);
        var impartial = await db.ImpartialityAnswers
            .Where(answer => answer.ApplicationId == id && answer.OfficerId == user.Id())
            .Select(answer => (bool?)answer.Impartial)
            .SingleOrDefaultAsync(ct);
        var steps = Enum.GetValues<ApplicationStep>()
            .Where(step => Application.LifeCycle.ContainsKey((a.Status, step)))
            .Where(step => step <= ApplicationStep.Withdraw ? found.IsApplicant : found.IsOfficer && impartial != false)
            .ToList();
        http.SetETag(a.Version);
        return TypedResults.Ok(new Response(
            a.Id, a.CallId, call.Title, call.ClosesAt, call.MaxAmount?.Ore, a.OrganisationId, found.Applicant.Organisation?.Name ?? "",
            a.Status, a.ProjectTitle, a.Summary, a.Applied?.Ore, a.Budget, new Period(a.PeriodFrom, a.PeriodTo),
            a.Kind, a.CreatedAt, a.SubmittedAt, a.DecidedAt, a.Awarded?.Ore, a.Reasons,
            impartial, steps, Law.LegalBasis.InForce(a.DecidedAt ?? clock.GetUtcNow().UtcDateTime), a.Version));
    }
}
