using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>
/// Accounts to try the platform with, one for each sort of person, all with the same password. They become members as anybody does: by
/// an invitation whose code stands in a letter, which is read from the folder that takes the place of a mail server.
/// </summary>
internal static class People
{
    public const string Password = "Frivillig-demo-2026!";

    private const string Municipality = "3301";
    private static readonly string[] Interests = ["conversation", "walking", "music"];
    private static readonly string[] Languages = ["nb", "en"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="Role">The role in the organisation; null for a volunteer.</param>
    private sealed record Person(string Email, string Name, string? Role, Func<Host, bool> In, string What);

    private static readonly Person[] All =
    [
        new("koordinator@frivillig.example", "Kaja Koordinator", "coordinator", h => h.Name == "Drammen Røde Kors", "coordinator of Drammen Røde Kors"),
        new("leder@frivillig.example", "Leif Leder", "leader", IsMunicipality, "leader in Drammen kommune"),
        new("direktor@frivillig.example", "Dina Direktør", "director", IsMunicipality, "director of Drammen kommune"),
        new("saksbehandler@frivillig.example", "Sigurd Saksbehandler", "grantsOfficer", h => h.Kind == Organisations.State, "grants officer of Tilskuddsdirektoratet (eksempel)"),
        new("frivillig@frivillig.example", "Frida Frivillig", null, _ => false, "volunteer in Drammen"),
    ];

    public static Task LoadAsync(Caller platform, HttpClient http, IReadOnlyList<Host> hosts, string mailFolder) =>
        Caller.EachAsync("Accounts to try", All, async person =>
        {
            var account = await CreateAsync(http, person);
            var session = await SignInAsync(http, person);
            if (person.Role is null)
            {
                await BeVolunteerAsync(http, session, person);
                if (account is { } id && await CodeAsync(mailFolder, $"konto={id}&kode=") is { } confirmation)
                    await PostAsync(http, null, "accounts/confirmation", new { accountId = id, code = confirmation });
                return;
            }

            var host = hosts.First(person.In);
            var invitation = await platform.PostAsync(
                "invitations", new { organisationId = host.Id, role = person.Role, email = person.Email, name = person.Name }, person.Email, "already-member");
            if (invitation.ValueKind is not JsonValueKind.Object)
                return;

            var invited = invitation.GetProperty("id").GetGuid();
            if (await IsMemberAsync(http, session))
                return;
            if (await CodeAsync(mailFolder, $"/invitasjon/{invited}?kode=") is { } code)
                await PostAsync(http, session, $"invitations/{invited}/acceptance", new { code });
            else
                Console.WriteLine($"  No letter to {person.Email} came into {mailFolder}: the account is there, the role is not.");
        });

    /// <summary>Says who may be signed in as; nothing can go wrong with that.</summary>
    public static int Tell()
    {
        Console.WriteLine($"  Sign in with the password {Password} as");
        foreach (var person in All)
            Console.WriteLine($"    {person.Email,-34} {person.What}");
        return 0;
    }

    private static bool IsMunicipality(Host host) => host.Kind == Organisations.Municipal && host.MunicipalityNumber == Municipality;

    /// <summary>The new account's id; null when it was there.</summary>
    private static async Task<Guid?> CreateAsync(HttpClient http, Person person)
    {
        using var response = await SendAsync(http, null, HttpMethod.Post, "accounts", new { name = person.Name, email = person.Email, password = Password, language = "nb" });
        return response.StatusCode is HttpStatusCode.Conflict ? null : (await ReadAsync(response)).GetProperty("id").GetGuid();
    }

    private static async Task<Session> SignInAsync(HttpClient http, Person person)
    {
        using var response = await SendAsync(http, null, HttpMethod.Post, "session", new { email = person.Email, password = Password });
        await ReadAsync(response);
        var cookies = response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToArray();
        return new(string.Join("; ", cookies), cookies.First(c => c.StartsWith("__Host-fp-csrf=", StringComparison.Ordinal)).Split('=', 2)[1]);
    }

    private static async Task<bool> IsMemberAsync(HttpClient http, Session session)
    {
        using var response = await SendAsync(http, session, HttpMethod.Get, "me", null);
        return (await ReadAsync(response)).GetProperty("memberships").GetArrayLength() > 0;
    }

    private static async Task BeVolunteerAsync(HttpClient http, Session session, Person person)
    {
        using var response = await SendAsync(http, session, HttpMethod.Post, "volunteers", new
        {
            name = person.Name,
            email = person.Email,
            birthDate = new DateOnly(1990, 5, 17),
            postalCode = "3015",
            interests = Interests,
            languages = Languages,
            availability = new[] { new { day = 2, from = new TimeOnly(17, 0), to = new TimeOnly(20, 0) }, new { day = 6, from = new TimeOnly(10, 0), to = new TimeOnly(15, 0) } },
            radiusKm = 20,
            transport = "publicTransport",
            findable = true,
        });
        if (response.StatusCode is not HttpStatusCode.Conflict)
            await ReadAsync(response);
    }

    private static async Task PostAsync(HttpClient http, Session? session, string path, object body)
    {
        using var response = await SendAsync(http, session, HttpMethod.Post, path, body);
        await ReadAsync(response);
    }

    /// <summary>The code behind a link in one of the letters, once it has been delivered; null when letters go elsewhere or take long.</summary>
    private static async Task<string?> CodeAsync(string folder, string before)
    {
        var started = Environment.TickCount64;
        while (Environment.TickCount64 - started < Patience.TotalMilliseconds)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
            {
                var text = await File.ReadAllTextAsync(file);
                var at = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                    return Uri.UnescapeDataString(text[(at + before.Length)..].Split('\r', '\n', ' ')[0]);
            }

            await Task.Delay(200);
        }

        return null;
    }

    private sealed record Session(string Cookies, string AntiForgery);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, Session? session, HttpMethod method, string path, object? body)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, "/api/v1/" + path);
            if (body is not null)
                request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
            if (session is not null)
            {
                request.Headers.Add("Cookie", session.Cookies);
                request.Headers.Add("X-CSRF-Token", session.AntiForgery);
            }

            var response = await http.SendAsync(request);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                return response;

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
            response.Dispose();
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new RefusedException($"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
