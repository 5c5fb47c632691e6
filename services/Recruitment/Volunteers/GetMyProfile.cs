using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer reads all that is kept about them here.</summary>
public static class GetMyProfile
{
    public sealed record Response(
        Guid Id, string Name, string? Email, string? Phone, DateOnly? BirthDate, string PostalCode, string? PlaceName, string MunicipalityNumber,
        string? MunicipalityName, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills, IReadOnlyList<string> Languages,
        IReadOnlyList<WeeklySlot> Availability, string? AvailabilityNote, int? RadiusKm, int ReachKm, Transport Transport, bool Findable, bool HealthProfessional,
        bool Paused, DateTime RegisteredAt, Guid Version);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapGet("me", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read my volunteer profile");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        HttpContext http, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == me, ct) is not { } v)
            return TypedResults.NotFound();

        var place = PostalCodes.Find(v.PostalCode);
        http.SetETag(v.Version);
        return TypedResults.Ok(new Response(
            v.Id, v.Name, v.Email, v.Phone, v.BirthDate, v.PostalCode, place?.Place, v.MunicipalityNumber, place?.Municipality?.Name, v.Interests,
            v.Skills, v.Languages, v.Availability, v.AvailabilityNote, v.RadiusKm, v.ReachKm, v.Transport, v.Findable, v.HealthProfessional, v.Paused,
            v.RegisteredAt, v.Version));
    }
}
