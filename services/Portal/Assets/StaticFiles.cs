using System.Collections.Frozen;
using System.Security.Cryptography;

namespace FrivilligPlattform.Portal.Assets;

/// <summary>Stylesheet, modules and map as they were built into the assembly. Their address holds their hash, so browsers keep them for good.</summary>
public sealed class StaticFiles
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, StaticFile> files;

    public StaticFiles()
    {
        var assembly = typeof(StaticFiles).Assembly;
        var contents = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..], n => Read(assembly.GetManifestResourceStream(n)!));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in contents.OrderBy(c => c.Key, StringComparer.Ordinal))
            hash.AppendData(content);

        Version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        files = contents
            .Where(c => !c.Key.EndsWith(".br", StringComparison.Ordinal))
            .ToFrozenDictionary(c => c.Key, c => new StaticFile(c.Value, contents[$"{c.Key}.br"], TypeOf(c.Key)));
    }

    public string Version { get; }

    public string Address(string name) => $"/filer/{Version}/{name}";

    public StaticFile? Find(string name) => files.GetValueOrDefault(name);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"No content type is known for {name}."),
    };

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}

/// <summary>One file, plain and compressed.</summary>
public sealed record StaticFile(byte[] Plain, byte[] Brotli, string ContentType);
