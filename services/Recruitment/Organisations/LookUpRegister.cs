using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Somebody who is about to register an organisation sees what the register says of its number.</summary>
public static class LookUpRegister
{
    public sealed record Response(string OrganisationNumber, string Name, string Website, string Source);

    public static void Map(IEndpointRouteBuilder register) => register
        .MapGet("{organisationNumber}", Handle)
        .AllowAnonymous()
        .WithSummary("Look up an organisation number in the register sample");

    private static Results<Ok<Response>, NotFound, ValidationProblem> Handle([CheckedOrganisationNumber] string organisationNumber)
    {
        if (!OrganisationNumber.TryParse(organisationNumber, out var number))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["organisationNumber"] = [Texts.WrongOrganisationNumber] });

        return RegisterSample.Entries.TryGetValue(number.Digits, out var entry)
            ? TypedResults.Ok(new Response(entry.OrganisationNumber, entry.Name, entry.Website, RegisterSample.Source))
            : TypedResults.NotFound();
    }
}
