using System.Security.Claims;
using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>An organisation sees its own applications; an officer of a call's owner those handed in under it. The newest first.</summary>
public static class ListApplications
{
    public sealed record Response(
        Guid Id, Guid CallId, string CallTitle, Guid OrganisationId, string OrganisationName, string? ProjectTitle, ApplicationStatus Status,
        long? AppliedOre, long? AwardedOre, DateTime CreatedAt, DateTime? SubmittedAt, DateTime? DecidedAt);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's or a call's applications");

    private static async Task<Results<Ok<Page<Response>>, NotFound, ValidationProblem>> Handle(
        [AsParameters] PageRequest page, Guid? organisationId, Guid? callId, ApplicationStatus? status,
        ClaimsPrincipal user, GrantsDb db, CancellationToken ct)
    {
        IQueryable<Application> visible = db.Applications.AsNoTracking();
        if (organisationId is { } applicantId)
        {
            if (!(await db.Organisations.LineageAsync(applicantId, ct)).LetsApply(user))
                return TypedResults.NotFound();

            visible = visible.Where(a => a.OrganisationId == applicantId && (callId == null || a.CallId == callId));
        }
        else if (callId is not null)
        {
            var ownerId = await db.Calls
                .Where(c => c.Id == callId)
                .Join(db.Schemes, c => c.SchemeId, s => s.Id, (_, s) => s.OwnerOrganisationId)
                .SingleOrDefaultAsync(ct);
            if (ownerId == Guid.Empty || !(await db.Organisations.LineageAsync(ownerId, ct)).LetsDecide(user))
                return TypedResults.NotFound();

            visible = visible.Where(a => a.CallId == callId && a.SubmittedAt != null);
        }
        else
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["organisationId"] = [Texts.OrganisationOrCall] });
        }

        var found = await visible
            .Where(a => status == null || a.Status == status)
            .ToPageAsync(page, a => a.CreatedAt, a => a.Id, a => a, newestFirst: true, ct);
        var organisations = found.Items.Select(a => a.OrganisationId).ToHashSet();
        var calls = found.Items.Select(a => a.CallId).ToHashSet();
        var names = await db.Organisations.Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var titles = await db.Calls.Where(c => calls.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, ct);
        return TypedResults.Ok(new Page<Response>(
            [.. found.Items.Select(a => new Response(
                a.Id, a.CallId, titles[a.CallId], a.OrganisationId, names.GetValueOrDefault(a.OrganisationId, ""), a.ProjectTitle, a.Status,
                a.Applied?.Ore, a.Awarded?.Ore, a.CreatedAt, a.SubmittedAt, a.DecidedAt))],
            found.Next));
    }
}
