using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Index;

/// <summary>Made-up opportunities and volunteers, the same for the same seed, crowded enough to meet.</summary>
internal sealed class Scene(int seed)
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly string[] Types = ["visitingFriend", "walkingGroup", "vigil", "culture", "transport"];
    public static readonly string[] Arenas = ["nursingHome", "hospital", "home", "localCommunity"];
    public static readonly string[] Interests = ["conversation", "reading", "walking", "music", "driving", "faith", "own-code"];
    public static readonly string[] Skills = ["driving", "firstAid", "teaching"];
    public static readonly string[] Text = ["besøk", "venn", "tur", "gruppe", "sykehjem", "musikk", "våke", "kjøre", "kaffe", "eldre"];

    private readonly Guid[] organisations = [.. Enumerable.Range(1, 30).Select(n => new Guid(n, 0, 0, new byte[8]))];

    // Most of them in and around three towns, so that radii have many in them.
    private readonly PostalCode[] towns = [.. PostalCodes.All.Where(p => p.Code.StartsWith("30", StringComparison.Ordinal) || p.Code.StartsWith("70", StringComparison.Ordinal) || p.Code.StartsWith("02", StringComparison.Ordinal))];

    public Random Random { get; } = new(seed);

    public Listing AListing(Guid? id = null)
    {
        // Every fiftieth has an unknown place, as a postal code newer than the table would give.
        var place = Place();
        var (code, municipality) = Random.Next(50) == 0 ? ("9999", "9999") : (place.Code, place.MunicipalityNumber);
        var kind = Pick(["oneOff", "recurring", "onCall", "pair"]);
        DateOnly? start = Random.Next(3) == 0 ? Today.AddDays(Random.Next(-5, 25)) : null;
        var facts = new OpportunityFacts(
            Pick(organisations), "Laget", $"{Pick(Text)}{Pick(Text)} {Pick(Text)}", $"{Pick(Text)} og {Pick(Text)}", Pick(Types), Pick(Arenas),
            kind, ASlots(kind is "recurring" or "pair" ? Random.Next(12) : 0), start, start is not null && Random.Next(3) == 0 ? start.Value.AddDays(Random.Next(9)) : null,
            place.Place, code, municipality, 1, Pick([0, 0, 13, 15, 17, 18, 25, 30]), Some(Interests, 3), Some(Skills, 4),
            Random.Next(4) == 0 ? [Pick(["so", "nb", "xx-own"])] : [], Random.Next(4) == 0 ? [new("policeCertificate")] : Random.Next(4) == 0 ? [new("suitability"), new("course", "vigil")] : []);
        return new(id ?? NewId(), facts, new(new DateTime(2026, 11, Random.Next(1, 22), 0, Random.Next(60), 0, DateTimeKind.Utc), Random.Next(4)));
    }

    public VolunteerProfile AVolunteer()
    {
        var home = Place();
        return new(
            home.Code, home.MunicipalityNumber, Some(Interests, 3), Some(Skills, 3), Random.Next(2) == 0 ? Some(["nb", "so", "en"], 2) : [],
            ASlots(Random.Next(10)), Pick([2, 5, 10, 20, 50, 100, 500]), "car", Pick([0, 13, 16, 18, 25]), true);
    }

    public Seeker ASeeker(IEnumerable<Guid>? listings = null)
    {
        var bonds = Random.Next(3) == 0
            ? organisations.Where(_ => Random.Next(6) == 0).ToDictionary(o => o, _ => new Bond(Random.Next(2) == 0, Random.Next(3) == 0, Held()))
            : [];
        return Seeker.Of(AVolunteer(), Held(), bonds, (listings ?? []).Where(_ => Random.Next(20) == 0).ToHashSet());
    }

    public IReadOnlyList<Requirement> Held() => Random.Next(3) == 0 ? [Pick<Requirement>([new("policeCertificate"), new("suitability"), new("course", "vigil")])] : [];

    public Guid NewId()
    {
        var bytes = new byte[16];
        Random.NextBytes(bytes);
        return new(bytes);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    public string[] Some(IReadOnlyList<string> from, int oneIn) => [.. from.Where(_ => Random.Next(oneIn) == 0)];

    private PostalCode Place() => Random.Next(4) == 0 ? PostalCodes.All[Random.Next(PostalCodes.All.Count)] : Pick(towns);

    private WeeklySlot[] ASlots(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var from = Random.Next(7, 20);
            return new WeeklySlot(Random.Next(1, 8), new(from, Pick([0, 30])), new(from + Random.Next(1, 4), Pick([0, 45])));
        }),
    ];
}
