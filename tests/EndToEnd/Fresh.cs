using System.Globalization;

namespace FrivilligPlattform.EndToEnd;

/// <summary>Names and numbers of one run, so that a platform that runs already can be used again.</summary>
public sealed class Fresh(bool again)
{
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];
    private readonly int seed = again ? Random.Shared.Next(100_000, 999_999) : 0;
    private int next;

    public string Email(string who) => again ? $"{who}.{seed}@people.example" : $"{who}@people.example";

    public string Name(string name) => again ? $"{name} {seed}" : name;

    /// <summary>The given number, or another with its check digit when that one may be taken.</summary>
    public string OrganisationNumber(string number)
    {
        if (!again)
            return number;

        while (true)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"9{seed}{next++ % 10}");
            var check = (11 - (digits.Select((d, i) => (d - '0') * Weights[i]).Sum() % 11)) % 11;
            if (check < 10)
                return $"{digits}{check}";
        }
    }
}
