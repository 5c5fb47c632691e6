using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A side of a joint opportunity says yes to it as it stands and names its own coordinator; the other side is told (rows 96 and 129).</summary>
public static class AgreeToPublish
{
    /// <param name="OrganisationId">The side that says yes.</param>
    public sealed record Request([property: NotEmpty] Guid OrganisationId, [property: Text(120)] string ContactPerson, [property: NotEmpty, PhoneField] string ContactPhone);

    public sealed record Response(Guid Id, bool BothAgree, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/agreement", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Say yes to publishing a joint opportunity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity || opportunity.SideOf(request.OrganisationId) is not { } side || !user.MayCoordinate(side))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (opportunity.SayYes(new(side.Id, request.ContactPerson.Trim(), request.ContactPhone.Trim(), user.Id(), now)) is { } refusal)
            return refusal.ToProblem();

        if (!opportunity.BothAgree)
            db.Publish(new JointPublicationAsked(id, side.Id, side.Id == opportunity.OrganisationId ? opportunity.PartnerId!.Value : opportunity.OrganisationId, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, opportunity.BothAgree, opportunity.Version));
    }
}
