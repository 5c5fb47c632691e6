using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Recruitment.Register;

/// <summary>Where the registers in Brønnøysund are asked. Section <c>Register</c>.</summary>
public sealed class RegisterOptions
{
    /// <summary>The registers' common address, such as <c>https://data.brreg.no/</c>. Empty (default): nobody is asked and the sample that ships with the service answers.</summary>
    public string Address { get; set; } = "";

    /// <summary>How long an answer is used before the registers are asked again. Default 7 days.</summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Seconds to wait for an answer; then the registers count as away. Default 5.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 5;
}
