using System.Text;
using System.Text.Json;
using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Matching.Volunteers;

/// <summary>
/// Reads profiles as the table keeps them, a million of them in some seconds: the same codes and postal codes come again and again,
/// so each is one string, and whoever has said the same has the same lists.
/// </summary>
public sealed class ProfileText
{
    private readonly Dictionary<string, string> strings = new(StringComparer.Ordinal);
    private readonly List<string> codes = [];
    private readonly List<WeeklySlot> slots = [];
    private byte[] bytes = new byte[1024];
    private char[] letters = new char[64];

    public VolunteerProfile Read(string json)
    {
        if (bytes.Length < json.Length * 3)
            bytes = new byte[json.Length * 3];
        var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        var (postalCode, municipality, transport) = ("", "", "");
        string[] interests = [], skills = [], languages = [];
        WeeklySlot[] availability = [];
        var (radius, age, findable) = (0, 0, false);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader);
            reader.Read();
            switch (name)
            {
                case "postalCode": postalCode = Text(ref reader); break;
                case "municipalityNumber": municipality = Text(ref reader); break;
                case "transport": transport = Text(ref reader); break;
                case "interests": interests = Codes(ref reader); break;
                case "skills": skills = Codes(ref reader); break;
                case "languages": languages = Codes(ref reader); break;
                case "availability": availability = Slots(ref reader); break;
                case "radiusKm": radius = reader.GetInt32(); break;
                case "ageAtLeast": age = reader.GetInt32(); break;
                case "findable": findable = reader.GetBoolean(); break;
                default: reader.Skip(); break;
            }
        }

        return new(postalCode, municipality, interests, skills, languages, availability, radius, transport, age, findable);
    }

    private string[] Codes(ref Utf8JsonReader reader)
    {
        codes.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            codes.Add(Text(ref reader));
        return codes.Count == 0 ? [] : [.. codes];
    }

    private WeeklySlot[] Slots(ref Utf8JsonReader reader)
    {
        slots.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (day, from, to) = (0, default(TimeOnly), default(TimeOnly));
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Text(ref reader);
                reader.Read();
                if (name == "day")
                    day = reader.GetInt32();
                else if (name == "from")
                    from = TimeOnly.Parse(Text(ref reader), null);
                else if (name == "to")
                    to = TimeOnly.Parse(Text(ref reader), null);
            }

            slots.Add(new(day, from, to));
        }

        return slots.Count == 0 ? [] : [.. slots];
    }

    /// <summary>The string or name the reader stands at, the same one each time it comes.</summary>
    private string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return "";
        if (letters.Length < reader.ValueSpan.Length)
            letters = new char[reader.ValueSpan.Length];
        var text = letters.AsSpan(0, reader.CopyString(letters));
        var known = strings.GetAlternateLookup<ReadOnlySpan<char>>();
        return known.TryGetValue(text, out var same) ? same : known[text] = text.ToString();
    }
}
