using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Benchmarks;

/// <summary>A made-up country, the same for the same seed: people and opportunities lie as people live, by municipality and then by street postal code.</summary>
internal sealed class MatchingScene
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Interests =
    [
        "conversation", "walking", "outdoors", "reading", "games", "music", "culture", "cooking", "gardening", "handicraft", "sports", "cycling", "dogs",
        "animals", "children", "youth", "languages", "technology", "driving", "events",
    ];

    private static readonly string[] Skills = ["driving", "firstAid", "music", "cooking", "technology", "handicraft", "teaching", "sports"];
    private static readonly string[] Languages = ["nb", "en", "ar", "pl", "so", "uk", "ti", "es", "de", "se"];
    private static readonly string[] Arenas = ["nursingHome", "institution", "hospital", "home", "homeDweller", "localCommunity"];
    private static readonly (string Type, string Title)[] Kinds =
    [
        ("visitingFriend", "Besøksvenn"), ("activityFriend", "Aktivitetsvenn"), ("walkingGroup", "Turgruppe for eldre"), ("mealFellowship", "Måltidsfellesskap"),
        ("culture", "Musikk og sang på sykehjem"), ("vigil", "Våketjeneste"), ("peerSupport", "Likeperson"), ("visitingDog", "Besøkshund"),
        ("cyclingWithoutAge", "Sykling uten alder"), ("refugeeGuide", "Flyktningguide"), ("nightPatrol", "Natteravn"), ("homeworkHelp", "Leksehjelp for ungdom"),
        ("transport", "Følge til legen"), ("event", "Arrangement og dugnad"), ("digitalHelp", "Datahjelp"), ("languageCafe", "Språkkafé"), ("gardening", "Hagearbeid"),
    ];

    private static readonly string[] Asked =
    [
        "besøksvenn", "tur", "leksehjelp", "sykehjem musikk", "natteravn", "språkkafé", "hund", "sykkel", "flyktning", "våke", "data hjelp", "hage", "eldre venn",
        "likeperson", "dugnad", "sang", "måltid", "lege følge", "ungdom", "turvenn",
    ];

    // Every word that nobody asks for: it makes the texts as long and the words as many as they are.
    private static readonly string[] Syllables = ["ka", "ri", "to", "le", "sna", "vik", "mor", "fjel", "dal", "stu", "gra", "ny", "ha", "ber", "lo", "ske"];

    private readonly Random random;
    private readonly (Municipality Municipality, PostalCode[] Codes)[] towns;
    private readonly long[] inhabitants;
    private readonly (Guid Id, string Name)[] organisations;

    public MatchingScene(int seed)
    {
        random = new(seed);
        towns = [.. Municipalities.All.Select(m => (m, PostalCodes.In(m.Number).Where(p => p.Kind is not (PostalCodeKind.PostOfficeBox or PostalCodeKind.Service)).ToArray())).Where(t => t.Item2.Length > 0)];
        var sum = 0L;
        inhabitants = [.. towns.Select(t => sum += t.Municipality.Population)];
        organisations = [.. Enumerable.Range(0, 8000).Select(n => (NewId(), $"Lag nummer {n}"))];
    }

    public Listing AListing()
    {
        var (place, (type, title), organisation) = (APlace(), Kinds[random.Next(Kinds.Length)], organisations[random.Next(organisations.Length)]);
        var kind = random.Next(10) switch { < 3 => "oneOff", < 7 => "recurring", < 9 => "pair", _ => "onCall" };
        DateOnly? start = kind == "oneOff" ? Today.AddDays(random.Next(1, 60)) : null;
        var facts = new OpportunityFacts(
            organisation.Id, organisation.Name, $"{title} {Word()}", string.Join(' ', Enumerable.Range(0, 18).Select(_ => Word())), type, Arenas[random.Next(Arenas.Length)], kind,
            kind is "recurring" or "pair" ? Slots(random.Next(1, 3), 2) : [], start, null, place.Place, place.Code, place.MunicipalityNumber, random.Next(1, 5),
            random.Next(4) switch { 0 => 0, 1 => 15, 2 => 18, _ => 20 }, Some(Interests, random.Next(1, 4)), random.Next(3) == 0 ? Some(Skills, 1) : [],
            random.Next(8) == 0 ? Some(Languages, 1) : [], random.Next(2) == 0 ? [new("declaration"), new("course", "introduction")] : random.Next(4) == 0 ? [new("policeCertificate")] : []);
        return new(NewId(), facts, new(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc).AddMinutes(-random.Next(120 * 24 * 60)), random.Next(6)));
    }

    public Findable AFindable() => new(NewId(), AProfile());

    public Seeker ASeeker()
    {
        // One in five has been with somebody before.
        var bonds = random.Next(5) == 0 ? new Dictionary<Guid, Bond> { [organisations[random.Next(organisations.Length)].Id] = new(Earlier: true) } : null;
        return Seeker.Of(AProfile(), random.Next(3) == 0 ? [new("course", "introduction")] : null, bonds);
    }

    public string AQuestion() => Asked[random.Next(Asked.Length)];

    public static SearchQuery APlainSearch(int number) => new(
        null, null, null, [], number % 2 == 0 ? [Kinds[number % Kinds.Length].Type] : [], [], [], default, SearchSort.Newest, null, 20);

    private VolunteerProfile AProfile()
    {
        var home = APlace();
        return new(
            home.Code, home.MunicipalityNumber, Some(Interests, random.Next(0, 6)), Some(Skills, random.Next(0, 3)), ["nb", .. random.Next(4) == 0 ? Some(Languages, 1) : []],
            Slots(random.Next(0, 5), 4), new[] { 2, 5, 10, 10, 20, 50 }[random.Next(6)], "car", new[] { 13, 16, 18, 18, 20, 25, 25, 25 }[random.Next(8)], true);
    }

    private PostalCode APlace()
    {
        var at = Array.BinarySearch(inhabitants, random.NextInt64(inhabitants[^1]));
        var codes = towns[at < 0 ? ~at : at + 1 < towns.Length ? at + 1 : at].Codes;
        return codes[random.Next(codes.Length)];
    }

    private WeeklySlot[] Slots(int count, int hours) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var from = random.Next(8, 20);
            return new WeeklySlot(random.Next(1, 8), new(from, 0), new(Math.Min(23, from + random.Next(1, hours + 1)), 0));
        }),
    ];

    private string[] Some(string[] from, int count) => [.. Enumerable.Range(0, count).Select(_ => from[random.Next(from.Length)]).Distinct()];

    // Some words often and many seldom, as in any text.
    private string Word()
    {
        var number = (int)Math.Exp(random.NextDouble() * Math.Log(40_000));
        return $"{Syllables[number & 15]}{Syllables[number >> 4 & 15]}{Syllables[number >> 8 & 15]}{Syllables[number >> 12 & 15]}n";
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
