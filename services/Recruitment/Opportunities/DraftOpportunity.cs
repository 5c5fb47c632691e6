using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator writes an opportunity; its type brings the rules that are not said.</summary>
public static class DraftOpportunity
{
    public sealed record Request : OpportunityDetails
    {
        [NotEmpty]
        public Guid OrganisationId { get; init; }

        public string Type { get; init; } = "";

        public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Type is not null && OpportunityType.All.ContainsKey(Type)
                ? base.Validate(validationContext)
                : base.Validate(validationContext).Prepend(new(Texts.UnknownType, [nameof(Type)]));
    }

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Write an opportunity");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OrganisationId, ct);
        if (organisation is null || !user.MayWriteFor(organisation))
            return TypedResults.NotFound();

        if (await db.WhyNotSoAsync(request, organisation, null, ct) is { } unfit)
            return unfit.ToProblem();

        var opportunity = new Opportunity
        {
            OrganisationId = organisation.Id,
            Type = request.Type,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        if (opportunity.Describe(request) is { } refusal)
            return refusal.ToProblem();

        db.Opportunities.Add(opportunity);
        await db.SaveChangesAsync(ct);
        http.SetETag(opportunity.Version);
        return TypedResults.Created($"/api/v1/opportunities/{opportunity.Id}", new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
