using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Anybody reads what volunteers with a health profession are told before they begin (row 74).</summary>
public static class ReadInformationSheet
{
    /// <param name="State">Unsettled while the law is; <paramref name="LegalNote"/> says what that means.</param>
    public sealed record Response(
        string Version, DateOnly ValidFrom, LegalState State, string StateName, string Title, IReadOnlyList<string> Paragraphs, string LegalNote, string Source);

    public static void Map(IEndpointRouteBuilder declarations) => declarations
        .MapGet("health-professional", Handle)
        .AllowAnonymous()
        .WithSummary("Read the sheet for volunteers with a health profession");

    private static Results<Ok<Response>, NotFound> Handle(string? version, TimeProvider clock)
    {
        var sheet = version is null ? InformationSheet.On(clock.Today()) : InformationSheet.All.GetValueOrDefault(version);
        return sheet is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new Response(
                sheet.Version, sheet.ValidFrom, sheet.State, sheet.LegalStateName, sheet.Title, sheet.Paragraphs, sheet.LegalNote, sheet.Source));
    }
}
