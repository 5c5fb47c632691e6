using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Those who coordinate say what the organisation offers and needs (row 114); saying it confirms it for a year.</summary>
public static class SetProfile
{
    public sealed record Request(IReadOnlyList<string>? WeOffer, IReadOnlyList<string>? WeNeed) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            foreach (var (list, name) in new[] { (WeOffer, nameof(WeOffer)), (WeNeed, nameof(WeNeed)) })
            {
                if (list is not null && (list.Count > 20 || list.Any(text => string.IsNullOrWhiteSpace(text) || text.Length > 200)))
                    yield return new(HostingTexts.Fill(HostingTexts.TextNeeded, 200), [name]);
            }
        }
    }

    public sealed record Response(Guid Id, DateTime? ConfirmedAt, Guid Version);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPut("{id:guid}/profile", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Say what an organisation offers and needs");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayCoordinate(organisation))
            return TypedResults.NotFound();
        if (db.Expect(organisation, ifMatch) is { } refusal)
            return refusal.ToProblem();

        organisation.Offer(request.WeOffer ?? [], request.WeNeed ?? [], clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        http.SetETag(organisation.Version);
        return TypedResults.Ok(new Response(id, organisation.ProfileConfirmedAt, organisation.Version));
    }
}
