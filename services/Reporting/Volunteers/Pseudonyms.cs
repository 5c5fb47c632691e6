using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Reporting.Volunteers;

/// <summary>Gives a volunteer's pseudonym, made at the first need; part of the consumer's transaction.</summary>
public sealed class Pseudonyms(ReportingDb db, IOptions<ReportingOptions> options)
{
    public async Task<Pseudonym> OfAsync(Guid volunteerId, CancellationToken ct)
    {
        var key = Convert.ToHexStringLower(HMACSHA256.HashData(await SecretAsync(ct), volunteerId.ToByteArray()));
        return await db.Pseudonyms.FindAsync([key], ct) ?? db.Pseudonyms.Add(new() { Key = key }).Entity;
    }

    private async Task<byte[]> SecretAsync(CancellationToken ct)
    {
        if (options.Value.PseudonymSecret is { Length: > 0 } configured)
            return Convert.FromBase64String(configured);

        // Two first needs at once: the database lets one secret in and the other tries again with it.
        var kept = await db.PseudonymSecrets.FindAsync([PseudonymSecret.TheOne], ct) ?? db.PseudonymSecrets.Add(new()).Entity;
        return kept.Secret;
    }
}
