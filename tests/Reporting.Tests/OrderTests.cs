using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Reporting.Tests;

/// <summary>The same events in any order, and all over again from the start, give the same figures.</summary>
public sealed class OrderTests(OrderTests.FirstApp inOrder, OrderTests.SecondApp shuffled)
    : IClassFixture<OrderTests.FirstApp>, IClassFixture<OrderTests.SecondApp>
{
    private static readonly string[] Places = ["3301", "4601"];

    [Fact]
    [Trait("Scenario", "17")]
    public async Task Shuffled_and_replayed_events_give_the_same_figures()
    {
        var events = Events().ToList();
        foreach (var e in events)
            await ReceiveAsync((dynamic)e, inOrder);
        var expected = await FiguresAsync(inOrder);
        Assert.DoesNotContain("\"activeVolunteers\":0,\"hours\":0,", expected, StringComparison.Ordinal);

        var order = events.ToArray();
        new Random(17).Shuffle(order);
        foreach (var e in order)
            await ReceiveAsync((dynamic)e, shuffled);
        Assert.Equal(expected, await FiguresAsync(shuffled));

        foreach (var e in events)
            await ReceiveAsync((dynamic)e, shuffled);
        Assert.Equal(expected, await FiguresAsync(shuffled));
    }

    private static Task ReceiveAsync<T>(T e, ServiceApp<Program, ReportingDb> app)
        where T : class => app.ReceivesAsync(e);

    private static IEnumerable<object> Events()
    {
        for (var i = 0; i < 6; i++)
        {
            var place = Places[i % Places.Length];
            var (opportunity, interest, organisation) = (An.Opportunity(place), An.Interest(place, "friend"), An.Organisation(place));
            var (assignment, hours) = (An.Assignment(place), An.Hours(place, 60 + i));
            yield return organisation;
            yield return new OrganisationVerified(organisation.OrganisationId, An.Morning.AddMinutes(5));
            yield return new OrganisationChanged(
                organisation.OrganisationId, null, "Nytt navn", organisation.Kind, null, Places[(i + 1) % Places.Length], An.Morning.AddMinutes(6));
            yield return opportunity;
            yield return An.Change(opportunity, open: i != 1, An.Morning.AddMinutes(10));
            yield return interest;
            yield return An.Answer(interest, TimeSpan.FromHours(i + 1));
            yield return assignment;
            yield return An.Assignment(place, assignment.VolunteerId);
            yield return hours;
            yield return hours with { Minutes = 30 + i, At = An.Morning.AddMinutes(30) };
            var grant = An.Grant(place, 100 * i);
            yield return grant;
            yield return grant with { AwardedOre = 50 * i, At = An.Morning.AddMinutes(40) };
            if (i % 2 == 0)
            {
                yield return An.End(assignment, An.Morning.AddMinutes(50));
                yield return new OpportunityClosed(opportunity.OpportunityId, opportunity.OrganisationId, "filled", An.Morning.AddMinutes(55));
            }

            if (i % 3 == 0)
                yield return new VolunteerErased(assignment.VolunteerId, An.Morning.AddMinutes(60));
        }
    }

    private static async Task<string> FiguresAsync(ServiceApp<Program, ReportingDb> app)
    {
        using var client = app.AsPlatformAdministrator();
        var all = new List<string>();
        foreach (var address in Places.Select(p => $"municipalities/{p}").Append("national"))
            all.Add(JsonSerializer.Serialize(JsonDocument.Parse(await client.GetStringAsync($"/api/v1/indicators/{address}"))));
        return string.Join('\n', all);
    }

    /// <summary>The service with a database and broker space of its own.</summary>
    public sealed class FirstApp : ServiceApp<Program, ReportingDb>
    {
        protected override string Name => Names.Reporting;
    }

    /// <summary>The same once more.</summary>
    public sealed class SecondApp : ServiceApp<Program, ReportingDb>
    {
        protected override string Name => Names.Reporting;
    }
}
