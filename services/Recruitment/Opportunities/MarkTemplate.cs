using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator makes an opportunity a template for the organisation and its branches, or ends that (row 136).</summary>
public static class MarkTemplate
{
    /// <param name="Name">What the template is called; null to end it.</param>
    public sealed record Request([property: AtMost(80)] string? Name);

    public sealed record Response(Guid Id, string? TemplateName, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/template", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Make an opportunity a template, or end that");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity || !user.MayWriteFor(opportunity.Organisation))
            return TypedResults.NotFound();

        opportunity.MarkTemplate(request.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.TemplateName, opportunity.Version));
    }
}
