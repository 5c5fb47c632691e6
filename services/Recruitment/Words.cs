using System.Text.Json;

namespace FrivilligPlattform.Recruitment;

/// <summary>Choices as the words that contracts and JSON use.</summary>
public static class Words
{
    /// <summary>The camelCase word of a choice: <c>nursingHome</c>.</summary>
    public static string Word<T>(this T choice) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}
