using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Certificates;

/// <summary>
/// Anybody checks a certificate by its number and learns what it is for and whether it counts, never whose it is. Who
/// knows a volunteer's id may ask whether it is that volunteer's.
/// </summary>
public static class VerifyCertificate
{
    public sealed record Response(
        string Number, string CourseCode, string CourseTitle, DateOnly IssuedOn, DateOnly? ValidUntil, bool Valid, bool? BelongsToHolder);

    public static void Map(IEndpointRouteBuilder certificates) => certificates
        .MapGet("{number}/verification", Handle)
        .AllowAnonymous()
        .WithSummary("Check that a certificate is genuine and counts");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        string number, Guid? holder, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        var read = CertificateNumber.Read(number);
        var certificate = read is null
            ? null
            : await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Number == read && c.VolunteerId != null, ct);
        if (certificate is null)
            return new Refusal("certificate-unknown", Texts.CertificateUnknown, StatusCodes.Status404NotFound).ToProblem();

        var today = clock.Today();
        return TypedResults.Ok(new Response(certificate.Number, certificate.CourseCode, certificate.CourseTitle,
            OsloTime.DateOf(certificate.IssuedAt), certificate.ValidUntil, !certificate.HasRunOut(today),
            holder is { } asked ? certificate.VolunteerId == asked : null));
    }
}
