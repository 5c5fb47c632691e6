using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Demo;

/// <summary>Three schemes of the state body, each with an open call, and an application from a municipality (row 26).</summary>
internal static class Grants
{
    private sealed record Plan(string Name, string Purpose, string TargetGroup, string Call, long Kroner, long MostKroner, string Criteria, string[] Kinds);

    private static readonly Plan[] Plans =
    [
        new("Møteplasser for eldre", "Tilskuddet skal motvirke ensomhet og passivitet og skape aktivitet, fellesskap og møteplasser.",
            "Hjemmeboende eldre, særlig de som bor alene", "Møteplasser for eldre: søk om midler til neste år", 40_000_000, 600_000,
            "Vi legger vekt på at deltakerne er med og planlegger, på samarbeid mellom kommune og frivillige, og på hvordan de som sjelden kommer ut, blir nådd.",
            [Organisations.Voluntary, Organisations.Centre, Organisations.Municipal]),
        new("Besøks- og aktivitetsvenner", "Tilskuddet skal gi flere en besøksvenn eller aktivitetsvenn og hjelpe organisasjoner med å beholde sine frivillige.",
            "Personer med demens og andre som ønsker seg selskap", "Besøks- og aktivitetsvenner: drift og opplæring", 25_000_000, 900_000,
            "Det skal foreligge en avtale med kommunen. Opplæring, veiledning og koordinering kan dekkes.",
            [Organisations.Voluntary, Organisations.Centre]),
        new("Koordinering av frivillig innsats", "Tilskuddet skal gi kommuner tid til å koordinere og følge opp frivillige i omsorgstjenesten.",
            "Kommuner med eller uten frivilligkoordinator i dag", "Frivilligkoordinator i kommunen: oppstart", 30_000_000, 750_000,
            "Vi legger vekt på forankring i ledelsen, plan for opplæring av ansatte og hvordan stillingen videreføres.",
            [Organisations.Municipal]),
    ];

    public static async Task LoadAsync(Caller platform, IReadOnlyList<Host> hosts)
    {
        var state = hosts.First(h => h.Kind == Organisations.State);
        var municipalities = hosts.Where(h => h.Kind == Organisations.Municipal).ToArray();
        await Caller.EachAsync("Grant schemes", Plans, async plan =>
        {
            var scheme = await state.Acting.CreateAsync(
                "schemes", new { name = plan.Name, purpose = plan.Purpose, ownerOrganisationId = state.Id, targetGroup = plan.TargetGroup }, plan.Name);
            var call = await state.Acting.CreateAsync("calls", new
            {
                schemeId = scheme,
                title = plan.Call,
                opensAt = Days.Month(0).AddDays(-7).ToDateTime(new(8, 0)),
                closesAt = Days.Month(3).AddDays(14).ToDateTime(new(13, 0)),
                frameOre = plan.Kroner * 100,
                maxAmountOre = plan.MostKroner * 100,
                criteria = plan.Criteria,
                applicantKinds = plan.Kinds,
            }, plan.Name);
            if (!plan.Kinds.Contains(Organisations.Municipal))
                return;

            for (var n = 0; n < 3; n++)
                await ApplyAsync(plan, call, municipalities[n], state, decide: n == 1, submit: n > 0);
        });
    }

    /// <summary>A draft of the first, a submitted application of the next, and an award for the one in between.</summary>
    private static async Task ApplyAsync(Plan plan, Guid call, Host applicant, Host state, bool decide, bool submit)
    {
        var started = await applicant.Acting.PostAsync("applications", new { callId = call, organisationId = applicant.Id }, $"{call} {applicant.Id}");
        var id = started.GetProperty("id").GetGuid();
        var application = await applicant.Acting.GetAsync($"applications/{id}");
        if (application.GetProperty("status").GetString() == "draft")
        {
            var applied = plan.MostKroner * 60;
            await applicant.Acting.PutAsync($"applications/{id}", new
            {
                projectTitle = $"{plan.Name} i {applicant.Place}",
                summary = "Vi vil bygge videre på det frivillige organisasjoner og kommunen alt gjør sammen, nå flere som er alene, og gi de frivillige fast oppfølging.",
                appliedOre = applied,
                budget = new[] { new { line = "Koordinering", amountOre = applied / 2 }, new { line = "Aktiviteter og lokaler", amountOre = applied - applied / 2 } },
                period = new { from = Days.Month(4), to = Days.Month(15) },
                kind = "grant",
            }, ETags.Of(application.GetProperty("version").GetGuid()));
        }

        if (!submit)
            return;

        await applicant.Acting.PostAsync($"applications/{id}/submission", null, "", "not-possible-now");
        if (!decide)
            return;

        await state.Acting.PostAsync($"applications/{id}/impartiality", new { impartial = true }, "", "impartiality-answered");
        await state.Acting.PostAsync($"applications/{id}/decision", new
        {
            outcome = "partlyAwarded",
            awardedOre = plan.MostKroner * 40,
            reasons = "Søknaden er godt forankret og når målgruppen. Rammen gir rom for to tredeler av beløpet det er søkt om.",
        }, "", "not-possible-now");
    }
}
