using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>An inhabitant sends an idea to an organisation, a centre or the municipality (row 18).</summary>
public static class SendIdea
{
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId, [property: Text(120)] string Title, [property: Text(4000)] string Text,
        [property: InForceMunicipality, NotEmpty] string MunicipalityNumber);

    public sealed record Response(Guid Id, IdeaStatus Status, DateTime AnswerBy);

    public static void Map(IEndpointRouteBuilder ideas) => ideas
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Send an idea");

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Organisations.AnyAsync(o => o.Id == request.OrganisationId && o.Status == OrganisationStatus.Verified, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var idea = new Idea
        {
            OrganisationId = request.OrganisationId,
            SenderId = user.Id(),
            Title = request.Title.Trim(),
            Text = request.Text.Trim(),
            MunicipalityNumber = request.MunicipalityNumber,
            SentAt = now,
            AnswerBy = WorkingDays.Add(now, options.Value.AnswerIdeasWithinWorkingDays),
        };
        db.Ideas.Add(idea);
        db.Publish(new IdeaSent(idea.Id, idea.OrganisationId, idea.MunicipalityNumber, idea.AnswerBy, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/ideas/{idea.Id}", new Response(idea.Id, idea.Status, idea.AnswerBy));
    }
}
