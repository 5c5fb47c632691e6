using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A volunteer names somebody who may be asked about them (row 89); nobody else may be asked.</summary>
public static class NameReference
{
    public sealed record Request([property: Text(120)] string Name, [property: Text(20), PhoneField] string Phone, [property: Text(60)] string Relation);

    public sealed record Response(Guid Id, DateTime DeleteAt);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/references", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Name a reference");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var interest = await db.WholeInterests().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (interest is null || !user.MaySpeakFor(interest.Volunteer))
            return TypedResults.NotFound();
        if (await db.References.CountAsync(r => r.InterestId == id, ct) >= 3)
            return new Refusal("references-enough", Texts.ReferencesEnough).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var reference = Reference.Named(interest, request.Name, request.Phone, request.Relation, now, now.AddMonths(options.Value.ReferenceKeptMonths));
        db.References.Add(reference);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/interests/{id}/references", new Response(reference.Id, reference.DeleteAt));
    }
}
