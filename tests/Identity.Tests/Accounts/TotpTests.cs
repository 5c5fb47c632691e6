using FrivilligPlattform.Identity.Accounts;

namespace FrivilligPlattform.Identity.Tests.Accounts;

public sealed class TotpTests
{
    // The secret of RFC 6238 appendix B, "12345678901234567890", in base 32; the last six of its eight digits.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_standards_own_examples_come_out(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, seconds / 30));

    [Fact]
    public void A_step_of_drift_is_forgiven_two_are_not_and_a_used_step_is_past()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000).UtcDateTime;
        var step = Totp.StepAt(now);

        Assert.Equal(step - 1, Totp.Match(Secret, Totp.Code(Secret, step - 1), 0, now));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.Code(Secret, step + 1), 0, now));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step - 2), 0, now));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step + 2), 0, now));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step), step, now));
        Assert.Null(Totp.Match(Secret, null, 0, now));
    }
}
