using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>What the loader needs of the file in which a running platform says where it is.</summary>
internal sealed record Endpoints(Uri Gateway, string MailFolder, IReadOnlyDictionary<string, string> Parameters)
{
    public static Endpoints Read(string file) =>
        JsonSerializer.Deserialize<Endpoints>(File.ReadAllText(file), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{file} does not say where the platform is.");
}
