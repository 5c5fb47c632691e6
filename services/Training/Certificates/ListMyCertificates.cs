using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Training.Certificates;

/// <summary>A volunteer sees the own certificates and from when each may be renewed (row 105).</summary>
public static class ListMyCertificates
{
    public sealed record Response(
        Guid Id, string Number, string CourseCode, string CourseTitle, DateTime IssuedAt, DateOnly? ValidUntil,
        DateOnly? RenewableFrom, CertificateStatus Status);

    public static void Map(IEndpointRouteBuilder certificates) => certificates
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List one's own certificates");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, TrainingDb db, TimeProvider clock, IOptions<TrainingOptions> options, CancellationToken ct)
    {
        var volunteerId = user.Id();
        var today = clock.Today();
        var mine = await db.Certificates.AsNoTracking().Where(c => c.VolunteerId == volunteerId)
            .ToPageAsync(page, c => c.IssuedAt, c => c.Id, c => c, newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. mine.Items.Select(c => new Response(
            c.Id, c.Number, c.CourseCode, c.CourseTitle, c.IssuedAt, c.ValidUntil, c.ValidUntil?.AddDays(-options.Value.RenewableDays),
            c.HasRunOut(today) ? CertificateStatus.Expired : CertificateStatus.Valid))], mine.Next));
    }
}
