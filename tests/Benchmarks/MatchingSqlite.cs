using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Language;
using FrivilligPlattform.Matching.Suggestions;
using Microsoft.Data.Sqlite;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// The same questions asked of SQLite as one would who has it at hand: an R*Tree over the places, the hard filters in SQL, FTS5 for the
/// words, the score in C# and the best kept in a queue. In memory, prepared statements.
/// </summary>
internal sealed class MatchingSqlite : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Dictionary<string, string> folded = [];
    private readonly SqliteCommand near;
    private readonly SqliteCommand worded;
    private readonly SqliteCommand people;

    private MatchingSqlite()
    {
        connection.Open();
        Execute("""
            CREATE TABLE opportunity (id INTEGER PRIMARY KEY, place INT, worth INT, interests INT, skills INT, a INT, b INT, c INT, needs INT, speaks INT, spans INT, more INT, pair INT);
            CREATE VIRTUAL TABLE opportunity_at USING rtree(id, south, north, west, east);
            CREATE VIRTUAL TABLE opportunity_text USING fts5(title, rest, content='', detail=column);
            CREATE TABLE volunteer (id INTEGER PRIMARY KEY, place INT, radius INT, interests INT, skills INT, a INT, b INT, c INT, has INT, speaks INT);
            CREATE VIRTUAL TABLE volunteer_at USING rtree(id, south, north, west, east);
            """);
        const string Filters = "(o.needs & ~$has) = 0 AND (o.speaks & $speaks) <> 0 AND ((o.a & $a) | (o.b & $b) | (o.c & $c)) <> 0";
        const string Box = "r.south <= $north AND r.north >= $south AND r.west <= $east AND r.east >= $west";
        near = Command($"SELECT o.id, place, worth, interests, skills, spans, more, pair FROM opportunity_at r JOIN opportunity o ON o.id = r.id WHERE {Box} AND {Filters}");
        worded = Command($"SELECT o.id, place, worth, interests, skills, spans, more, pair FROM opportunity_text t JOIN opportunity o ON o.id = t.rowid WHERE opportunity_text MATCH $words AND {Filters}");
        people = Command($"""
            SELECT v.id, place, radius, interests, skills, a, b, c FROM volunteer_at r JOIN volunteer v ON v.id = r.id
            WHERE {Box} AND (v.has & $has) = $has AND (v.speaks & $speaks) <> 0 AND ((v.a & $a) | (v.b & $b) | (v.c & $c)) <> 0
            """);
    }

    public static MatchingSqlite Fill(OpportunityIndex opportunities, VolunteerIndex volunteers)
    {
        var sqlite = new MatchingSqlite();
        using var transaction = sqlite.connection.BeginTransaction();
        sqlite.Add(opportunities);
        sqlite.Add(volunteers);
        transaction.Commit();
        return sqlite;
    }

    public int Suggest(Seeker seeker, Points points, int size, string? words)
    {
        var command = words is null ? near : worded;
        if (words is null)
            SetBox(command, seeker.Home, seeker.RadiusKm);
        else
            command.Parameters["$words"].Value = string.Join(' ', Words.Of(words));
        (command.Parameters["$has"].Value, command.Parameters["$speaks"].Value) = ((long)seeker.Has, (long)seeker.Speaks);
        SetWeek(command, seeker.Week);
        var best = new PriorityQueue<long, int>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var metres = Places.Metres(seeker.Home, reader.GetInt32(1));
            if (metres > seeker.RadiusKm * 1000)
                continue;

            var score = reader.GetInt32(2) + points.Distance(metres, seeker.RadiusKm)
                + points.Interests((ulong)reader.GetInt64(3), seeker.Interests, reader.GetInt32(7) != 0) + points.Skills((ulong)reader.GetInt64(4), seeker.Skills)
                + Filled(seeker, (ulong)reader.GetInt64(5), (ulong)reader.GetInt64(6), points);
            Keep(best, reader.GetInt64(0), score, size);
        }

        return best.Count;
    }

    public int Find(Listing listing, Points points, int size)
    {
        var opening = Opening.Of(listing.Facts, listing.Standing, points, MatchingScene.Today);
        SetBox(people, opening.Place, 50);
        (people.Parameters["$has"].Value, people.Parameters["$speaks"].Value) = ((long)opening.Needs, (long)opening.Speaks);
        SetWeek(people, opening.Week);
        var best = new PriorityQueue<long, int>();
        using var reader = people.ExecuteReader();
        while (reader.Read())
        {
            var (metres, radius) = (Places.Metres(opening.Place, reader.GetInt32(1)), reader.GetInt32(2));
            if (metres > radius * 1000)
                continue;

            var week = new Week((ulong)reader.GetInt64(5), (ulong)reader.GetInt64(6), (ulong)reader.GetInt64(7));
            var fit = opening.Spans.Count == 0 || (week.C & Findable.NotSaidWhen) != 0
                ? points.Span(0, 0)
                : opening.Spans.Max(s => points.Span(s.Length, week.Common(s.Hours)));
            Keep(
                best, reader.GetInt64(0),
                opening.Worth + points.Distance(metres, radius) + fit + points.Interests(opening.Interests, (ulong)reader.GetInt64(3), opening.IsPair)
                + points.Skills(opening.Skills, (ulong)reader.GetInt64(4)),
                size);
        }

        return best.Count;
    }

    public void Dispose()
    {
        near.Dispose();
        worded.Dispose();
        people.Dispose();
        connection.Dispose();
    }

    private static void Keep(PriorityQueue<long, int> best, long id, int score, int size)
    {
        if (best.Count < size)
            best.Enqueue(id, score);
        else
            best.EnqueueDequeue(id, score);
    }

    private static int Filled(Seeker seeker, ulong spans, ulong more, Points points)
    {
        if (spans == 0 || !seeker.SaidWhen)
            return points.Span(0, 0);

        var most = 0;
        foreach (var part in new[] { spans, more })
        {
            for (var left = part; left != 0; left >>= 16)
                most = Math.Max(most, points.Span((int)left & 31, System.Numerics.BitOperations.PopCount(seeker.HoursOf((int)(left >> 10) & 7) >> ((int)(left >> 5) & 31) & (1u << ((int)left & 31)) - 1)));
        }

        return most;
    }

    private void Add(OpportunityIndex opportunities)
    {
        using var row = Command("INSERT INTO opportunity VALUES ($id, $place, $worth, $interests, $skills, $a, $b, $c, $needs, $speaks, $spans, $more, $pair)");
        using var at = Command("INSERT INTO opportunity_at VALUES ($id, $y, $y, $x, $x)");
        using var text = Command("INSERT INTO opportunity_text(rowid, title, rest) VALUES ($id, $title, $rest)");
        var id = 0;
        foreach (var (place, block) in opportunities.Store.Blocks())
        {
            for (var i = 0; i < block.Count; i++)
            {
                var facts = opportunities.Show(block, i).Facts;
                Run(row, [
                    ++id, place, (long)block.Key(i), (long)block.Value(Listing.Interests, i), (long)block.Value(Listing.Skills, i), (long)block.Value(Listing.WeekA, i),
                    (long)block.Value(Listing.WeekB, i), (long)block.Value(Listing.WeekC, i), (long)block.Value(Listing.Needs, i), (long)block.Value(Listing.Speaks, i),
                    (long)block.Value(Listing.Spans, i), (long)block.Value(Listing.MoreSpans, i), Listing.IsPair(block.Value(Listing.Shape, i)) ? 1 : 0]);
                Run(at, [id, Places.PointOf(place).Latitude, Places.PointOf(place).Longitude]);
                Run(text, [id, Folded(facts.Title), $"{Folded(facts.Summary)} {Folded(facts.OrganisationName)} {Folded(facts.PlaceName)}"]);
            }
        }
    }

    private void Add(VolunteerIndex volunteers)
    {
        using var row = Command("INSERT INTO volunteer VALUES ($id, $place, $radius, $interests, $skills, $a, $b, $c, $has, $speaks)");
        using var at = Command("INSERT INTO volunteer_at VALUES ($id, $y, $y, $x, $x)");
        var id = 0;
        foreach (var (place, block) in volunteers.Store.Blocks())
        {
            for (var i = 0; i < block.Count; i++)
            {
                Run(row, [
                    ++id, place, block.Key(i), (long)block.Value(Findable.Interests, i), (long)block.Value(Findable.Skills, i), (long)block.Value(Findable.WeekA, i),
                    (long)block.Value(Findable.WeekA + 1, i), (long)block.Value(Findable.WeekC, i), (long)block.Value(Findable.Has, i), (long)block.Value(Findable.Speaks, i)]);
                Run(at, [id, Places.PointOf(place).Latitude, Places.PointOf(place).Longitude]);
            }
        }
    }

    // Words and the parts of compounds, as the index has them.
    private string Folded(string text) => string.Join(' ', Words.Ranges(text).Select(range => text[range]).Select(word =>
        folded.TryGetValue(word, out var known) ? known : folded[word] = string.Join(' ', Words.Of(word).SelectMany(w => Compounds.Split(w).Prepend(w)))));

    private static void SetBox(SqliteCommand command, int place, int km)
    {
        var (point, north) = (Places.PointOf(place), km / 111.0);
        var east = north / Math.Cos(double.DegreesToRadians(point.Latitude + north));
        (command.Parameters["$south"].Value, command.Parameters["$north"].Value) = (point.Latitude - north, point.Latitude + north);
        (command.Parameters["$west"].Value, command.Parameters["$east"].Value) = (point.Longitude - east, point.Longitude + east);
    }

    private static void SetWeek(SqliteCommand command, in Week week) =>
        (command.Parameters["$a"].Value, command.Parameters["$b"].Value, command.Parameters["$c"].Value) = ((long)week.A, (long)week.B, (long)week.C);

    private static void Run(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(text, @"\$\w+").Select(m => m.Value).Distinct())
            command.Parameters.AddWithValue(name, 0L);
        command.Prepare();
        return command;
    }

    private void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
