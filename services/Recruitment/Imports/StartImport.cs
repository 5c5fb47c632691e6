using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>An administrator who has seen the preview lets the branches be added; the rows that were refused stay out.</summary>
public static class StartImport
{
    public sealed record Response(Guid Id, ImportStatus Status);

    public static void Map(IEndpointRouteBuilder imports) => imports
        .MapPost("{id:guid}/start", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Add the branches of a file");

    private static async Task<Results<Accepted<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, ImportSignal signal, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindImportAsync(id, user, ct) is not { } import)
            return TypedResults.NotFound();
        if (import.Start(clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        import.Count(0, 0, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        signal.Set();
        return TypedResults.Accepted($"/api/v1/branch-imports/{id}", new Response(id, import.Status));
    }
}
