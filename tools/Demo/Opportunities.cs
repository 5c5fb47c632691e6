namespace FrivilligPlattform.Demo;

/// <summary>A published opportunity, as far as later steps need it.</summary>
internal sealed record Opportunity(Guid Id, Host Host, string Type, int MinimumAge, bool FreeOfRequirements);

/// <summary>Four hundred published opportunities of every type the platform knows.</summary>
internal static class Opportunities
{
    private const int Count = 400;
    private static readonly string[] Languages = ["en", "pl", "uk", "ar", "so", "ti", "se"];

    public static async Task<IReadOnlyList<Opportunity>> LoadAsync(IReadOnlyList<Host> hosts, IReadOnlyList<Unit> units)
    {
        var types = (await hosts[0].Acting.GetAsync("opportunity-types")).EnumerateArray().ToDictionary(t => t.GetProperty("code").GetString()!);
        var texts = OpportunityText.All.Where(t => types.ContainsKey(t.Type)).ToArray();
        var local = hosts.Where(h => h.IsLocal).ToArray();
        var chance = new Chance(3);
        var plans = Enumerable.Range(0, Count).Select(n => Plan(n, texts[n % texts.Length], local[(n * 7 + n / texts.Length) % local.Length], units, chance)).ToArray();

        var made = new Opportunity?[Count];
        // Municipalities come first: once others offer the like, they would have to hear them for weeks (row 130).
        var (municipal, others) = (Where(own: true), Where(own: false));
        await Caller.EachAsync("Opportunities of municipalities", municipal, MakeAsync);
        await Caller.EachAsync("Opportunities", others, MakeAsync);
        return [.. made.Select(o => o!)];

        int[] Where(bool own) => [.. Enumerable.Range(0, Count).Where(n => plans[n].Host.Kind is Organisations.Municipal == own)];

        async Task MakeAsync(int n)
        {
            var (host, type, arena, body) = plans[n];
            var id = await host.Acting.CreateAsync("opportunities", body, $"{n}");
            await host.Acting.PostAsync($"opportunities/{id}/publication", null, "", "opportunity-state");
            var free = types[type].GetProperty("requirements").GetArrayLength() == 0 && arena is "localCommunity";
            made[n] = new(id, host, type, types[type].GetProperty("minimumAge").GetInt32(), free);
        }
    }

    private static (Host Host, string Type, string Arena, object Body) Plan(int n, OpportunityText text, Host host, IReadOnlyList<Unit> units, Chance chance)
    {
        var unit = units.Where(u => u.Host.MunicipalityNumber == host.MunicipalityNumber && text.InUnit(u)).ElementAtOrDefault(n % 2)
            ?? units.FirstOrDefault(u => u.Host.MunicipalityNumber == host.MunicipalityNumber && text.InUnit(u));
        var (from, day) = (chance.Between(text.From.First, text.From.Last), text.Type is "nightPatrol" ? chance.Between(5, 6) : chance.Between(1, 7));
        var starts = Days.Month(chance.Between(1, 5)).AddDays(chance.Between(0, 27));
        var body = new
        {
            organisationId = host.Id,
            type = text.Type,
            title = string.Format(chance.Of(text.Titles), unit?.Name ?? host.Place),
            summary = text.Summary,
            description = text.Description,
            arena = unit?.Arena ?? text.OtherArena,
            unitId = unit?.Id,
            placeName = unit?.Name,
            postalCode = unit?.PostalCode ?? chance.PostalCode(host.MunicipalityNumber),
            scheduleKind = text.Kind,
            slots = text.Hours == 0 ? [] : new[] { new { day, from = new TimeOnly(from, 0), to = new TimeOnly(from + text.Hours, chance.Percent(30) ? 30 : 0) } },
            startsOn = text.Kind is "oneOff" ? starts : (DateOnly?)null,
            endsOn = text.Kind is "oneOff" ? starts : (DateOnly?)null,
            capacity = text.Capacity,
            languages = text.Type is "languageCafe" or "refugeeGuide" || chance.Percent(15) ? new[] { "nb", chance.Of(Languages) } : ["nb"],
            tasks = text.Tasks,
            forParticipants = text.Type is "walkingGroup" or "mealFellowship",
            offersTransport = n % 2 == 0 && text.Type is ("walkingGroup" or "mealFellowship"),
            offersEscort = text.Type is "walkingGroup" && n % 3 == 0,
            responsibleLeader = chance.Name(),
            contactPerson = chance.Name(),
            deputy = chance.Name(),
            contactPhone = chance.Phone(),
            onDuty = text.Type is "vigil" or "visitingDog" ? $"Vakthavende, {chance.Phone()}" : null,
            phoneHours = chance.Of(["Hverdager 9–15", "Mandag til torsdag 10–14", "Hverdager 12–18"]),
        };
        return (host, text.Type, body.arena, body);
    }
}
