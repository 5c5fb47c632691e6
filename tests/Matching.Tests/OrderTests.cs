using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Tests;

/// <summary>The same events in any order, and all over again from the start, leave the same behind.</summary>
public sealed class OrderTests(OrderTests.FirstApp inOrder, OrderTests.SecondApp shuffled)
    : IClassFixture<OrderTests.FirstApp>, IClassFixture<OrderTests.SecondApp>
{
    [Fact]
    [Trait("Scenario", "17")]
    public async Task Shuffled_and_replayed_events_give_the_same_copies()
    {
        var events = Events().ToList();
        foreach (var e in events)
            await ReceiveAsync((dynamic)e, inOrder);
        var expected = await CopiesAsync(inOrder);
        Assert.Contains("Endret", expected, StringComparison.Ordinal);

        var order = events.ToArray();
        new Random(17).Shuffle(order);
        foreach (var e in order)
            await ReceiveAsync((dynamic)e, shuffled);
        Assert.Equal(expected, await CopiesAsync(shuffled));

        foreach (var e in events)
            await ReceiveAsync((dynamic)e, shuffled);
        Assert.Equal(expected, await CopiesAsync(shuffled));
    }

    private static Task ReceiveAsync<T>(T e, ServiceApp<Program, MatchingDb> app)
        where T : class => app.ReceivesAsync(e);

    private static IEnumerable<object> Events()
    {
        var at = An.Morning;
        for (var i = 0; i < 6; i++)
        {
            var (volunteer, opportunity) = (An.Volunteer(at: at), An.Opportunity(at: at));
            var (organisation, interest) = (opportunity.OrganisationId, Guid.CreateVersion7());
            var assignment = An.Assignment(volunteer.VolunteerId, organisation: organisation, at: at.AddMinutes(40));
            yield return new OrganisationRegistered(organisation, null, "Laget", "voluntaryOrganisation", null, null, Guid.CreateVersion7(), at);
            yield return new OrganisationChanged(organisation, null, "Laget", "voluntaryOrganisation", Names.PlatformOrganisation, null, at.AddMinutes(1));
            yield return new CoursePublished($"course-{i}", "Første navn", organisation, at);
            yield return new CoursePublished($"course-{i}", "Nytt navn", organisation, at.AddMinutes(2));
            yield return volunteer;
            yield return opportunity;
            yield return An.Change(opportunity, "Endret", at: at.AddMinutes(5));
            yield return new InterestExpressed(interest, opportunity.OpportunityId, organisation, volunteer.VolunteerId, An.Drammen, null, at.AddMinutes(10));
            yield return new InterestAnswered(
                interest, opportunity.OpportunityId, organisation, volunteer.VolunteerId, An.Drammen, "invited", at.AddMinutes(10), at.AddMinutes(15));
            yield return new ClearanceGranted(volunteer.VolunteerId, null, An.Introduction, null, at.AddMinutes(20));
            yield return new ClearanceEnded(volunteer.VolunteerId, null, An.Introduction, "expired", at.AddMinutes(30));
            yield return assignment;
            if (i % 2 == 0)
            {
                yield return new AssignmentEnded(
                    assignment.AssignmentId, assignment.OpportunityId, organisation, volunteer.VolunteerId, An.Drammen, "moved", at.AddMinutes(50));
                yield return new OpportunityClosed(opportunity.OpportunityId, organisation, "filled", at.AddMinutes(55));
            }

            if (i % 3 == 0)
                yield return new VolunteerErased(volunteer.VolunteerId, at.AddMinutes(60));
        }
    }

    private static async Task<string> CopiesAsync(ServiceApp<Program, MatchingDb> app) => string.Join(
        '\n',
        (await Task.WhenAll(
            Rows(app, db => db.Organisations.OrderBy(r => r.Id)), Rows(app, db => db.Courses.OrderBy(r => r.Code)),
            Rows(app, db => db.Opportunities.OrderBy(r => r.Id)), Rows(app, db => db.Volunteers.OrderBy(r => r.Id)),
            Rows(app, db => db.Forgotten.OrderBy(r => r.Key)), Rows(app, db => db.Interests.OrderBy(r => r.Id)),
            Rows(app, db => db.Clearances.OrderBy(r => r.VolunteerId)), Rows(app, db => db.Assignments.OrderBy(r => r.Id)),
            Rows(app, db => db.AssignmentEnds.OrderBy(r => r.AssignmentId)))).SelectMany(rows => rows));

    private static async Task<List<string>> Rows<T>(ServiceApp<Program, MatchingDb> app, Func<MatchingDb, IQueryable<T>> which)
        where T : class
    {
        var rows = await app.ReadAsync(db => which(db).AsNoTracking().ToListAsync());
        return [.. rows.Select(row =>
        {
            var json = JsonSerializer.SerializeToNode(row)!.AsObject();
            json.Remove("Version");
            return $"{typeof(T).Name} {json.ToJsonString()}";
        })];
    }

    /// <summary>The service with a database and broker space of its own.</summary>
    public sealed class FirstApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Names.Matching;
    }

    /// <summary>The same once more.</summary>
    public sealed class SecondApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Names.Matching;
    }
}
