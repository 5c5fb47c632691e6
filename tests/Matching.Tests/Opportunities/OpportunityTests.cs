using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Opportunities;

namespace FrivilligPlattform.Matching.Tests.Opportunities;

public sealed class OpportunityTests
{
    private static readonly OpportunityPublished Published = An.Opportunity(title: "Først");
    private static readonly OpportunityChanged Changed = An.Change(Published, "Endret");
    private static readonly OpportunityChanged Paused = An.Change(Published, "Pauset", open: false, at: Published.At.AddMinutes(20));
    private static readonly OpportunityClosed Closed = new(Published.OpportunityId, Published.OrganisationId, "filled", Published.At.AddMinutes(30));
    private static readonly OpportunityPublished Again = Published with { Title = "Igjen", At = Published.At.AddMinutes(40) };

    [Theory]
    [Trait("Scenario", "17")]
    [InlineData(2, "Endret", true)]
    [InlineData(3, "Pauset", false)]
    [InlineData(4, "Pauset", false)]
    [InlineData(5, "Igjen", true)]
    public void Any_order_of_the_same_events_ends_the_same(int count, string title, bool listed)
    {
        object[] events = [Published, Changed, Paused, Closed, Again];
        foreach (var order in Orders(events[..count]))
        {
            var opportunity = new Opportunity { Id = Published.OpportunityId };
            foreach (var e in order.Concat(order))
                Learn(opportunity, e);

            Assert.Equal(title, opportunity.Facts!.Title);
            Assert.Equal(listed, opportunity.IsListed);
        }
    }

    [Fact]
    public void A_closing_that_comes_first_keeps_the_opportunity_out_of_every_list()
    {
        var opportunity = new Opportunity { Id = Published.OpportunityId };

        opportunity.Learn(Closed);
        Assert.False(opportunity.IsListed);

        opportunity.Learn(Published, An.Morning);
        Assert.False(opportunity.IsListed);
    }

    [Fact]
    public void What_is_not_news_says_so()
    {
        var opportunity = new Opportunity { Id = Published.OpportunityId };

        Assert.True(opportunity.Learn(Closed));
        Assert.False(opportunity.Learn(Closed));
        Assert.True(opportunity.Learn(Published, An.Morning));
        Assert.False(opportunity.Learn(Published, An.Morning));
    }

    private static bool Learn(Opportunity opportunity, object e) => e switch
    {
        OpportunityPublished published => opportunity.Learn(published, An.Morning),
        OpportunityChanged changed => opportunity.Learn(changed, An.Morning),
        OpportunityClosed closed => opportunity.Learn(closed),
        _ => throw new ArgumentOutOfRangeException(nameof(e)),
    };

    private static IEnumerable<object[]> Orders(object[] events) => events.Length <= 1
        ? [events]
        : events.SelectMany(first => Orders([.. events.Where(e => e != first)]), (first, rest) => (object[])[first, .. rest]);
}
