using System.Security.Cryptography;
using System.Text.Json;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>The private folder everything is kept in; one AppHost at a time owns it.</summary>
internal sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root, OwnerOnly | UnixFileMode.UserExecute);
        foreach (var folder in new[] { "run", "logs", "mail" })
            Directory.CreateDirectory(File(folder));
    }

    public string Root { get; }

    public string File(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>Refuses a second AppHost on the same folder; the system lifts the lock when this process ends, however it ends.</summary>
    public IDisposable Own()
    {
        try
        {
            return new FileStream(File("run", "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new InvalidOperationException($"Something runs on {Root} already. Stop it, or choose another folder with --data.");
        }
    }

    /// <summary>A secret of this installation: made once, kept in a file only its owner reads.</summary>
    public string Secret(string name)
    {
        var file = File("secrets.json");
        var secrets = System.IO.File.Exists(file)
            ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(System.IO.File.ReadAllText(file)) ?? []
            : [];
        if (!secrets.TryGetValue(name, out var secret))
        {
            secrets[name] = secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            WritePrivate(file, secrets);
        }

        return secret;
    }

    /// <summary>Replaces a file in one step, readable by its owner only.</summary>
    public static void WritePrivate<T>(string file, T content)
    {
        var fresh = file + ".new";
        System.IO.File.Delete(fresh);
        using (var stream = new FileStream(fresh, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            JsonSerializer.Serialize(stream, content, Json);
        System.IO.File.Move(fresh, file, overwrite: true);
    }
}
