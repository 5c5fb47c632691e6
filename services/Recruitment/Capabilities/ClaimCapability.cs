using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Capabilities;

/// <summary>An administrator says what the organisation is specialised in; a national body then judges (row 72).</summary>
public static class ClaimCapability
{
    public sealed record Request(string Code, [property: Text(500)] string Grounds) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Code is null || !Capability.Codes.Contains(Code))
                yield return new(Texts.ChoiceNeeded, [nameof(Code)]);
        }
    }

    public sealed record Response(Guid Id, string Code);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("{id:guid}/capabilities", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Say what an organisation is specialised in");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayAdminister(organisation))
            return TypedResults.NotFound();

        var capability = new Capability { OrganisationId = id, Code = request.Code, Grounds = request.Grounds, ClaimedAt = clock.GetUtcNow().UtcDateTime };
        db.Capabilities.Add(capability);
        if (await db.SaveAsync(new Refusal("capability-claimed", Texts.CapabilityClaimed), ct) is { } refusal)
            return refusal.ToProblem();

        return TypedResults.Created($"/api/v1/organisations/{id}/capabilities", new Response(capability.Id, capability.Code));
    }
}
