using FrivilligPlattform.Portal.Api;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Search;

/// <summary>Who is near and what is needed, in the words of every page that shows it.</summary>
public static class SafetyWords
{
    /// <summary>Who is near, and who of the staff is on duty where somebody is.</summary>
    public static string Near(string? supervision, string? onDuty) =>
        string.Join(" ", new[] { supervision, onDuty }.Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>"førstehjelpsutstyr (organisasjonen har med)".</summary>
    public static string Thing(Equipment thing) => T("Search.Thing", thing.Name, Term("Search.ProvidedBy", thing.ProvidedBy));

    public static string Things(IEnumerable<Equipment> things) => string.Join(", ", things.Select(Thing));
}
