#:property PublishAot=false
// Writes shared/Norway/Tables from a folder of public data files, and refuses when the facts do not hold together.
// Run from the root of the repository: dotnet run tools/norway-tables.cs -- <data folder>
// Reads kommuner.csv, kommuner_extra.csv, fylker.csv and postnummer.csv; their origin is told in shared/Norway/ATTRIBUTION.md.
using System.Globalization;
using System.Text;

if (args is not [var folder, ..])
{
    Console.Error.WriteLine("usage: dotnet run tools/norway-tables.cs -- <data folder>");
    return 2;
}

var target = Path.Combine("shared", "Norway", "Tables");
if (!Directory.Exists(target))
{
    Console.Error.WriteLine($"run this from the root of the repository: there is no {target} here");
    return 2;
}

var counties = Read("fylker.csv");
var municipalities = Read("kommuner.csv");
var extra = Read("kommuner_extra.csv").ToDictionary(row => row["kommunenummer"]);
var postalCodes = Read("postnummer.csv");
var faults = new List<string>();

Unique(counties, "fylkesnummer", 2);
Unique(municipalities, "kommunenummer", 4);
Unique(postalCodes, "postnummer", 4);
Check(counties.Count == 15, $"15 counties expected, {counties.Count} found");
Check(municipalities.Count == 357, $"357 municipalities expected, {municipalities.Count} found");
Check(postalCodes.Count == 5121, $"5,121 postal codes expected, {postalCodes.Count} found");

var countyNumbers = counties.Select(row => row["fylkesnummer"]).ToHashSet();
var municipalityNumbers = municipalities.Select(row => row["kommunenummer"]).ToHashSet();
foreach (var row in municipalities)
{
    var number = row["kommunenummer"];
    Check(countyNumbers.Contains(row["fylkesnummer"]) && number.StartsWith(row["fylkesnummer"], StringComparison.Ordinal), $"{number}: county {row["fylkesnummer"]}");
    Check(extra.TryGetValue(number, out var more), $"{number}: no further facts");
    Check(more?["population_2026"] == row["population"], $"{number}: two populations");
    Check(more is not null && LanguageForm(more["maalform"]) != '?', $"{number}: language form {more?["maalform"]}");
    Point(row, number, 57.5, 71.5, 4, 31.5);
}

foreach (var row in counties)
{
    var own = municipalities.Where(m => m["fylkesnummer"] == row["fylkesnummer"]).ToList();
    Check(own.Count == Number(row["kommuner"]), $"county {row["fylkesnummer"]}: {own.Count} municipalities");
    Check(own.Sum(m => Number(m["population"])) == Number(row["population"]), $"county {row["fylkesnummer"]}: population is not the sum of its municipalities");
}

foreach (var row in postalCodes)
{
    // Svalbard (2100) and Jan Mayen (2211) have postal codes but neither municipality nor county.
    var remote = row["kommunenummer"] is "2100" or "2211";
    Check(remote || municipalityNumbers.Contains(row["kommunenummer"]), $"{row["postnummer"]}: municipality {row["kommunenummer"]}");
    Check(Precision(row["coordinate_level"]) != '?', $"{row["postnummer"]}: precision {row["coordinate_level"]}");
    Check(Kind(row["type"]) != '?', $"{row["postnummer"]}: kind {row["type"]}");
    Point(row, row["postnummer"], 57.5, remote ? 81 : 71.5, remote ? -10 : 4, 31.5);
}

Check(municipalityNumbers.SetEquals(postalCodes.Select(row => row["kommunenummer"]).Where(n => n is not ("2100" or "2211"))), "every municipality needs a postal code");

if (faults.Count > 0)
{
    foreach (var fault in faults)
        Console.Error.WriteLine(fault);
    return 1;
}

Write("counties.tsv", counties.Select(row => (string[])
    [row["fylkesnummer"], row["name"], .. Names(row["name_sami_or_kven"]), Degrees(row["latitude"]), Degrees(row["longitude"])]));
Write("municipalities.tsv", municipalities.Select(row => (row, more: extra[row["kommunenummer"]])).Select(pair => new[]
{
    pair.row["kommunenummer"], pair.row["name"], pair.more["name_sami"], pair.more["name_kven"], pair.more["name_official"],
    pair.more["admin_centre"], LanguageForm(pair.more["maalform"]).ToString(), Degrees(pair.row["latitude"]), Degrees(pair.row["longitude"]),
    pair.more["population_2024"], pair.more["population_2025"], pair.more["population_2026"],
}));
Write("postal-codes.tsv", postalCodes.Select(row => new[]
{
    row["postnummer"], row["poststed"], row["kommunenummer"], Degrees(row["latitude"]), Degrees(row["longitude"]),
    $"{Precision(row["coordinate_level"])}{Kind(row["type"])}",
}));
return 0;

List<Dictionary<string, string>> Read(string file)
{
    var lines = File.ReadAllLines(Path.Combine(folder, file), Encoding.UTF8);
    var columns = lines[0].Split(',');
    return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line =>
    {
        var cells = line.Split(',');
        return cells.Length == columns.Length && !line.Contains('"', StringComparison.Ordinal)
            ? columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)
            : throw new InvalidDataException($"{file}: {line}");
    })];
}

void Write(string file, IEnumerable<string[]> rows)
{
    var sorted = rows.OrderBy(row => row[0], StringComparer.Ordinal).Select(row => string.Join('\t', row)).ToList();
    File.WriteAllText(Path.Combine(target, file), string.Join('\n', sorted) + "\n", new UTF8Encoding(false));
    Console.WriteLine($"{file}: {sorted.Count} rows");
}

void Check(bool holds, string fault)
{
    if (!holds)
        faults.Add(fault);
}

void Unique(List<Dictionary<string, string>> rows, string column, int length)
{
    foreach (var group in rows.GroupBy(row => row[column]).Where(g => g.Count() > 1 || g.Key.Length != length || !g.Key.All(char.IsAsciiDigit)))
        faults.Add($"{column} {group.Key}: {group.Count()} rows");
}

void Point(Dictionary<string, string> row, string name, double south, double north, double west, double east)
{
    var (latitude, longitude) = (Decimal(row["latitude"]), Decimal(row["longitude"]));
    Check(latitude > south && latitude < north && longitude > west && longitude < east, $"{name}: {latitude}, {longitude} is not in Norway");
}

static double Decimal(string text) => double.Parse(text, CultureInfo.InvariantCulture);
static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
static string Degrees(string text) => Math.Round(Decimal(text) * 100_000).ToString(CultureInfo.InvariantCulture);

// Counties list their other names in one cell: Sami first, Kven second.
static IEnumerable<string> Names(string cell) => [.. cell.Split("; ").Concat([""]).Take(2)];

static char LanguageForm(string text) => text switch { "Bokmål" => 'b', "Nynorsk" => 'n', "Nøytral" => '-', _ => '?' };
static char Precision(string text) => text switch { "postnummer" => 'c', "postnummer_uncertain" => 'u', "poststed" => 'p', "kommune" => 'm', _ => '?' };
static char Kind(string text) => text switch { "street" => 's', "po_box" => 'b', "street_and_po_box" => 'a', "service" => 'v', "" => '-', _ => '?' };
