using System.Security.Claims;
using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Grants.Schemes;

/// <summary>A verified organisation sets up a scheme of grants it will give (row 26).</summary>
public static class RegisterScheme
{
    public sealed record Request(
        [property: Text(Scheme.NameMaxLength)] string Name,
        [property: Text(Scheme.TextMaxLength)] string Purpose,
        [property: NotEmpty] Guid OwnerOrganisationId,
        [property: Text(Scheme.TextMaxLength)] string TargetGroup,
        [property: AtMost(Scheme.TextMaxLength)] string? Exclusions = null);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder schemes) => schemes
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Set up a grant scheme");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        var owner = await db.Organisations.LineageAsync(request.OwnerOrganisationId, ct);
        if (!owner.LetsDecide(user) && !user.IsPlatformAdministrator())
            return TypedResults.NotFound();

        if (!owner.Verified)
            return new Refusal("organisation-not-verified", Texts.OrganisationNotVerified).ToProblem();

        var scheme = new Scheme
        {
            OwnerOrganisationId = request.OwnerOrganisationId,
            Name = request.Name,
            Purpose = request.Purpose,
            TargetGroup = request.TargetGroup,
            Exclusions = request.Exclusions,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Schemes.Add(scheme);
        await db.SaveChangesAsync(ct);
        http.SetETag(scheme.Version);
        return TypedResults.Created($"/api/v1/schemes/{scheme.Id}", new Response(scheme.Id));
    }
}
