using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>Time-based one-time passwords (RFC 6238): six digits, 30 seconds, HMAC-SHA1, as every authenticator app makes them.</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>160 random bits, the length RFC 4226 section 4 asks for, in base 32.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>What an authenticator app reads from a QR code.</summary>
    public static string Uri(string secret, string email) =>
        $"otpauth://totp/{System.Uri.EscapeDataString($"Frivillig:{email}")}?secret={secret}&issuer=Frivillig&algorithm=SHA1&digits=6&period=30";

    /// <summary>The step whose code this is, one step of drift either way; null when it is none or not later than <paramref name="after"/>.</summary>
    public static long? Match(string secret, string? code, long after, DateTime now)
    {
        var given = code?.Replace(" ", "", StringComparison.Ordinal);
        if (given is not { Length: 6 })
            return null;

        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (step > after && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(given), System.Text.Encoding.UTF8.GetBytes(Code(secret, step))))
                found = step;
        }

        return found;
    }

    /// <summary>The code of a step (RFC 4226 section 5.3).</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard names SHA-1, and authenticator apps know no other.
        var hash = HMACSHA1.HashData(Decode(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that an instant lies in.</summary>
    public static long StepAt(DateTime now) => new DateTimeOffset(now).ToUnixTimeSeconds() / StepSeconds;

    private static byte[] Decode(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in secret)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8)
                continue;

            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}
