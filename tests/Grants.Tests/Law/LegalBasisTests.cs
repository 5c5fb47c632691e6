using FrivilligPlattform.Grants.Law;

namespace FrivilligPlattform.Grants.Tests.Law;

public sealed class LegalBasisTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_topic_has_sections_in_force_with_their_source() => Assert.All(
        LegalBasis.InForce(Now), basis => Assert.StartsWith("https://", basis.Source, StringComparison.Ordinal));

    [Fact]
    public void Impartiality_rests_on_sections_6_to_10_of_the_present_act() =>
        Assert.Equal("forvaltningsloven §§ 6–10", LegalBasis.Of(LegalTopic.Impartiality, Now).ToString());

    [Fact]
    public void A_new_act_takes_over_on_its_first_day_in_Norway()
    {
        LegalBasis[] known =
        [
            new(LegalTopic.Appeal, "forvaltningsloven", "§ 29", new(1970, 1, 1), "https://lovdata.no/a"),
            new(LegalTopic.Appeal, "ny lov", "§ 50", new(2027, 1, 1), "https://lovdata.no/b"),
        ];
        var midnight = new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Utc);

        Assert.Equal("§ 29", LegalBasis.Of(LegalTopic.Appeal, midnight.AddTicks(-1), known).Sections);
        Assert.Equal("§ 50", LegalBasis.Of(LegalTopic.Appeal, midnight, known).Sections);
    }
}
