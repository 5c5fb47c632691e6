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

    // The same words come again and again: to fold one and take it apart costs a hundred times looking it up.
    private readonly Dictionary<string, Term[]> wordTerms = [];
    private readonly Dictionary<string, Term[][]> nameTerms = [];
    private readonly Dictionary<string, string[]> typeNames = [];
    private readonly List<uint> found = [];

    // People ask the same questions, and each is good for as long as no new word came.
    private readonly ConcurrentDictionary<string, (int Terms, AskedWord[] Words)> questions = new(StringComparer.Ordinal);

    /// <summary>About what the words themselves take.</summary>
    public long Bytes => Terms.All.Sum(t => 150L + 2 * t.Text.Length + t.Bytes);

    public Vocabulary Terms { get; } = new();

    /// <summary>Codes and names that are shown.</summary>
    public Numbers<string> Names { get; } = new();

    public Numbers<Guid> Organisations { get; } = new();

    public Numbers<string> Types { get; } = new();

    public Numbers<string> Arenas { get; } = new();

    /// <summary>The words of a question as found before, or found now.</summary>
    internal AskedWord[] Remembered(string question, Func<string, Vocabulary, AskedWord[]> find)
    {
        var terms = Terms.Count;
        if (questions.TryGetValue(question, out var known) && known.Terms == terms)
            return known.Words;

        if (questions.Count >= MostQuestions)
            questions.Clear();
        var words = find(question, Terms);
        questions[question] = (terms, words);
        return words;
    }

    /// <summary>The term that an organisation's rows answer to; no word looks like it.</summary>
    public static string OrganisationTerm(Guid organisation) => $"\0{organisation:N}";

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
        Put(Terms.Of(OrganisationTerm(facts.OrganisationId)), InTitle);
        AddText(facts.Title, InTitle);
        AddName(facts.OrganisationName, InName);
        AddName(facts.PlaceName, InName);
        AddName(PostalCodes.Find(facts.PostalCode)?.Place, InName);
        if (Municipalities.Find(facts.MunicipalityNumber) is { } municipality)
        {
            AddName(municipality.Name, InName);
            AddName(municipality.SamiName, InName);
            AddName(municipality.County.Name, InSummary);
        }

        foreach (var name in typeNames.TryGetValue(facts.Type, out var known) ? known : typeNames[facts.Type] = [.. Texts.TypeInAllLanguages(facts.Type)])
            AddName(name, InName);
        AddText(facts.Summary, InSummary);

        var place = Places.Find(facts.PostalCode, facts.MunicipalityNumber) is var at and not Places.None ? at : BlockStore.Nowhere;
        found.Sort();
        var keys = new uint[found.Count];
        var count = 0;
        foreach (var key in CollectionsMarshal.AsSpan(found))
        {
            // The first of a term's keys says its weightiest place.
            if (count > 0 && keys[count - 1] >> TermTable.PlaceBits == key >> TermTable.PlaceBits)
                continue;

            keys[count++] = key;
            Terms.At(key >> TermTable.PlaceBits).Mark(place);
        }

        return keys[..count];
    }

    private void AddText(string text, uint where)
    {
        foreach (var range in Words.Ranges(text))
            Add(WordTerms(text.AsSpan(range)), where);
    }

    /// <summary>Names come again and again, so their words are looked up together.</summary>
    private void AddName(string? name, uint where)
    {
        if (string.IsNullOrEmpty(name))
            return;
        if (!nameTerms.TryGetValue(name, out var words))
        {
            if (nameTerms.Count >= MostRemembered)
                nameTerms.Clear();
            nameTerms[name] = words = [.. Words.Ranges(name).Select(range => WordTerms(name.AsSpan(range)))];
        }

        foreach (var word in words)
            Add(word, where);
    }

    private void Add(Term[] word, uint where)
    {
        for (var i = 0; i < word.Length; i++)
            Put(word[i], i == 0 ? where : where == InTitle ? InName : InPart);
    }

    private void Put(Term term, uint where) => found.Add(term.Number << TermTable.PlaceBits | where);

    /// <summary>The word itself and then its parts; nothing for a word that says nothing.</summary>
    private Term[] WordTerms(ReadOnlySpan<char> word)
    {
        var known = wordTerms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var terms))
            return terms;

        if (wordTerms.Count >= MostRemembered)
            wordTerms.Clear();
        return known[word] = Words.Of(word.ToString()).SelectMany(w => Compounds.Split(w).Prepend(w)).Distinct().Select(Terms.Of).ToArray();
    }
}
