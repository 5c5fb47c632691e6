using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Register;

/// <summary>
/// Asks Enhetsregisteret for a unit and Frivillighetsregisteret whether it stands there. Fields it does not know are passed over, fields it misses are
/// left empty; whatever else goes wrong counts as the register being away. Without an address the sample answers.
/// </summary>
public sealed class RegisterClient(HttpClient http, IOptions<RegisterOptions> options)
{
    /// <summary>Where facts come from, for showing it.</summary>
    public const string Source = "Enhetsregisteret (NLOD 2.0)";

    public async Task<RegisterAnswer> AskAsync(string organisationNumber, CancellationToken ct)
    {
        if (options.Value.Address.Length == 0)
        {
            return RegisterSample.Entries.TryGetValue(organisationNumber, out var entry)
                ? new(RegisterOutcome.Found, new(entry.Name, null, entry.Website, null, false, [], null, false))
                : new(RegisterOutcome.Away);
        }

        try
        {
            return await AskUnitAsync(organisationNumber, ct);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidOperationException
            || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new(RegisterOutcome.Away);
        }
    }

    /// <summary>Gives the client its address and patience.</summary>
    public static void Configure(IServiceProvider services, HttpClient client)
    {
        var register = services.GetRequiredService<IOptions<RegisterOptions>>().Value;
        if (register.Address.Length > 0)
            client.BaseAddress = new Uri(register.Address.TrimEnd('/') + "/");
        client.Timeout = TimeSpan.FromSeconds(register.TimeoutSeconds);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    private async Task<RegisterAnswer> AskUnitAsync(string number, CancellationToken ct)
    {
        using var answer = await http.GetAsync($"enhetsregisteret/api/enheter/{number}", ct);
        if (answer.StatusCode is HttpStatusCode.NotFound)
            return new(RegisterOutcome.NotFound);
        if (answer.StatusCode is not HttpStatusCode.Gone)
            answer.EnsureSuccessStatusCode();

        using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
        var unit = document.RootElement;
        var deleted = Date(unit, "slettedato");
        var (voluntary, categories) = deleted is null ? await AskVoluntaryAsync(number, ct) : (false, []);
        return new(RegisterOutcome.Found, new(
            Text(unit, "navn") ?? number,
            Text(Part(unit, "organisasjonsform"), "kode"),
            Website(Text(unit, "hjemmeside")),
            Text(Part(unit, "forretningsadresse"), "kommunenummer") ?? Text(Part(unit, "postadresse"), "kommunenummer"),
            voluntary || True(unit, "registrertIFrivillighetsregisteret"),
            categories,
            deleted,
            True(unit, "konkurs") || True(unit, "underAvvikling") || True(unit, "underTvangsavviklingEllerTvangsopplosning")));
    }

    private async Task<(bool Voluntary, IReadOnlyList<string> Categories)> AskVoluntaryAsync(string number, CancellationToken ct)
    {
        using var answer = await http.GetAsync($"frivillighetsregisteret/api/frivillige-organisasjoner/{number}", ct);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return (false, []);

        answer.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
        var categories = Part(document.RootElement, "icnpoKategorier") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().OrderBy(Rank).Select(c => Text(c, "icnpoNummer")).OfType<string>().ToList()
            : [];
        return (Text(document.RootElement, "frivilligOrganisasjonsstatus")?.EndsWith("innfoert", StringComparison.OrdinalIgnoreCase) ?? true, categories);
    }

    private static int Rank(JsonElement category) =>
        Part(category, "rekkefoelge") is { ValueKind: JsonValueKind.Number } rank && rank.TryGetInt32(out var number) ? number : int.MaxValue;

    private static JsonElement Part(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement element, string name) =>
        Part(element, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    private static bool True(JsonElement element, string name) => Part(element, name).ValueKind is JsonValueKind.True;

    private static DateOnly? Date(JsonElement element, string name) =>
        DateOnly.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var date) ? date : null;

    private static string? Website(string? text) => text is null || text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
}
