using System.Text;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>Reads a file of branches: a heading and a branch a line, columns in any order, by semicolon, comma or tab.</summary>
public static class BranchFile
{
    /// <summary>The most rows a file may have.</summary>
    public const int MaxRows = 20_000;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["navn"] = "name",
        ["namn"] = "name",
        ["name"] = "name",
        ["namma"] = "name",
        ["organisasjonsnummer"] = "number",
        ["orgnr"] = "number",
        ["organisationNumber"] = "number",
        ["kommunenummer"] = "municipality",
        ["kommune"] = "municipality",
        ["municipalityNumber"] = "municipality",
        ["municipality"] = "municipality",
        ["nettsted"] = "website",
        ["nettstad"] = "website",
        ["hjemmeside"] = "website",
        ["website"] = "website",
        ["overordnet"] = "parent",
        ["overordna"] = "parent",
        ["parentNumber"] = "parent",
        ["parent"] = "parent",
        ["nivå"] = "level",
        ["niva"] = "level",
        ["level"] = "level",
    };

    /// <summary>The rows with what speaks against each by itself; null when no column with names was found.</summary>
    public static List<BranchRow>? Read(string text, Guid importId, DateTime at)
    {
        using var lines = Records(text.TrimStart('\uFEFF')).GetEnumerator();
        if (!lines.MoveNext())
            return null;

        var places = new Dictionary<string, int>();
        for (var i = 0; i < lines.Current.Fields.Count; i++)
        {
            if (Columns.TryGetValue(lines.Current.Fields[i], out var column))
                places.TryAdd(column, i);
        }

        if (!places.ContainsKey("name"))
            return null;

        var rows = new List<BranchRow>();
        while (lines.MoveNext() && rows.Count <= MaxRows)
        {
            var (line, fields) = lines.Current;
            if (fields.All(string.IsNullOrEmpty))
                continue;
            rows.Add(Row(column => places.TryGetValue(column, out var place) && place < fields.Count && fields[place].Length > 0 ? fields[place] : null, line, importId, at));
        }

        return rows;
    }

    /// <summary>The records of a text by RFC 4180, trimmed, each with its line; the delimiter is the one its first line has most of.</summary>
    private static IEnumerable<(int Line, List<string> Fields)> Records(string text)
    {
        var heading = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var delimiter = ';';
        foreach (var candidate in ",\t")
        {
            if (heading.Count(candidate) > heading.Count(delimiter))
                delimiter = candidate;
        }

        var (line, began, quoted) = (1, 1, false);
        var field = new StringBuilder();
        var fields = new List<string>();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[i++]);
                else if (c == '"')
                    quoted = false;
                else
                    field.Append(c);
                line += c == '\n' ? 1 : 0;
                continue;
            }

            if (c == '"' && string.IsNullOrWhiteSpace(field.ToString()))
            {
                quoted = true;
                continue;
            }

            if (c != delimiter && c != '\n')
            {
                field.Append(c);
                continue;
            }

            fields.Add(field.ToString().Trim());
            field.Clear();
            if (c == delimiter)
                continue;

            yield return (began, fields);
            fields = [];
            began = ++line;
        }
    }

    private static BranchRow Row(Func<string, string?> field, int line, Guid importId, DateTime readAt)
    {
        var (name, number, place, website, parent, level) =
            (field("name") ?? "", field("number"), field("municipality"), field("website"), field("parent"), field("level"));
        var valid = OrganisationNumber.TryParse(number, out var checkedNumber);
        var above = OrganisationNumber.TryParse(parent, out var checkedParent);
        var municipality = place is null ? null : Municipalities.Find(place) ?? (Municipalities.Named(place) is [var only] ? only : null);
        var row = new BranchRow
        {
            ImportId = importId,
            Line = line,
            Name = Cut(name, 400)!,
            OrganisationNumber = valid ? checkedNumber!.Digits : Cut(number, 30),
            MunicipalityNumber = municipality?.Number ?? Cut(place, 10),
            Website = Cut(website, 300),
            ParentNumber = above ? checkedParent!.Digits : Cut(parent, 30),
            Level = LevelOf(level),
            ReadAt = readAt.AddMicroseconds(line),
        };
        if (Against() is { } reason)
            row.Refuse(reason);
        return row;

        string? Against() => true switch
        {
            _ when name.Length == 0 => "Row_NameMissing",
            _ when name.Length > Organisation.NameMaxLength => "Row_NameTooLong",
            _ when number is not null && !valid => "Row_WrongNumber",
            _ when place is not null && municipality is null => "Row_UnknownMunicipality",
            _ when website is not null && !new WebAddressAttribute().IsValid(website) => "Row_WrongWebsite",
            _ when parent is not null && !above => "Row_WrongParent",
            _ when level is not null && row.Level is null => "Row_UnknownLevel",
            _ => null,
        };
    }

    private static OrganisationLevel? LevelOf(string? text) => text?.ToLowerInvariant() switch
    {
        "nasjonal" or "nasjonalt" or "national" => OrganisationLevel.National,
        "regional" or "regionalt" or "region" or "fylke" or "krets" or "distrikt" => OrganisationLevel.Regional,
        "lokal" or "lokalt" or "local" or "lag" => OrganisationLevel.Local,
        _ => null,
    };

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
