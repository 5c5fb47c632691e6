using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>
/// The keys of the moment, read from the database once a minute and kept ready to sign. The next key is made in good time before the one
/// that signs stops; two replicas that make one each do no harm, since both are published and all sign with the same one.
/// </summary>
public sealed partial class KeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider seals, IOptions<IdentityOptions> options, TimeProvider clock, ILogger<KeyRing> logger)
    : IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Dictionary<Guid, ECDsaSecurityKey> opened = [];
    private volatile Keys? current;

    /// <summary>All published keys and the one that signs.</summary>
    public sealed record Keys(DateTime ReadAt, IReadOnlyList<ECDsaSecurityKey> Published, SigningCredentials Signer);

    /// <summary>The keys as of at most a minute ago.</summary>
    public async ValueTask<Keys> CurrentAsync(CancellationToken ct) =>
        current is { } keys && clock.GetUtcNow().UtcDateTime - keys.ReadAt < ReadEvery ? keys : await ReadAsync(ct);

    /// <summary>The keys as they are now; for the key set, which services fetch seldom and need whole.</summary>
    public async Task<Keys> ReadAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
            var now = clock.GetUtcNow().UtcDateTime;
            var keys = await OpenAsync(db, now, ct);
            if (keys.Count == 0 || keys.Max(k => k.Row.SignsUntil) <= now + options.Value.KeyOverlap)
            {
                await MakeNextAsync(db, keys.Select(k => k.Row.SignsUntil).DefaultIfEmpty(now).Max(), now, ct);
                keys = await OpenAsync(db, now, ct);
            }

            var signer = keys.Where(k => k.Row.SignsFrom <= now && now < k.Row.SignsUntil)
                .OrderByDescending(k => k.Row.SignsFrom).ThenBy(k => k.Row.Id).DefaultIfEmpty(keys[0]).First();
            return current = new(now, [.. keys.Select(k => k.Key)], new SigningCredentials(signer.Key, SecurityAlgorithms.EcdsaSha256));
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        reading.Dispose();
        foreach (var key in opened.Values)
            key.ECDsa.Dispose();
    }

    private async Task<List<(SigningKey Row, ECDsaSecurityKey Key)>> OpenAsync(IdentityDb db, DateTime now, CancellationToken ct)
    {
        var keys = new List<(SigningKey, ECDsaSecurityKey)>();
        foreach (var row in await db.SigningKeys.AsNoTracking().Where(k => k.PublishedUntil > now).OrderBy(k => k.SignsFrom).ToListAsync(ct))
        {
            if (Open(row) is { } key)
                keys.Add((row, key));
        }

        return keys;
    }

    private ECDsaSecurityKey? Open(SigningKey row)
    {
        if (opened.TryGetValue(row.Id, out var known))
            return known;

        try
        {
            var ecdsa = ECDsa.Create();
            ecdsa.ImportPkcs8PrivateKey(seals.CreateProtector(Protection.SigningKeys).Unprotect(Convert.FromBase64String(row.Sealed)), out _);
            return opened[row.Id] = new ECDsaSecurityKey(ecdsa) { KeyId = row.Id.ToString("N") };
        }
        catch (CryptographicException exception)
        {
            // Data protection's keys were lost or its certificate changed: a new signing key takes over, and tokens of minutes ago end early.
            LogSealed(exception, row.Id);
            return null;
        }
    }

    private async Task MakeNextAsync(IdentityDb db, DateTime after, DateTime now, CancellationToken ct)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var from = after > now ? after : now;
        var until = from + options.Value.KeyLifetime;
        db.SigningKeys.Add(new()
        {
            Sealed = Convert.ToBase64String(seals.CreateProtector(Protection.SigningKeys).Protect(ecdsa.ExportPkcs8PrivateKey())),
            SignsFrom = from,
            SignsUntil = until,
            PublishedUntil = until + options.Value.KeyOverlap,
        });
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing key {KeyId} cannot be unsealed and is left out.")]
    private partial void LogSealed(Exception exception, Guid keyId);
}
