using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>An administrator who reviewed a draft gives it back with what is to be changed.</summary>
public static class ReturnForChanges
{
    public sealed record Request([property: Text(500)] string Note);

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/return", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Give a draft back for changes");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity || !user.MayAdminister(opportunity.Organisation))
            return TypedResults.NotFound();
        if (opportunity.Return(request.Note) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
