using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>What a volunteer may choose among. Nothing about health, faith or descent is asked (row 135).</summary>
public static class Vocabulary
{
    public static readonly IReadOnlyList<string> Interests =
    [
        "conversation", "walking", "outdoors", "reading", "games", "music", "culture", "cooking", "gardening", "handicraft", "sports", "cycling",
        "dogs", "animals", "children", "youth", "languages", "technology", "driving", "events",
    ];

    public static readonly IReadOnlyList<string> Skills = ["driving", "firstAid", "music", "cooking", "technology", "handicraft", "teaching", "sports"];

    public static readonly IReadOnlyList<string> Spoken =
        ["nb", "en", "se", "smj", "sma", "nsl", "ar", "de", "es", "fa", "fr", "lt", "pl", "so", "ti", "tr", "uk", "ur"];

    public static readonly IReadOnlyList<string> Transports = ["walk", "bicycle", "publicTransport", "car"];

    public static readonly IReadOnlyList<int> Radii = [2, 5, 10, 20, 50, 100];

    /// <summary>Codes with their words in the reader's language, in its order.</summary>
    public static IReadOnlyList<(string Value, string Text)> Of(string key, IEnumerable<string> codes) =>
        [.. codes.Select(c => (c, Wording.Term(key, c)))];

    /// <summary>The same, and what is chosen already though it is not among them: a form must not drop it.</summary>
    public static IReadOnlyList<(string Value, string Text)> Of(string key, IEnumerable<string> codes, IEnumerable<string> chosen) => Of(key, codes.Union(chosen));
}
