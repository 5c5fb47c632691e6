using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>
/// The keys of the machine clients the loader made, in a file only its owner reads: the platform shows a secret once, and a run that was
/// broken off goes on as the same clients, so that nothing is posted twice.
/// </summary>
internal sealed class ClientKeys(string file)
{
    private readonly Lock writing = new();
    private readonly Dictionary<Guid, ClientKey> keys =
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<Guid, ClientKey>>(File.ReadAllText(file)) ?? [] : [];

    /// <summary>The client that administers an organisation; made when there is none yet.</summary>
    public async Task<ClientKey> ForAsync(Guid organisation, string name, Caller platform)
    {
        lock (writing)
        {
            if (keys.TryGetValue(organisation, out var known))
                return known;
        }

        var made = await platform.PostAsync(
            "clients",
            new { name = $"Demo: {name}", organisationId = organisation, role = Hosting.Roles.Administrator, audiences = Hosting.Names.Services },
            name);
        var key = new ClientKey(made.GetProperty("clientId").GetString()!, made.GetProperty("clientSecret").GetString()!);
        lock (writing)
        {
            keys[organisation] = key;
            Write();
        }

        return key;
    }

    private void Write()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        JsonSerializer.Serialize(stream, keys);
    }
}
