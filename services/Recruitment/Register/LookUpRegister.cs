using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Register;

/// <summary>Somebody who is about to register an organisation sees what the registers say of its number; an old answer is better than none.</summary>
public static class LookUpRegister
{
    /// <param name="Voluntary">True when it stands in Frivillighetsregisteret.</param>
    /// <param name="AskedAt">When the registers said so.</param>
    public sealed record Response(
        string OrganisationNumber, string Name, string Website, string Source, string? Form, string? MunicipalityNumber, string? MunicipalityName,
        bool Voluntary, IReadOnlyList<string> Categories, DateOnly? DeletedOn, bool Ending, DateTime AskedAt);

    public static void Map(IEndpointRouteBuilder register) => register
        .MapGet("{organisationNumber}", Handle)
        .AllowAnonymous()
        .WithSummary("Look up an organisation number in the registers");

    private static async Task<Results<Ok<Response>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        [CheckedOrganisationNumber] string organisationNumber, RegisterBook book, Microsoft.Extensions.Options.IOptions<RegisterOptions> options, CancellationToken ct)
    {
        if (!OrganisationNumber.TryParse(organisationNumber, out var number))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["organisationNumber"] = [Texts.WrongOrganisationNumber] });

        var (outcome, unit) = await book.FindAndKeepAsync(number.Digits, ct);
        if (unit is not null)
        {
            return TypedResults.Ok(new Response(
                unit.OrganisationNumber, unit.Name, unit.Website ?? "", RegisterClient.Source, unit.Form, unit.MunicipalityNumber,
                Municipalities.Find(unit.MunicipalityNumber)?.Name, unit.Voluntary, unit.Categories, unit.DeletedOn, unit.Ending, unit.AskedAt));
        }

        return outcome is RegisterOutcome.NotFound || options.Value.Address.Length == 0
            ? TypedResults.NotFound()
            : new Refusal("register-away", Texts.RegisterAway, StatusCodes.Status503ServiceUnavailable).ToProblem();
    }
}
