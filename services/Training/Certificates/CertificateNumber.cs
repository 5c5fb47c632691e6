using System.Security.Cryptography;

namespace FrivilligPlattform.Training.Certificates;

/// <summary>
/// The number on a certificate: twelve characters, drawn so that nobody can guess another's, without letters that are
/// mistaken for digits.
/// </summary>
public static class CertificateNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw()
    {
        var drawn = RandomNumberGenerator.GetString(Alphabet, 12);
        return $"{drawn[..4]}-{drawn[4..8]}-{drawn[8..]}";
    }

    /// <summary>The number as it is kept, from what a person typed; null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var plain = string.Concat(typed.ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(c => c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        }));
        return plain.Length == 12 && plain.All(Alphabet.Contains) ? $"{plain[..4]}-{plain[4..8]}-{plain[8..]}" : null;
    }
}
