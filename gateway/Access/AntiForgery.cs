using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Access;

/// <summary>
/// Shows that a state-changing request comes from the platform's own pages: a script must read the anti-forgery cookie and send it back in
/// a header, which another site cannot. The value is bound to the session, so that a cookie planted from elsewhere does not help either.
/// </summary>
internal sealed class AntiForgery
{
    public const string Header = "X-CSRF-Token";
    private const int RandomLength = 22;

    private readonly byte[] key;

    public AntiForgery(IConfiguration configuration)
    {
        // The same on every gateway of the house; without a shared key it lives as long as the process.
        var secret = configuration[ServiceKey.Setting] is { Length: > 0 } shared ? Encoding.UTF8.GetBytes(shared) : RandomNumberGenerator.GetBytes(32);
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "frivillig anti-forgery"u8.ToArray());
    }

    /// <summary>True when header and cookie are the same and were made for this session.</summary>
    public bool Allows(string session, string? cookie, string? header) =>
        header is { Length: > 0 } && cookie is not null && FixedTimeEquals(cookie, header) && IsFor(session, cookie);

    /// <summary>True when the value was made for this session.</summary>
    public bool IsFor(string session, string? value) =>
        value is { Length: > RandomLength + 1 and < 100 } && value[RandomLength] == '.' && FixedTimeEquals(value, Sign(session, value[..RandomLength]));

    /// <summary>A new value for a session.</summary>
    public string Make(string session) => Sign(session, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)));

    private string Sign(string session, string random) =>
        $"{random}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{random}.{session}")))}";

    private static bool FixedTimeEquals(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
