using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A volunteer reads the declaration of confidentiality of an organisation before signing it (row 73).</summary>
public static class GetCurrentDeclaration
{
    public sealed record Response(Guid OrganisationId, string OrganisationName, string Version, string Title, string Text);

    public static void Map(IEndpointRouteBuilder declarations) => declarations
        .MapGet("current", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read an organisation's declaration of confidentiality");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid organisationId, RecruitmentDb db, CancellationToken ct) =>
        await db.Organisations.Where(o => o.Id == organisationId).Select(o => o.Name).SingleOrDefaultAsync(ct) is { } name
            ? TypedResults.Ok(new Response(organisationId, name, Declaration.CurrentVersion, Texts.Named("Requirement_declaration"), Declaration.TextFor(name)))
            : TypedResults.NotFound();
}
