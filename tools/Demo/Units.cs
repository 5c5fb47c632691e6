namespace FrivilligPlattform.Demo;

/// <summary>A municipality's unit where volunteers meet people.</summary>
internal sealed record Unit(Guid Id, string Name, string Arena, string PostalCode, Host Host);

/// <summary>A nursing home and a day centre in every municipality that takes part, each with a leader, a coordinator and a need (rows 88, 91, 115).</summary>
internal static class Units
{
    private sealed record Plan(string Suffix, string Arena, string Description, string Need, string Type, string Schedule, string[] Tasks);

    private static readonly Plan[] Plans =
    [
        new("bo- og omsorgssenter", "nursingHome", "Sykehjem med langtidsplasser, korttidsplasser og en hage som brukes hele året. Frivillige er velkomne på alle avdelinger.",
            "Noen å prate og spasere med", "visitingFriend", "Ettermiddager og helger", ["conversation", "walk"]),
        new("dagsenter", "homeDweller", "Dagsenter for hjemmeboende eldre med måltider, turer og aktiviteter fire dager i uken.",
            "Turfølge og spillevenner", "activityFriend", "Formiddager, mandag til torsdag", ["walk", "board-games", "coffee-and-hosting"]),
    ];

    public static async Task<IReadOnlyList<Unit>> LoadAsync(Caller platform, IReadOnlyList<Host> hosts)
    {
        var chance = new Chance(2);
        var plans = hosts.Where(h => h.Kind == Organisations.Municipal).SelectMany(host => Plans.Select(plan => new
        {
            Plan = plan,
            Host = host,
            Name = $"{host.Place} {plan.Suffix}",
            PostalCode = chance.PostalCode(host.MunicipalityNumber),
            Phone = chance.Phone(),
            Leader = chance.Name(),
            Coordinator = chance.Name(),
            Share = chance.Between(1, 5) * 0.2,
        })).ToArray();
        var units = new Unit?[plans.Length];
        await Caller.EachAsync("Units", [.. Enumerable.Range(0, plans.Length)], async i =>
        {
            var (plan, p) = (plans[i].Plan, plans[i]);
            var id = await platform.CreateAsync("units", new
            {
                organisationId = p.Host.Id,
                name = p.Name,
                arena = plan.Arena,
                postalCode = p.PostalCode,
                description = plan.Description,
                contactPhone = p.Phone,
                phoneHours = "Hverdager 9–15",
            }, p.Name);
            units[i] = new(id, p.Name, plan.Arena, p.PostalCode, p.Host);
            await platform.PostAsync($"units/{id}/leader", new { name = p.Leader }, "");
            await platform.PostAsync($"units/{id}/coordinators", new { name = p.Coordinator, fullTimeShare = p.Share }, "");
            await platform.PostAsync($"units/{id}/task-decisions", new
            {
                taskCode = "pushing-wheelchair",
                decision = "yes",
                reason = "Frivillige får opplæring i bruk av rullestolen av fysioterapeuten hos oss.",
                validUntil = Days.Month(12),
            }, "");
            await p.Host.Acting.PostAsync("needs", new
            {
                unitId = id,
                title = plan.Need,
                type = plan.Type,
                description = $"Flere hos oss ønsker seg besøk og følge. {plan.Description}",
                peopleWanted = 4,
                tasks = plan.Tasks,
                staffWouldOtherwiseDoIt = false,
                schedule = plan.Schedule,
            }, p.Name);
        });
        return [.. units.Select(u => u!)];
    }
}
