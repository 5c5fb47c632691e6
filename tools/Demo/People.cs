using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>
/// Accounts to try the platform with, one for each sort of person, all with the same password. They become members as anybody does: by
/// an invitation whose code stands in a letter, which is read from the folder that takes the place of a mail server.
/// </summary>
internal static class People
{
    public const string Password = "Frivillig-demo-2026!";

    /// <summary>The account that is a volunteer.</summary>
    public const string VolunteerEmail = "frivillig@frivillig.example";

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
        new(VolunteerEmail, "Frida Frivillig", null, _ => false, "volunteer in Drammen"),
    ];

    public static Task LoadAsync(Caller platform, HttpClient http, IReadOnlyList<Host> hosts, string mailFolder) =>
        Caller.EachAsync("Accounts to try", All, async person =>
        {
            var account = await new Browser(http).PostAsync("accounts", new { name = person.Name, email = person.Email, password = Password, language = "nb" });
            var session = await new Browser(http).SignInAsync(person.Email, Password);
            if (person.Role is null)
            {
                await BeVolunteerAsync(session, person);
                if (account?.GetProperty("id").GetGuid() is { } id && await CodeAsync(mailFolder, $"konto={id}&kode=") is { } confirmation)
                    await new Browser(http).PostAsync("accounts/confirmation", new { accountId = id, code = confirmation });
                return;
            }

            var host = hosts.First(person.In);
            var invitation = await platform.PostAsync(
                "invitations", new { organisationId = host.Id, role = person.Role, email = person.Email, name = person.Name }, person.Email, "already-member");
            if (invitation.ValueKind is not JsonValueKind.Object)
                return;

            var invited = invitation.GetProperty("id").GetGuid();
            if (await IsMemberAsync(session))
                return;
            if (await CodeAsync(mailFolder, $"/invitasjon/{invited}?kode=") is { } code)
                await session.PostAsync($"invitations/{invited}/acceptance", new { code });
            else
                Console.WriteLine($"  No letter to {person.Email} came into {mailFolder}: the account is there, the role is not.");
        });

    /// <summary>Signs in as each of them and says who has the role promised; 1 when somebody does not.</summary>
    public static async Task<int> TellAsync(HttpClient http)
    {
        var wrong = await Task.WhenAll(All.Select(person => WrongAsync(http, person)));
        Console.WriteLine($"  Sign in with the password {Password} as");
        foreach (var (person, what) in All.Zip(wrong))
            Console.WriteLine($"    {person.Email,-34} {person.What}{(what is null ? "" : $"  NOT SO: {what}")}");
        return wrong.All(w => w is null) ? 0 : 1;
    }

    /// <summary>What is not as promised; null when all is.</summary>
    private static async Task<string?> WrongAsync(HttpClient http, Person person)
    {
        try
        {
            var session = await new Browser(http).SignInAsync(person.Email, Password);
            var answer = await session.GetAsync(person.Role is null ? "volunteers/me" : "me");
            var holds = person.Role is null || answer.GetProperty("memberships").EnumerateArray().Any(m => m.GetProperty("role").GetString() == person.Role);
            await session.SignOutAsync();
            return holds ? null : $"the account is there, the role {person.Role} is not";
        }
        catch (Exception e) when (e is RefusedException or HttpRequestException)
        {
            return e.Message;
        }
    }

    private static bool IsMunicipality(Host host) => host.Kind == Organisations.Municipal && host.MunicipalityNumber == Municipality;

    private static async Task<bool> IsMemberAsync(Browser person) =>
        (await person.GetAsync("me")).GetProperty("memberships").GetArrayLength() > 0;

    private static async Task BeVolunteerAsync(Browser session, Person person) => await session.PostAsync("volunteers", new
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
}
