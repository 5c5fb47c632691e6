using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using FrivilligPlattform.Matching.Language;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Index;

/// <summary>What the pictures of one index have in common: the numbers of its words, organisations, types and arenas. It only grows.</summary>
public sealed class Catalogue
{
    // Where in a listing a word stands: the weightiest first, two bits.
    private const uint InTitle = 0;
    private const uint InName = 1;
    private const uint InSummary = 2;
    private const uint InPart = 3;

    /// <summary>How much a word counts by where it stands.</summary>
    public static readonly double[] PlaceWeights = [1, 0.75, 0.4, 0.25];

    private const int MostRemembered = 200_000;
    private const int MostQuestions = 4096;

    /// <summary>After so many changed rows what is remembered is forgotten, as it keeps blocks that are no more.</summary>
    private const int MostChanges = 1000;

    // The same words, names and places come again and again: to fold a word and take it apart costs a hundred times looking it up.
    private readonly Dictionary<string, WordTerms> wordTerms = [];
    private readonly Dictionary<string, uint[]> nameKeys = [];
    private readonly Dictionary<string, uint[]> typeKeys = [];
    private readonly Dictionary<(string PostalCode, string Municipality), uint[]> placeKeys = [];
    private readonly List<uint> found = [];

    // People ask the same questions, and each is good for as long as no new word came.
    private readonly ConcurrentDictionary<string, (int Terms, Asked Asked)> questions = new(StringComparer.Ordinal);
    private readonly AnswersKept answers = new();
    private volatile ushort[]?[] placesOf = [];
    private int changes;

    /// <summary>About what the words themselves take.</summary>
    public long Bytes => Terms.All.Sum(t => 166L + 2 * t.Text.Length);

    public Vocabulary Terms { get; } = new();

    /// <summary>Codes and names that are shown.</summary>
    public Numbers<string> Names { get; } = new();

    public Numbers<Guid> Organisations { get; } = new();

    public Numbers<string> Types { get; } = new();

    public Numbers<string> Arenas { get; } = new();

    /// <summary>A question as asked before, or taken apart now.</summary>
    internal Asked Remembered(string question, Func<string, Vocabulary, AskedWord[]> find)
    {
        var terms = Terms.Count;
        if (questions.TryGetValue(question, out var known) && known.Terms == terms)
            return known.Asked;

        if (questions.Count >= MostQuestions)
        {
            questions.Clear();
            answers.Forget(0);
        }

        var words = find(question, Terms);
        var asked = known.Asked?.IsOf(words) == true ? known.Asked : new(words, answers);
        questions[question] = (terms, asked);
        return asked;
    }

    /// <summary>Says that so many rows changed.</summary>
    internal void Changed(int rows)
    {
        if ((changes += rows) < MostChanges)
            return;

        changes = 0;
        answers.Forget(0);
    }

    /// <summary>Says that terms stand at a place. Only the one who writes the index does.</summary>
    internal void Mark(ReadOnlySpan<uint> keys, int place)
    {
        foreach (var key in keys)
            Terms.Mark(key >> TermTable.PlaceBits, place >> BlockStore.PageBits);
    }

    /// <summary>Says that an organisation, by its number, has something at a place. Only the one who writes the index does.</summary>
    internal void MarkOwner(int organisation, int place)
    {
        if (organisation >= placesOf.Length)
        {
            var more = new ushort[]?[Math.Max(organisation + 1, 2 * placesOf.Length)];
            placesOf.CopyTo(more, 0);
            placesOf = more;
        }

        var known = placesOf[organisation] ?? [];
        if (!known.Contains((ushort)place))
            Volatile.Write(ref placesOf[organisation], [.. known, (ushort)place]);
    }

    /// <summary>The places at which an organisation has ever had something, by its number.</summary>
    internal ReadOnlySpan<ushort> PlacesOf(int organisation) =>
        placesOf is var all && organisation < all.Length ? Volatile.Read(ref all[organisation]) : null;

    internal void Write(BinaryWriter writer)
    {
        foreach (var names in new[] { Names, Types, Arenas })
        {
            writer.Write(names.Count);
            foreach (var name in names.All())
                writer.Write(name);
        }

        writer.Write(Organisations.Count);
        foreach (var organisation in Organisations.All())
            writer.Write(organisation.ToByteArray());
        Terms.Write(writer);
    }

    internal static Catalogue Read(BinaryReader reader)
    {
        var catalogue = new Catalogue();
        foreach (var names in new[] { catalogue.Names, catalogue.Types, catalogue.Arenas })
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
                names.Of(reader.ReadString());
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
            catalogue.Organisations.Of(new(reader.ReadBytes(16)));
        catalogue.Terms.Read(reader);
        return catalogue;
    }

    /// <summary>The terms a listing answers to, ascending, each by the weightiest place it stands in. Only the one who writes the index asks.</summary>
    public uint[] TermsOf(Listing listing)
    {
        var facts = listing.Facts;
        found.Clear();
        Add(found, facts.Title, InTitle);
        found.AddRange(KeysOfName(facts.OrganisationName));
        found.AddRange(KeysOfName(facts.PlaceName));
        found.AddRange(KeysOfPlace(facts.PostalCode, facts.MunicipalityNumber));
        found.AddRange(KeysOfType(facts.Type));
        Add(found, facts.Summary, InSummary);

        var keys = CollectionsMarshal.AsSpan(found);
        keys.Sort();
        var count = 0;
        foreach (var key in keys)
        {
            // The first of a term's keys says its weightiest place.
            if (count == 0 || keys[count - 1] >> TermTable.PlaceBits != key >> TermTable.PlaceBits)
                keys[count++] = key;
        }

        return keys[..count].ToArray();
    }

    private ReadOnlySpan<uint> KeysOfName(string name) => Kept(nameKeys, name, static name => [(name, InName)]);

    private ReadOnlySpan<uint> KeysOfType(string type) => Kept(typeKeys, type, static type => Texts.TypeInAllLanguages(type).Select(name => ((string?)name, InName)));

    private ReadOnlySpan<uint> KeysOfPlace(string postalCode, string municipality) => Kept(
        placeKeys, (postalCode, municipality), static ((string PostalCode, string Municipality) of) => Municipalities.Find(of.Municipality) is { } known
            ? [(PostalCodes.Find(of.PostalCode)?.Place, InName), (known.Name, InName), (known.SamiName, InName), (known.County.Name, InSummary)]
            : [(PostalCodes.Find(of.PostalCode)?.Place, InName)]);

    private ReadOnlySpan<uint> Kept<T>(Dictionary<T, uint[]> known, T of, Func<T, IEnumerable<(string? Text, uint Where)>> texts)
        where T : notnull
    {
        if (known.TryGetValue(of, out var keys))
            return keys;

        if (known.Count >= MostRemembered)
            known.Clear();
        var all = new List<uint>();
        foreach (var (text, where) in texts(of))
            Add(all, text, where);
        return known[of] = [.. all.Distinct()];
    }

    private void Add(List<uint> keys, string? text, uint where)
    {
        foreach (var range in Words.Ranges(text ?? ""))
        {
            var word = TermsOf(text.AsSpan(range));
            if (word.Whole == 0)
                continue;

            keys.Add(word.Whole << TermTable.PlaceBits | where);
            foreach (var part in word.Parts)
                keys.Add(part << TermTable.PlaceBits | (where == InTitle ? InName : InPart));
        }
    }

    private WordTerms TermsOf(ReadOnlySpan<char> word)
    {
        var known = wordTerms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var terms))
            return terms;

        if (wordTerms.Count >= MostRemembered)
            wordTerms.Clear();
        uint[] found = [.. Words.Of(word.ToString()).SelectMany(w => Compounds.Split(w).Prepend(w)).Distinct().Select(w => Terms.Of(w).Number)];
        return known[word] = found.Length == 0 ? new(0, []) : new(found[0], found[1..]);
    }

    /// <summary>The term of a word itself, 0 for a word that says nothing, and those of its parts.</summary>
    private readonly record struct WordTerms(uint Whole, uint[] Parts);
}
