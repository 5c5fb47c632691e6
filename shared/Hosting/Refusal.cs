using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Hosting;

/// <summary>A rule said no: something a person may try and the house does not allow. Never thrown.</summary>
/// <param name="Code">Words joined by hyphens, stable for machines.</param>
/// <param name="Detail">A sentence in the user's language.</param>
/// <param name="Status">409 unless the refusal is about what was sent (422), about access (403) or a missing precondition (428).</param>
public sealed record Refusal(string Code, string Detail, int Status = StatusCodes.Status409Conflict)
{
    /// <summary>The start of every refusal's problem type.</summary>
    public const string TypePrefix = "urn:frivillig:refusal:";

    public ProblemHttpResult ToProblem() =>
        TypedResults.Problem(Detail, statusCode: Status, title: HostingTexts.NotAllowed, type: TypePrefix + Code);
}
