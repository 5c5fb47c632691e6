using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>What happened lately: interests, answers, talks, declarations and assignments, so that no page is empty.</summary>
internal static class Life
{
    private const int Count = 150;

    private static readonly string[] Messages =
    [
        "Dette har jeg lyst til. Jeg bor like ved og kan begynne med en gang.", "Jeg har tid på ettermiddagen og liker å møte nye mennesker.",
        "Moren min hadde stor glede av et slikt tilbud. Nå vil jeg gi noe tilbake.", "Jeg er nettopp blitt pensjonist og ser etter noe fast å gå til.",
        "Jeg er student og vil gjerne bidra et par timer i uken.", "Kan jeg være med en gang først for å se hvordan det er?",
    ];

    public static async Task LoadAsync(IReadOnlyList<Volunteer> volunteers, IReadOnlyList<Opportunity> opportunities, IReadOnlyList<Unit> units)
    {
        var chance = new Chance(5);
        var near = volunteers.ToLookup(v => v.Host.Id);
        var plans = Enumerable.Range(0, 4 * Count)
            .Select(n => opportunities[n * 11 % opportunities.Count])
            .Select(o => (Opportunity: o, Volunteer: near[o.Host.Id].Where(v => v.Age >= o.MinimumAge).ElementAtOrDefault(chance.Between(0, 20))))
            .Where(p => p.Volunteer is not null)
            .DistinctBy(p => (p.Opportunity.Id, p.Volunteer!.Id)).Take(Count)
            .Select((p, n) => (p.Opportunity, Volunteer: p.Volunteer!, Message: chance.Of(Messages), Number: n)).ToArray();

        await Caller.EachAsync("Interests and answers", plans, p => LiveAsync(p.Opportunity, p.Volunteer, p.Message, p.Number));
    }

    private static async Task LiveAsync(Opportunity opportunity, Volunteer volunteer, string message, int number)
    {
        var coordinator = opportunity.Host.Acting;
        var interest = await coordinator.PostAsync(
            "interests", new { opportunityId = opportunity.Id, message, source = "telefon", volunteerId = volunteer.Id }, $"{number}",
            "already-interested", "opportunity-not-open", "too-young");
        if (interest.ValueKind is not JsonValueKind.Object || number % 2 == 1)
            return;

        var id = interest.GetProperty("id").GetGuid();
        var declined = number % 10 == 8;
        await coordinator.PostAsync($"interests/{id}/answer", new
        {
            answer = declined ? "declined" : "invited",
            message = declined ? "Takk for at du meldte deg! Akkurat nå har vi nok, men vi tar gjerne kontakt senere." : "Så hyggelig! Kom innom til en prat, så forteller vi mer.",
            talkAt = declined ? (DateTime?)null : Days.Month(1).AddDays(number % 20).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc),
        }, "");
        if (declined || number % 4 != 0)
            return;

        await coordinator.PostAsync($"interests/{id}/suitability", new { conclusion = "suitable", note = "Trygg, varm og pålitelig." }, "");
        var version = (await coordinator.GetAsync($"declarations/current?organisationId={opportunity.Host.Id}")).GetProperty("version").GetString();
        await coordinator.PostAsync(
            "declarations", new { organisationId = opportunity.Host.Id, version, accepted = true, volunteerId = volunteer.Id }, $"{volunteer.Id}");
        if (!opportunity.FreeOfRequirements)
            return;

        var assignment = await coordinator.PostAsync("assignments", new { interestId = id, startsOn = Days.Month(0) }, $"{id}", "already-offered", "opportunity-full");
        if (assignment.ValueKind is JsonValueKind.Object)
            await coordinator.PostAsync($"assignments/{assignment.GetProperty("id").GetGuid()}/acceptance", null, "", "opportunity-full", "assignment-state");
    }
}
