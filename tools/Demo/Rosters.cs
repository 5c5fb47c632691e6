using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>
/// The rosters of one local branch for the weeks to come, with people on some of the shifts, a vigil that can be called out, and a visiting
/// friend: so that no page about shifts is empty.
/// </summary>
internal static class Rosters
{
    private const string Branch = "Drammen Røde Kors";
    private const string Municipality = "3301";
    private const int Weeks = 4;

    private static readonly string[] Likes = ["walking", "music"];
    private static readonly string[] Gives = ["baking", "history"];

    /// <param name="Days">When: the weekday and the hours.</param>
    private sealed record Plan(
        string Title, string Type, string SignUp, int? OpensDaysBefore, (DayOfWeek Day, int From, int To)[] Days, (string Name, int Needed)[] Roles, int Importance);

    private static readonly Plan[] Plans =
    [
        new("Kafé på sykehjemmet", "mealFellowship", "open", null, [(DayOfWeek.Wednesday, 12, 15), (DayOfWeek.Saturday, 11, 14)], [("Kafévert", 2), ("Baker", 1)], 4),
        new("Turgruppe langs elva", "walkingGroup", "open", null, [(DayOfWeek.Tuesday, 17, 19)], [("Turleder", 1), ("Turfølge", 2)], 3),
        new("Julekonsert for beboerne", "culture", "approval", 10, [(DayOfWeek.Sunday, 15, 18)], [("Vert", 4)], 5),
    ];

    /// <param name="people">Volunteers with accounts, who sign up for something.</param>
    public static async Task LoadAsync(HttpClient http, IReadOnlyList<Host> hosts, IReadOnlyList<Unit> units, IReadOnlyList<Browser> people)
    {
        var branch = hosts.FirstOrDefault(h => h.Name == Branch);
        var home = units.FirstOrDefault(u => u.Host.MunicipalityNumber == Municipality && u.Arena == "nursingHome");
        if (branch is null || home is null)
            return;

        var shifts = new List<(Guid Id, string Role)>();
        await Caller.EachAsync("Rosters", Plans, async plan =>
        {
            var made = await RosterAsync(branch, home, plan);
            lock (shifts)
                shifts.AddRange(made);
        });
        var trying = await new Browser(http).SignInAsync(People.VolunteerEmail, People.Password);
        var coming = people.Append(trying).ToList();
        for (var n = 0; n < coming.Count; n++)
        {
            foreach (var (id, role) in shifts.Where((_, i) => i % (n + 2) == 0).Take(3))
                await coming[n].PostOnceKnownAsync($"shifts/{id}/sign-ups", new { role, waitIfFull = true });
        }

        await VigilAsync(branch, home);
        await PairAsync(http, branch, trying);
    }

    private static async Task<IReadOnlyList<(Guid, string)>> RosterAsync(Host branch, Unit home, Plan plan)
    {
        var roster = await branch.Acting.CreateAsync("rosters", new
        {
            organisationId = branch.Id,
            type = plan.Type,
            title = plan.Title,
            placeName = home.Name,
            postalCode = home.PostalCode,
            minimumAge = 15,
            signUp = plan.SignUp,
            cancelHours = 12,
            contactName = "Kaja Koordinator",
            contactPhone = "32 00 00 00",
            opensDaysBefore = plan.OpensDaysBefore,
            opensFrom = plan.OpensDaysBefore is null ? (TimeOnly?)null : new TimeOnly(18, 0),
        }, plan.Title);
        var made = new List<(Guid, string)>();
        foreach (var (day, from, to) in plan.Days)
        {
            var added = await branch.Acting.PostAsync($"rosters/{roster}/shifts", new
            {
                on = Days.Coming(day),
                from = new TimeOnly(from, 0),
                to = new TimeOnly(to, 0),
                roles = plan.Roles.Select((r, i) => new { code = $"r{i + 1}", name = r.Name, needed = r.Needed }),
                importance = plan.Importance,
                weeks = Weeks,
            }, $"{day}");
            foreach (var id in added.GetProperty("ids").EnumerateArray().Select(i => i.GetGuid()))
            {
                await branch.Acting.PostAsync($"shifts/{id}/publication", null, "", "shift-not-draft");
                made.Add((id, "r1"));
            }
        }

        return made;
    }

    /// <summary>Ready to be called out by whoever tries the platform.</summary>
    private static async Task VigilAsync(Host branch, Unit home) => await branch.Acting.PostAsync("vigils", new
    {
        organisationId = branch.Id,
        placeName = home.Name,
        postalCode = home.PostalCode,
        access = "Ring på hovedinngangen, så kommer vakten og åpner.",
        on = Days.Coming(DayOfWeek.Friday),
        from = new TimeOnly(20, 0),
        hours = 12,
        contacts = new[] { new { name = "Vakthavende sykepleier", phone = "32 00 00 01" } },
    }, "vigil");

    /// <summary>Both have said yes: the volunteer with an account, and the recipient with the code of the letter.</summary>
    private static async Task PairAsync(HttpClient http, Host branch, Browser volunteer)
    {
        var id = (await volunteer.GetAsync("me")).GetProperty("id").GetGuid();
        var pair = await branch.Acting.PostAsync(
            "pairs", new { organisationId = branch.Id, volunteerId = id, recipient = "B-12", recipientLikes = Likes, recipientGives = Gives }, "pair", "pair-exists");
        if (pair.ValueKind is not JsonValueKind.Object)
            return;

        await volunteer.PostAsync($"pairs/{pair.GetProperty("id").GetGuid()}/steps", new { step = "accept" });
        await new Browser(http).PostAsync("pairs/wishes", new { code = pair.GetProperty("code").GetString(), wish = "accept" });
    }
}
