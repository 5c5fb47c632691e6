using System.Net;
using System.Text.Json.Serialization;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Notifications.Letters;

/// <summary>A letter that waits at Identity or Recruitment: to whom, in which language, and the code that opens what it is about.</summary>
public sealed record Letter(
    string ToName, string ToAddress, string Language, string Kind, Guid? AccountId, Guid? InvitationId, string Code,
    string? OrganisationName = null, string? Role = null, Guid? InterestId = null, string? OpportunityTitle = null)
{
    /// <summary>The page of the portal that the letter leads to.</summary>
    [JsonIgnore]
    public string Path => Kind switch
    {
        "confirmation" => $"/bekreft-epost?konto={AccountId}&kode={Uri.EscapeDataString(Code)}",
        "reset" => $"/nytt-passord?konto={AccountId}&kode={Uri.EscapeDataString(Code)}",
        "invitation" => $"/invitasjon/{InvitationId}?kode={Uri.EscapeDataString(Code)}",
        "interestGuardian" => $"/foresatt/{InterestId}?kode={Uri.EscapeDataString(Code)}",
        "interestConfirmation" or "interestAnswered" => $"/interesse/{InterestId}?kode={Uri.EscapeDataString(Code)}",
        _ => "/",
    };
}

/// <summary>Fetches letters from Identity or Recruitment when they are delivered, so that no code lies here or on the bus.</summary>
public sealed class LetterBox(HttpClient identity, IConfiguration configuration)
{
    /// <summary>The letter; null when it is used, too old or unknown. Throws while the service that wrote it is away.</summary>
    public async Task<Letter?> FetchAsync(Guid letterId, string kind, CancellationToken ct)
    {
        var path = $"internal/letters/{letterId}";
        var address = kind.StartsWith("interest", StringComparison.Ordinal)
            ? new Uri(new Uri(configuration[$"services:{Names.Recruitment}:http:0"] ?? "http://localhost:5002"), path)
            : new Uri(path, UriKind.Relative);
        using var response = await identity.GetAsync(address, ct);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return null;

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Letter>(ct);
    }

    /// <summary>Finds Identity by service discovery and shows it the platform's key.</summary>
    public static void Configure(IServiceProvider services, HttpClient client)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        client.BaseAddress = new Uri(configuration[$"services:{Names.Identity}:http:0"] ?? "http://localhost:5001");
        client.Timeout = TimeSpan.FromSeconds(10);
        client.DefaultRequestHeaders.Add(ServiceKey.Header, configuration[ServiceKey.Setting] ?? "");
    }
}
