using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Api;

/// <summary>What the API said: a value, or a problem with the reason in the reader's language.</summary>
public sealed record Answer<T>
{
    public HttpStatusCode Status { get; init; }

    public T? Value { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>The version that was read; goes back as If-Match when it is changed.</summary>
    public string? ETag { get; init; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Problem is null;

    public bool NotFound => Status is HttpStatusCode.NotFound;

    public bool SignedOut => Status is HttpStatusCode.Unauthorized;
}

/// <summary>The body of an answer that has none.</summary>
public sealed record Nothing;

/// <summary>The answer to a creation: at least the new thing's id.</summary>
public sealed record Created(Guid Id);

/// <summary>A file to pass on.</summary>
public sealed record Download(byte[] Content, string ContentType, string? Name);

/// <summary>One page of a list; <paramref name="Next"/> is the cursor of the page after it.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next)
{
    public static readonly Listing<T> Empty = new([], null);
}

/// <summary>Why the API did not do it (RFC 9457), with messages by field where input was malformed.</summary>
public sealed record Problem(string? Type, string? Title, string? Detail, int Status, IReadOnlyDictionary<string, string[]>? Errors)
{
    private const string RefusalPrefix = "urn:frivillig:refusal:";

    /// <summary>The numbers of the questions that were answered wrongly, counted from one.</summary>
    public IReadOnlyList<int>? Wrong { get; init; }

    /// <summary>The rule that said no, or null.</summary>
    public string? Code => Type?.StartsWith(RefusalPrefix, StringComparison.Ordinal) is true ? Type[RefusalPrefix.Length..] : null;

    /// <summary>The sentence to show.</summary>
    public string Text => Status switch
    {
        412 or 428 => Wording.T("Common.Problem.Stale"),
        429 => Wording.T("Common.Problem.TooMany"),
        >= 500 => Wording.T("Common.Problem.Unreachable"),
        401 when Code is null => Wording.T("Common.Problem.SignedOut"),
        _ => Detail ?? Title ?? Wording.T("Common.Problem.Unknown"),
    };

    public static Problem Unreachable() => new(null, null, null, 503, null);

    public static Problem Read(HttpStatusCode status, string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<Problem>(text, Gateway.Json) is { } problem)
                return problem with { Status = (int)status };
        }
        catch (JsonException)
        {
            // Not a problem document: a proxy's page, say. The status is all there is to tell.
        }

        return new(null, null, null, (int)status, null);
    }
}
