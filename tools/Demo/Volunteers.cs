namespace FrivilligPlattform.Demo;

/// <summary>A volunteer without an account, for whom an organisation speaks.</summary>
internal sealed record Volunteer(Guid Id, Host Host, int Age);

/// <summary>Two thousand invented volunteers, registered by those who coordinate them (row 144).</summary>
internal static class Volunteers
{
    private const int Count = 2000;

    private static readonly string[] Interests =
    [
        "conversation", "reading", "games", "walking", "outdoors", "culture", "cooking", "music", "dogs", "animals", "cycling", "languages", "youth", "children",
        "driving", "events", "technology", "gardening", "faith",
    ];

    private static readonly string[] Skills = ["singing", "guitar", "piano", "baking", "first-aid", "sewing", "woodwork", "photography", "chess", "teaching"];
    private static readonly string[] OnlyNorwegian = ["nb"];
    private static readonly string[] Languages = ["en", "en", "en", "de", "pl", "uk", "ar", "so", "ti", "ur", "se", "nn", "es"];

    public static async Task<IReadOnlyList<Volunteer>> LoadAsync(IReadOnlyList<Host> hosts)
    {
        var local = hosts.Where(h => h.IsLocal).ToArray();
        var chance = new Chance(4);
        var year = Days.Month(0).Year;
        var plans = Enumerable.Range(0, Count).Select(n =>
        {
            var (host, name) = (local[n % local.Length], chance.Name());
            // Many are young or newly retired, fewer in between.
            var age = chance.Percent(30) ? chance.Between(16, 29) : chance.Percent(40) ? chance.Between(60, 84) : chance.Between(30, 59);
            var findable = chance.Percent(70);
            return (Host: host, Age: age, Body: (object)new
            {
                organisationId = host.Id,
                name,
                email = Chance.Email(name, n),
                birthDate = new DateOnly(year - age - 1, chance.Between(1, 12), chance.Between(1, 28)),
                postalCode = chance.PostalCode(host.MunicipalityNumber),
                interests = chance.Some(Interests, 5),
                skills = chance.Percent(30) ? chance.Some(Skills, 2) : [],
                languages = chance.Percent(35) ? ["nb", chance.Of(Languages)] : OnlyNorwegian,
                availability = Enumerable.Range(0, chance.Between(1, 3)).Select(_ => Slot(chance)).ToArray(),
                radiusKm = chance.Of([2, 5, 5, 10, 10, 20, 40]),
                transport = chance.Of(["walk", "bicycle", "publicTransport", "publicTransport", "car"]),
                findable,
                source = chance.Of(["frivilligsentral", "venn", "nettsok", "avis", "stand", "sosiale-medier"]),
            });
        }).ToArray();

        var made = new Volunteer?[Count];
        await Caller.EachAsync("Volunteers", [.. Enumerable.Range(0, Count)], async n =>
        {
            var (host, age, body) = plans[n];
            made[n] = new(await host.Acting.CreateAsync("volunteers/assisted", body, $"{n}"), host, age);
        });
        return [.. made.Select(v => v!)];
    }

    private static object Slot(Chance chance)
    {
        var from = chance.Of([9, 10, 12, 16, 17, 18]);
        return new { day = chance.Between(1, 7), from = new TimeOnly(from, 0), to = new TimeOnly(from + chance.Between(2, 4), 0) };
    }
}
