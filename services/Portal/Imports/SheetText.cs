using System.Text;

namespace FrivilligPlattform.Portal.Imports;

/// <summary>The text of a file from a spreadsheet, which may be saved in UTF-8 or in the older encoding of Western Europe.</summary>
public static class SheetText
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 8_000_000;

    private static readonly UTF8Encoding Strict = new(false, true);

    public static async Task<string> Read(IFormFile file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return Decode(bytes.ToArray());
    }

    public static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
