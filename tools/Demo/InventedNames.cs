using System.Globalization;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Demo;

/// <summary>Common first and last names put together by chance: nobody in particular. Each kind of data has its own seed, so one may grow alone.</summary>
internal sealed class Chance(int seed)
{
    private static readonly string[] First =
    [
        "Anne", "Ola", "Ingrid", "Per", "Kari", "Lars", "Solveig", "Knut", "Marit", "Arne", "Liv", "Bjørn", "Astrid", "Svein", "Randi", "Odd", "Berit", "Jan",
        "Eva", "Tor", "Nora", "Jakob", "Emma", "Noah", "Sara", "Oskar", "Ella", "Filip", "Maja", "Emil", "Ida", "Henrik", "Thea", "Magnus", "Hanna", "Aksel",
        "Amina", "Yusuf", "Fatima", "Ali", "Hodan", "Abdi", "Olena", "Andrij", "Agnieszka", "Piotr", "Leyla", "Mehmet", "Máret", "Ánte", "Biret", "Niillas",
        "Priya", "Arjun", "Mai", "Minh", "Selam", "Dawit", "Rania", "Karim",
    ];

    private static readonly string[] Last =
    [
        "Hansen", "Johansen", "Olsen", "Larsen", "Andersen", "Pedersen", "Nilsen", "Kristiansen", "Jensen", "Karlsen", "Eriksen", "Berg", "Haugen", "Hagen",
        "Bakken", "Solberg", "Moen", "Lie", "Strand", "Lunde", "Dahl", "Sandvik", "Eide", "Myhre", "Tangen", "Vik", "Aas", "Nygård", "Fossum", "Sæther",
        "Brekke", "Holm", "Ødegård", "Ruud", "Lien", "Rønning", "Kvam", "Skogen", "Tveit", "Engen", "Sara", "Utsi", "Somby", "Mohamed", "Ahmed", "Hussein",
        "Kowalska", "Nowak", "Shevchenko", "Bondar", "Yilmaz", "Nguyen", "Tran", "Tesfay", "Haile", "Rahman", "Sharma", "Aziz", "Farah", "Warsame",
    ];

    private readonly Random random = new(seed);

    public string Name() => $"{Of(First)} {Of(Last)}";

    public T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public int Between(int from, int to) => random.Next(from, to + 1);

    public bool Percent(int share) => random.Next(100) < share;

    /// <summary>Up to so many different ones.</summary>
    public string[] Some(IReadOnlyList<string> all, int most) => [.. Enumerable.Range(0, Between(1, most)).Select(_ => Of(all)).Distinct()];

    /// <summary>A postal code with streets in a municipality.</summary>
    public string PostalCode(string municipality) =>
        Of([.. PostalCodes.In(municipality).Where(p => p.Kind is PostalCodeKind.Street or PostalCodeKind.StreetAndPostOfficeBox or PostalCodeKind.Unknown)]).Code;

    /// <summary>No subscriber's number begins with 0, so nobody's phone rings.</summary>
    public string Phone() => $"+47 00 {Between(10, 99)} {Between(10, 99)} {Between(10, 99)}";

    /// <summary>An address in a domain kept for examples (RFC 2606).</summary>
    public static string Email(string name, int n) =>
        string.Concat(name.ToLowerInvariant().Replace('ø', 'o').Replace("æ", "ae").Replace(' ', '.').Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)) + $".{n}@frivillig.example";
}

/// <summary>Days that move along, so that calls and events still lie ahead whenever the data are loaded.</summary>
internal static class Days
{
    private static DateOnly Today => OsloTime.DateOf(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>The first of the month so many months from now.</summary>
    public static DateOnly Month(int ahead) => new DateOnly(Today.Year, Today.Month, 1).AddMonths(ahead);

    /// <summary>The next such day, tomorrow at the earliest.</summary>
    public static DateOnly Coming(DayOfWeek day) => Enumerable.Range(1, 7).Select(n => Today.AddDays(n)).First(d => d.DayOfWeek == day);

    /// <summary>The days of this month that have come.</summary>
    public static IEnumerable<DateOnly> OfThisMonth() => Enumerable.Range(0, Today.Day).Select(n => Month(0).AddDays(n));
}
