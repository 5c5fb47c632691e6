using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Localisation;
using FrivilligPlattform.Portal.Volunteers;

namespace FrivilligPlattform.Portal.Search;

/// <summary>What somebody may have meant who found little: places, types and interests that are a slip or two away.</summary>
public static class Spelling
{
    private const int MostSuggested = 3;
    private const int ShortestGuessed = 4;

    private static readonly string[] Types =
    [
        "activityFriend", "culture", "cyclingWithoutAge", "digitalHelp", "event", "gardening", "homeworkHelp", "information", "languageCafe", "mealFellowship",
        "nightPatrol", "peerSupport", "refugeeGuide", "transport", "vigil", "visitingDog", "visitingFriend", "walkingGroup",
    ];

    public static IReadOnlyList<string> Suggest(string? typed)
    {
        var word = typed?.Trim() ?? "";
        if (word.Length < ShortestGuessed)
            return [];

        var forgiven = word.Length < 6 ? 1 : 2;
        return
        [
            .. Municipalities.All.SelectMany(m => new[] { m.Name, m.SamiName }).OfType<string>()
                .Concat(Types.Select(t => Wording.Term("Terms.Type", t)))
                .Concat(Vocabulary.Interests.Select(i => Wording.Term("Terms.Interest", i)))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(known => (known, Slips: Slips(word.ToLowerInvariant(), known.ToLowerInvariant(), forgiven)))
                .Where(k => k.Slips is > 0 && k.Slips <= forgiven)
                .OrderBy(k => k.Slips).ThenBy(k => k.known, StringComparer.Ordinal)
                .Take(MostSuggested).Select(k => k.known)
        ];
    }

    /// <summary>Letters to add, leave out, change or swap with the next; more than <paramref name="most"/> is not counted further.</summary>
    private static int Slips(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }

        return rows[a.Length, b.Length];
    }
}
