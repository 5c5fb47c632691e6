using System.Collections.Concurrent;
using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>Volunteers in one municipality who log their own hours this month, of which a coordinator approves most: so that no chart is empty.</summary>
internal static class Hours
{
    private const string Municipality = "3301";

    /// <summary>As many as an open figure needs, which is withheld when it is about fewer than five, and one more.</summary>
    private const int Count = 6;

    private static readonly string[] Interests = ["conversation", "walking"];
    private static readonly string[] Languages = ["nb"];
    private static readonly string[] Notes = ["Tur i parken", "Kaffe og prat", "Høytlesning", "Spill og sang", "Handletur"];

    /// <summary>Those who logged, signed in.</summary>
    public static async Task<IReadOnlyList<Browser>> LoadAsync(HttpClient http, IReadOnlyList<Opportunity> opportunities)
    {
        var open = opportunities.Where(o => o.Host.MunicipalityNumber == Municipality && o.FreeOfRequirements && o.MinimumAge <= 18).ToArray();
        if (open.Length == 0)
            return [];

        var chance = new Chance(6);
        var plans = Enumerable.Range(0, Count).Select(n =>
        {
            var name = chance.Name();
            return (Name: name, Email: Chance.Email(name, 9000 + n), PostalCode: chance.PostalCode(Municipality), Opportunity: open[n % open.Length],
                Days: Days.OfThisMonth().Where(_ => chance.Percent(25)).Take(5).Select(on => (On: on, Minutes: 30 * chance.Between(2, 6), Note: chance.Of(Notes))).ToArray());
        }).ToArray();
        var people = new ConcurrentBag<Browser>();
        await Caller.EachAsync("Hours", plans, async plan =>
        {
            var person = await PersonAsync(http, plan.Name, plan.Email, plan.PostalCode);
            people.Add(person);
            if (await AssignmentAsync(person, plan.Opportunity) is not { } assignment)
                return;

            foreach (var (index, day) in plan.Days.Index())
            {
                var logged = await person.PostOnceKnownAsync("hours", new { assignmentId = assignment, on = day.On, minutes = day.Minutes, note = day.Note });
                if (logged is { } hours && index % 4 != 3)
                    await plan.Opportunity.Host.Acting.PostAsync($"hours/{hours.GetProperty("id").GetGuid()}/approval", null, "", "hours-approved");
            }
        });
        return [.. people];
    }

    private static async Task<Browser> PersonAsync(HttpClient http, string name, string email, string postalCode)
    {
        await new Browser(http).PostAsync("accounts", new { name, email, password = People.Password, language = "nb" });
        var person = await new Browser(http).SignInAsync(email, People.Password);
        await person.PostAsync("volunteers", new
        {
            name,
            email,
            birthDate = new DateOnly(1980, 5, 17),
            postalCode,
            interests = Interests,
            languages = Languages,
            availability = new[] { new { day = 3, from = new TimeOnly(16, 0), to = new TimeOnly(20, 0) } },
            radiusKm = 20,
            transport = "bicycle",
            findable = false,
        });
        return person;
    }

    /// <summary>All the way from interest to an assignment that runs; nothing when it was done before or no place is left.</summary>
    private static async Task<Guid?> AssignmentAsync(Browser person, Opportunity opportunity)
    {
        var coordinator = opportunity.Host.Acting;
        if (await person.PostAsync("interests", new { opportunityId = opportunity.Id, message = "Dette vil jeg gjerne være med på.", source = "venn" }) is not { } expressed)
            return null;

        var interest = expressed.GetProperty("id").GetGuid();
        await coordinator.PostAsync($"interests/{interest}/answer", new
        {
            answer = "invited",
            message = "Så hyggelig! Kom innom til en prat, så forteller vi mer.",
            talkAt = Days.Month(1).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc),
        }, "");
        await coordinator.PostAsync($"interests/{interest}/suitability", new { conclusion = "suitable", note = "Trygg, varm og pålitelig." }, "");
        var offered = await coordinator.PostAsync("assignments", new { interestId = interest, startsOn = Days.Month(0) }, $"{interest}", "already-offered", "opportunity-full");
        if (offered.ValueKind is not JsonValueKind.Object)
            return null;

        var assignment = offered.GetProperty("id").GetGuid();
        await person.PostAsync($"assignments/{assignment}/acceptance", null);
        return assignment;
    }
}
