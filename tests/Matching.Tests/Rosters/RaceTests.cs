using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Matching.Rosters;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>Many at once: the number of places holds and nobody is in two places (reliability, scenario 11).</summary>
public sealed class RaceTests(MatchingApp app)
{
    private const int Applicants = 200;
    private readonly Steps steps = new(app);

    [Theory]
    [Trait("Scenario", "11")]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Of_two_hundred_at_once_exactly_as_many_get_a_place_as_there_are(int places)
    {
        var shift = await steps.AShiftAsync(needed: places);
        var people = Enumerable.Range(0, Applicants).Select(_ => Guid.CreateVersion7()).ToList();
        await KnownAsync(people);

        var answers = await Task.WhenAll(people.Select(p => steps.SignUpAsync(p, shift)));

        Assert.Equal(places, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        Assert.Equal(Applicants - places, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(places, await steps.TakenAsync(shift));
        Assert.Equal(places, await app.ReadAsync(db => Task.FromResult(db.SignUps.Count(s => s.ShiftId == shift && s.Status == SignUpStatus.Accepted))));
    }

    [Fact]
    [Trait("Scenario", "11")]
    public async Task Nobody_gets_two_shifts_at_the_same_time_however_they_are_clicked()
    {
        var roster = await steps.ARosterAsync();
        var shifts = new List<Guid>();
        for (var i = 0; i < 12; i++)
            shifts.Add(await steps.AShiftAsync(roster, needed: 5));
        var people = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToList();
        await KnownAsync(people);

        var answers = await Task.WhenAll(people.SelectMany(p => shifts.Select(s => steps.SignUpAsync(p, s))));

        Assert.Equal(people.Count, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        var got = await app.ReadAsync(db => Task.FromResult(db.SignUps.Where(s => people.Contains(s.VolunteerId) && s.Status == SignUpStatus.Accepted).ToList()));
        Assert.All(got.GroupBy(s => s.VolunteerId), shiftsOfOne => Assert.Single(shiftsOfOne));
    }

    [Fact]
    public async Task A_repeated_request_under_one_key_has_one_effect()
    {
        var (volunteer, shift) = (await steps.AVolunteerAsync(), await steps.AShiftAsync(needed: 3));
        var client = steps.As(volunteer);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());

        using var first = await client.PostAsJsonAsync($"/api/v1/shifts/{shift}/sign-ups", new { });
        using var second = await client.PostAsJsonAsync($"/api/v1/shifts/{shift}/sign-ups", new { });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, await steps.TakenAsync(shift));
    }

    private Task KnownAsync(IEnumerable<Guid> people) => Task.WhenAll(people.Chunk(50).Select(async chunk =>
    {
        foreach (var person in chunk)
            await app.ReceivesAsync(An.Volunteer(person));
    }));
}
