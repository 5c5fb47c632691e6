using System.Text;

namespace FrivilligPlattform.Portal.Api;

/// <summary>Builds addresses with only the parameters that have a value.</summary>
public static class Query
{
    public static string To(string path, params (string Name, object? Value)[] parameters)
    {
        var address = new StringBuilder(path);
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in parameters)
        {
            var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
            if (string.IsNullOrEmpty(text))
                continue;

            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(text));
            mark = '&';
        }

        return address.ToString();
    }
}
