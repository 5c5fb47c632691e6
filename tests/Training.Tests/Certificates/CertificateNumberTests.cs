using FrivilligPlattform.Training.Certificates;

namespace FrivilligPlattform.Training.Tests.Certificates;

public sealed class CertificateNumberTests
{
    [Fact]
    public void A_drawn_number_reads_as_itself_however_it_is_typed()
    {
        var number = CertificateNumber.Draw();

        Assert.Equal(number, CertificateNumber.Read(number));
        Assert.Equal(number, CertificateNumber.Read($" {number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)}"));
    }

    [Fact]
    public void Letters_mistaken_for_digits_are_understood() =>
        Assert.Equal("0011-ABCD-EFGH", CertificateNumber.Read("oOiL-abcd-efgh"));

    [Theory]
    [InlineData("")]
    [InlineData("0011-ABCD-EFG")]
    [InlineData("0011-ABCD-EFGU")]
    [InlineData("0011-ABCD-EFG%")]
    public void Anything_else_is_no_number(string typed) => Assert.Null(CertificateNumber.Read(typed));

    [Fact]
    public void Numbers_do_not_repeat() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => CertificateNumber.Draw()).Distinct().Count());
}
