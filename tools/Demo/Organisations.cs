using System.Text.Json;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Demo;

/// <summary>An organisation that takes part in the demonstration, with the client that acts for it.</summary>
/// <param name="IsLocal">True when it meets volunteers itself: umbrellas leave that to their branches.</param>
internal sealed record Host(Guid Id, string Name, string Kind, string MunicipalityNumber, bool IsLocal, Caller Acting)
{
    public string Place => Municipalities.Find(MunicipalityNumber)!.Name;
}

/// <summary>
/// Forty organisations in thirty municipalities: the national ones of the register sample with local branches, municipalities,
/// volunteer centres and a state body that gives grants.
/// </summary>
internal static class Organisations
{
    public const string Voluntary = "voluntaryOrganisation";
    public const string Centre = "frivilligsentral";
    public const string Municipal = "municipality";
    public const string State = "stateBody";

    private const int BranchesEach = 5;

    private static readonly string[] Places =
    [
        "0301", "1103", "4601", "5001", "5501", "1804", "4204", "3201", "3107", "3405", "3301", "5610", "1508", "4003", "1106",
        "1108", "1506", "1833", "3103", "3105", "3203", "3205", "3303", "3403", "3407", "3905", "3907", "4203", "5503", "5601",
    ];

    /// <summary>Numbers of the register sample, and how a local branch is called.</summary>
    private static readonly (string Number, string Branch)[] Umbrellas =
    [
        ("970169113", "Diabetesforbundet {0}"), ("943838240", "4H {0}"), ("871033552", "Norsk Folkehjelp {0}"), ("938498318", "Frelsesarmeen {0}"),
        ("944384448", "Kirkens Bymisjon {0}"), ("940190738", "LHL {0}"), ("971322926", "Mental Helse {0}"), ("938429863", "{0} demensforening"),
        ("864139442", "{0} Røde Kors"), ("970168001", "{0} sanitetsforening"), ("954877841", "{0} speidergruppe"),
    ];

    private sealed record Line(string Number, string Name, string Kind, string? Municipality, string? Website);

    public static async Task<IReadOnlyList<Host>> LoadAsync(Caller platform, HttpClient http, ClientKeys keys)
    {
        var lines = new List<Line>();
        foreach (var (number, _) in Umbrellas)
        {
            var entry = await platform.GetAsync($"register/{number}");
            lines.Add(new(number, entry.GetProperty("name").GetString()!, Voluntary, null, entry.GetProperty("website").GetString()));
        }

        lines.AddRange(Places.Take(14).Select((place, i) => new Line(Constructed(i), $"{NameOf(place)} kommune", Municipal, place, null)));
        lines.AddRange(Places.Skip(14).Take(14).Select((place, i) => new Line(Constructed(100 + i), $"Frivilligsentralen i {NameOf(place)}", Centre, place, null)));
        lines.Add(new(Constructed(200), "Tilskuddsdirektoratet (eksempel)", State, "0301", null));

        var hosts = new Host?[lines.Count];
        await Caller.EachAsync("Organisations", [.. Enumerable.Range(0, lines.Count)], async i => hosts[i] = await RegisterAsync(lines[i], platform, http, keys));

        var branches = Umbrellas.SelectMany((umbrella, i) => Enumerable.Range(i * BranchesEach, BranchesEach)
            .Select(n => (Parent: hosts[i]!, umbrella.Branch, Place: Places[n % Places.Length]))).ToArray();
        var made = new Host?[branches.Length];
        await Caller.EachAsync("Local branches", [.. Enumerable.Range(0, branches.Length)], async i =>
        {
            var (parent, branch, place) = branches[i];
            var name = string.Format(branch, NameOf(place));
            var id = await platform.CreateAsync(
                "organisations", new { name, kind = Voluntary, parentId = parent.Id, municipalityNumber = place }, name);
            made[i] = new(id, name, Voluntary, place, IsLocal: true, parent.Acting);
        });
        return [.. hosts.Concat(made).Select(h => h!)];
    }

    private static async Task<Host> RegisterAsync(Line line, Caller platform, HttpClient http, ClientKeys keys)
    {
        var made = await platform.PostAsync(
            "organisations",
            new { organisationNumber = line.Number, name = line.Name, kind = line.Kind, municipalityNumber = line.Municipality, website = line.Website },
            line.Number, "organisation-exists");
        var id = made.ValueKind is JsonValueKind.Object
            ? made.GetProperty("id").GetGuid()
            : (await platform.GetAsync($"organisations?query={line.Number}")).GetProperty("items")[0].GetProperty("id").GetGuid();
        await platform.PostAsync($"organisations/{id}/verification", new { decision = "verified" }, "", "organisation-decided");
        return new(id, line.Name, line.Kind, line.Municipality ?? Places[0], line.Kind is Municipal or Centre, new(http, await keys.ForAsync(id, line.Name, platform)));
    }

    private static string NameOf(string municipality) =>
        Municipalities.Find(municipality)?.Name ?? throw new InvalidOperationException($"No municipality has the number {municipality}.");

    /// <summary>A number with a right check digit that no unit has: those of the register begin with 8 or 9, these with 3.</summary>
    private static string Constructed(int n)
    {
        for (var candidate = 30_000_000 + 20 * n; ; candidate++)
        {
            var digits = candidate.ToString("00000000");
            if (OrganisationNumber.CheckDigit(digits) is { } check)
                return digits + check;
        }
    }
}
