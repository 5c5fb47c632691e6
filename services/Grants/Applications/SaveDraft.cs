using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>Keeps a draft as it was typed, so that it can be taken up again, also by a colleague on another device (row 43).</summary>
public static class SaveDraft
{
    public sealed record Row(
        [property: AtMost(Application.TitleMaxLength)] string? Line,
        [property: Range(0, Amounts.HighestOre, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AmountRange))] long? AmountOre);

    public sealed record Period(DateOnly? From, DateOnly? To);

    /// <summary>Everything may be left out while it is a draft.</summary>
    public sealed record Request(
        [property: AtMost(Application.TitleMaxLength)] string? ProjectTitle,
        [property: AtMost(Application.SummaryMaxLength)] string? Summary,
        [property: Range(0, Amounts.HighestOre, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AmountRange))] long? AppliedOre,
        [property: MaxLength(Application.BudgetMaxLines, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.TooManyLines))] IReadOnlyList<Row>? Budget,
        Period? Period,
        ApplicationKind? Kind);

    public sealed record Response(Guid Id, ApplicationStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Save a draft as typed");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, HttpContext http, GrantsDb db, CancellationToken ct)
    {
        if (await db.FindCaseAsync(id, user, ct) is not { IsApplicant: true, Application: var application })
            return TypedResults.NotFound();

        if (db.Expect(application, http.Request.Headers.IfMatch) is { } unmatched)
            return unmatched.ToProblem();

        var refusal = application.Save(
            request.ProjectTitle,
            request.Summary,
            request.AppliedOre is { } applied ? new Money(applied) : null,
            [.. (request.Budget ?? []).Select(line => new BudgetLine(line.Line ?? "", line.AmountOre ?? 0))],
            request.Period?.From,
            request.Period?.To,
            request.Kind);
        if (refusal is not null)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        http.SetETag(application.Version);
        return TypedResults.Ok(new Response(application.Id, application.Status, application.Version));
    }
}
