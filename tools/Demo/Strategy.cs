namespace FrivilligPlattform.Demo;

/// <summary>
/// The national strategy for volunteering in health and care 2015–2020 with its four areas and eighteen measures (row 1; rows 20 to 50 in
/// short). It is loaded last, so its last report tells that everything before it is there.
/// </summary>
internal static class Strategy
{
    private const string Title = "Nasjonal strategi for frivillig arbeid på helse- og omsorgsfeltet";
    private const string Ministry = "Helse- og omsorgsdepartementet";
    private const string Culture = "Kulturdepartementet";
    private const string Volunteering = "Frivillighet Norge";
    private const string Local = "KS";
    private const string LastMeasure = "4.2";

    private static readonly string[] Goals =
    [
        "Et systematisk og godt samarbeid mellom offentlig og frivillig sektor", "Mindre ensomhet",
        "Flere frivillige på helse- og omsorgsfeltet, som blir",
    ];

    private sealed record Measure(string Title, string Description, params string[] Responsible);

    private static readonly (string Name, Measure[] Measures)[] Areas =
    [
        ("Mobilisering",
        [
            new("Nasjonal nettportal", "En portal som hjelper organisasjoner å finne frivillige, kobler frivillige med oppdrag og gir kurs i rekruttering.", Volunteering),
            new("Fellesskap mot ensomhet", "En informasjonssatsing sammen med organisasjonene, for hele befolkningen, om å delta og høre til.", Ministry),
            new("Tid som teller", "Et foredrag som kommuner kan gi ansatte før de blir pensjonister, så flere seniorer blir frivillige.", Volunteering),
            new("Kompetanse- og fagutvikling", "Et tverrfaglig utdanningsprogram fra Verdighetsenteret for dem som koordinerer frivillige i kommunene.", Ministry),
            new("Aktiviteter tilrettelagt for eldre", "Gågrupper, dans og sosiale tiltak som når eldre som lever alene.", Ministry),
            new("Besøks- og aktivitetsvenner i eldreomsorgen", "Støtte til organisasjoner som gir eldre en besøksvenn eller aktivitetsvenn.", Ministry),
            new("Tilskudd til aktiviteter for seniorer og eldre", "En ordning mot ensomhet og passivitet, for deltakelse, fellesskap og møteplasser.", Ministry),
        ]),
        ("Samspill og samarbeid",
        [
            new("Helhetlig lokal frivillighetspolitikk", "Idéhefte, plattform, konferanse og kommunenettverk, og møter med politisk ledelse og lokale organisasjoner.", Local, Volunteering),
            new("Nasjonal møteplass for folkehelse", "En fast årlig arena der myndigheter og organisasjoner møtes; KS er med fra 2015.", Ministry, Volunteering, Local),
        ]),
        ("Kompetanse, utvikling og innovasjon",
        [
            new("Kunnskap om frivillighet i veiledning", "Hvordan kommuner arbeider med frivillige, tas inn i statlig veiledning og kompetansetiltak.", Ministry),
            new("Formidling og inspirasjon", "Idéheftet og samarbeidsplattformen spres, så flere kommuner får en frivillighetspolitikk.", Local, Volunteering),
            new("Konferanse om frivillighet", "En konferanse om samspillet mellom kommuner og frivillige.", Local),
            new("Eksempelbank", "En åpen samling av gode eksempler på samarbeid.", Ministry),
            new("Forskning", "Deltakelse i forskningsprogrammet om frivillighet, om hva som motiverer og hvordan samarbeid bygges.", Ministry),
            new("Modeller for samarbeid", "Eksempler på likeverdig partnerskap løftes fram, blant annet på møteplassen for folkehelse.", Ministry),
            // The source names no one body; these two are the parties to the letter.
            new("Intensjonsavtale", "En avtale mellom departementet og Frivillighet Norge om å fremme folkehelse og jevne ut forskjeller.", Ministry, Volunteering),
        ]),
        ("Forenkling og tilrettelegging",
        [
            new("Ansvarsforhold når kommunen samarbeider", "Et dokument om kommunens rettslige ansvar når den samarbeider med frivillige.", Ministry, Local, Volunteering),
            new("Forenkling av tilskuddsordninger", "Lettere å søke og rapportere: oversikt, samordnet forvaltning, felles begreper og frister som gir tid.", Culture, Ministry),
        ]),
    ];

    /// <summary>True when everything has been loaded before.</summary>
    public static async Task<bool> IsThereAsync(Caller platform) =>
        await FindAsync(platform) is { } id
        && (await platform.GetAsync($"strategies/{id}/measures/{LastMeasure}")).GetProperty("status").GetString() != "notStarted";

    public static async Task LoadAsync(Caller platform)
    {
        var answer = await platform.PostAsync("strategies", new
        {
            title = Title,
            fromYear = 2015,
            toYear = 2020,
            draft = false,
            parties = new[] { Ministry, Volunteering, Local, Culture }.Select(name => new { name }),
            goals = Goals,
            areas = Areas.Select((area, a) => new
            {
                number = a + 1,
                name = area.Name,
                measures = area.Measures.Select((m, n) => new { number = $"{a + 1}.{n + 1}", title = m.Title, description = m.Description, responsible = m.Responsible }),
            }),
        }, Title, "strategy-registered");
        var id = answer.ValueKind is System.Text.Json.JsonValueKind.Object ? answer.GetProperty("id").GetGuid() : (await FindAsync(platform))!.Value;

        (string Number, string Status, string Text)[] reports =
        [
            ("1.1", "ongoing", "Portalen formidler frivillige oppdrag over hele landet. Eksempelrapport."),
            ("3.4", "done", "Eksempelbanken ble åpnet for alle. Eksempelrapport."),
            (LastMeasure, "ongoing", "Arbeidet med felles begreper og enklere søknader fortsetter. Eksempelrapport."),
        ];
        var progress = new Progress("National strategy", reports.Length);
        foreach (var (number, status, text) in reports)
        {
            await platform.PostAsync($"strategies/{id}/measures/{number}/reports", new { status, text }, "");
            progress.Step();
        }
    }

    private static async Task<Guid?> FindAsync(Caller platform) =>
        (await platform.GetAsync("strategies?limit=50")).GetProperty("items").EnumerateArray()
            .Where(s => s.GetProperty("title").GetString() == Title).Select(s => (Guid?)s.GetProperty("id").GetGuid()).FirstOrDefault();
}
