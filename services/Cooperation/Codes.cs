using System.Text.Json;

namespace FrivilligPlattform.Cooperation;

/// <summary>Choices as the words that events carry.</summary>
internal static class Codes
{
    public static string Code(this Enum choice) => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}
