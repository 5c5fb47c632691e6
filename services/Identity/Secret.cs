using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FrivilligPlattform.Identity;

/// <summary>Random words that open something. Only their hash is stored; they are too long to guess, so a plain hash is enough.</summary>
public static class Secret
{
    /// <summary>The longest word anybody may send us as a secret.</summary>
    public const int MaxLength = 200;

    /// <summary>256 random bits, safe in a link and a cookie.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored and looked up in the secret's place.</summary>
    public static string Hash(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>True when the secret has that hash; takes the same time either way.</summary>
    public static bool Matches(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
