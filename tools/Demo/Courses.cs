namespace FrivilligPlattform.Demo;

/// <summary>Nine short courses beside the introduction, which the platform brings itself. Own texts; the full ones are the providers' to write.</summary>
internal static class Courses
{
    private sealed record Question(string Text, string Right, string Wrong, string AlsoWrong);

    private sealed record Plan(string Code, string Title, string Audience, string Provider, int? ValidMonths, string Summary, (string Title, string Body)[] Modules, Question[] Questions);

    private static readonly Plan[] Plans =
    [
        new("vigil", "Å våke hos en døende", "volunteer", "Norske Kvinners Sanitetsforening", 36, "For deg som vil være til stede i livets siste fase.",
            [
                ("Nærvær er nok", "En våker gir ikke pleie. Du sitter hos, snakker lavt, holder en hånd hvis det er ønsket, og lar stillheten være.\n\nHørselen er ofte den sansen som varer lengst. Snakk derfor til, og aldri over, den som ligger der."),
                ("Når du skal hente noen", "Hent en ansatt når pusten endrer seg brått, når noen har smerter eller er urolig, når pårørende trenger svar, og når du selv blir usikker.\n\nEtterpå får du alltid en samtale. Ingen skal gå hjem alene med det de har opplevd."),
            ],
            [
                new("Hva er oppgaven din som våker?", "Å være til stede", "Å gi medisin når ingen ser til", "Å vaske og stelle"),
                new("Personen virker å ha smerter. Hva gjør du?", "Henter en ansatt med en gang", "Venter til vakten er over", "Gir noe smertestillende"),
            ]),
        new("peer-support", "Likeperson", "volunteer", "Diabetesforbundet", 36, "Å bruke egne erfaringer til støtte for andre.",
            [
                ("Erfaring er ikke fasit", "Du har vært gjennom noe som likner. Det gir troverdighet og håp, men det som virket for deg, virker ikke for alle.\n\nStill åpne spørsmål, lytt mer enn du snakker, og gi aldri råd om behandling."),
                ("Å ta vare på seg selv", "Vær ferdig nok med egne vanskelige år til at samtalen kan handle om den andre. Avtal rammer: hvor ofte, hvor lenge og på hvilken måte dere har kontakt.\n\nDu har selv rett på veiledning."),
            ],
            [
                new("Hva er en likepersons viktigste bidrag?", "Å lytte og dele erfaring", "Å anbefale medisiner", "Å ta valg for den andre"),
                new("Den andre spør om å slutte med en behandling. Hva sier du?", "At det må tas opp med legen", "At du sluttet selv, og det gikk bra", "At det er opp til deg å avgjøre"),
            ]),
        new("visiting-dog", "Besøk med hund", "volunteer", "Norges Røde Kors", 24, "For hundeeiere som vil på besøk sammen med hunden sin.",
            [
                ("Er hunden egnet?", "En besøkshund er rolig, liker fremmede og tåler brå lyder og uvante bevegelser. Den er frisk, vaksinert og behandlet mot parasitter.\n\nHunden skal testes av en som kan det, og vurderes igjen etter to år."),
                ("Under besøket", "Hunden går i bånd og er aldri alene med noen. Spør alltid om lov før den hilser. Ta pauser: førti minutter er lenge for en hund.\n\nAlle vasker hendene etterpå. Gå ikke inn der noen er allergiske eller redde."),
            ],
            [
                new("Hvor er hunden under besøket?", "I bånd og sammen med deg", "Løs på gangen", "Alene med beboeren"),
                new("Hunden virker sliten. Hva gjør du?", "Avslutter og tar en pause", "Gir den godbiter og går videre", "Lar en ansatt passe den"),
            ]),
        new("rickshaw-pilot", "Pilot på rickshaw", "volunteer", "Landsforeningen for hjerte- og lungesyke", 24, "Trygg kjøring med passasjerer foran på elsykkelen.",
            [
                ("Før turen", "Sjekk bremser, dekk, batteri og belter. Heng fra deg det som kan henge seg fast. Ansatte avklarer hvem som kan være med, og hjelper til ved av- og påstigning.\n\nHjelm på alle, teppe over knærne, telefonnummeret i lommen."),
                ("På vei", "Hold gangfart der folk går, og vær rolig i svingene. Si fra om humper, stans ofte og spør hva passasjerene vil se.\n\nVed uhell: sikre stedet, ring 113 om noen er skadet, og så enheten."),
            ],
            [
                new("Hvem avgjør om en beboer kan være med?", "De ansatte på enheten", "Piloten", "Den som betaler for sykkelen"),
                new("Hvor fort sykler du på gangvei?", "I gangfart", "Så fort motoren går", "Det er ingen regler for det"),
            ]),
        new("conversation", "Den gode samtalen", "volunteer", "Mental Helse", null, "Om å lytte, spørre og tåle stillhet.",
            [
                ("Lytt for å forstå", "Legg bort telefonen. Gjenta med egne ord det du hører, og spør om du har forstått.\n\nUnngå å trøste for fort. Det er godt å bli hørt før man blir hjulpet."),
                ("Når det blir alvorlig", "Noen forteller at de ikke orker mer. Bli hos dem, spør rett ut og ta det på alvor. Du skal ikke bære det alene.\n\nKontakt en ansatt eller kontaktpersonen din. Ring 113 når det står om liv."),
            ],
            [
                new("Hva viser best at du lytter?", "Å gjenta med egne ord", "Å fortelle om deg selv", "Å skifte tema når det er stille"),
                new("Noen sier at de ikke vil leve. Hva gjør du?", "Tar det på alvor og henter hjelp", "Lover å ikke si det til noen", "Later som du ikke hørte det"),
            ]),
        new("dementia", "Å møte mennesker med demens", "volunteer", "Nasjonalforeningen for folkehelsen", 36, "Hva demens kan gjøre med en hverdag, og hvordan du kan gjøre den bedre.",
            [
                ("Samme person", "Demens kan gjøre det vanskelig å huske, finne ord og orientere seg. Følelsene er der fortsatt. Hilse, si hvem du er, og bruk korte setninger om en ting av gangen.\n\nIkke rett på det som er feil. Spør heller om det som ligger bak."),
                ("Det som gir glede", "Kjent musikk, gamle bilder, tur i kjent terreng og vaner fra et langt liv når ofte lenger enn ord.\n\nBlir noen urolig, senk tempoet og flytt dere til et roligere sted. Si fra til en ansatt hvis det ikke går over."),
            ],
            [
                new("Noen leter etter moren sin, som er død. Hva gjør du?", "Spør hva hun husker om moren", "Retter og sier at moren er død", "Lover at moren kommer i morgen"),
                new("Hvordan gir du en beskjed?", "Kort, og en ting av gangen", "Så utfyllende som mulig", "Skriftlig, med mange valg"),
            ]),
        new("confidentiality", "Taushet i praksis", "volunteer", "Norsk Folkehjelp", 24, "Hva du lover når du signerer, og hva du gjør når det blir vanskelig.",
            [
                ("Et løfte", "Erklæringen er en avtale med organisasjonen. Den gjelder alt du får vite om andres personlige forhold, også etter at du har sluttet.\n\nDet gjelder også hjemme, på bussen og på nettet."),
                ("Når du likevel skal si fra", "Er noen i fare, eller er du bekymret for et barn, skal du ikke tie. Si fra til kontaktpersonen, eller ring 113 når det haster.\n\nÅ si fra til rett person er å holde løftet, ikke å bryte det."),
            ],
            [
                new("Hvor lenge gjelder løftet?", "Også etter at du har sluttet", "Til du slutter", "I ett år"),
                new("Du tok et fint bilde på besøket. Kan du dele det?", "Bare når personen har sagt ja til det", "Ja, når ansiktet er pent", "Ja, i en lukket gruppe"),
            ]),
        new("leaders", "For ledere: frivillige på enheten", "leader", "Stiftelsen Kirkens Bymisjon", null, "Hva som skal være på plass når frivillige er velkomne hos dere.",
            [
                ("Ansvar og rutiner", "En navngitt leder har ansvar for rutinene og for at de ansatte kjenner dem. Frivillige kommer i tillegg til bemanningen og regnes aldri med i den.\n\nAvklar hva frivillige gjør, hva bare ansatte gjør, og hva dere bestemmer fra gang til gang."),
                ("Få frivillige til å bli", "Svar raskt, ta imot på første dag, gi en kontaktperson og spør hvordan det går. De fleste slutter fordi ingen så dem.\n\nFrivillige som blir sett, blir lenge."),
            ],
            [
                new("Hvem gjør personlig stell?", "Bare ansatte", "Frivillige med kurs", "Den som har tid"),
                new("Teller frivillige med i bemanningen?", "Nei, aldri", "Ja, i helgene", "Ja, når de er faste"),
            ]),
        new("recruitment", "Rekruttere og beholde frivillige", "coordinator", "Norges Speiderforbund", null, "For organisasjoner og koordinatorer som vil ha flere med.",
            [
                ("Spør om noe konkret", "Folk sier ja til en tydelig oppgave med et sted, en tid og et menneske å møte. Skriv kort, og fortell hva det betyr for den andre.\n\nSpør ansikt til ansikt når du kan. De fleste ble frivillige fordi noen spurte."),
                ("De første tre ukene", "Svar innen tre dager. Ta en prat om forventninger, gi opplæring, og følg opp etter første gang.\n\nLag plass for dem som bare har litt tid: en dag, en sesong eller når det passer."),
            ],
            [
                new("Hva virker best når du skal rekruttere?", "Å spørre om noe konkret", "Å skrive langt om formålet", "Å vente på at noen melder seg"),
                new("Når bør en interessert få svar?", "Innen tre dager", "Innen et halvt år", "Når det er ledig"),
            ]),
    ];

    public static Task LoadAsync(Caller platform, IReadOnlyList<Host> hosts) => Caller.EachAsync("Courses", Plans, async plan =>
    {
        var provider = hosts.FirstOrDefault(h => h.Name == plan.Provider) ?? hosts[0];
        await platform.PostAsync("courses", new
        {
            code = plan.Code,
            title = plan.Title,
            summary = plan.Summary,
            providerOrganisationId = provider.Id,
            validMonths = plan.ValidMonths,
            audience = plan.Audience,
            modules = plan.Modules.Select(m => new { title = m.Title, body = m.Body }),
            questions = plan.Questions.Select((q, n) => Ask(q, (plan.Code.Length + n) % 3)),
        }, plan.Code, "code-taken");
        await platform.PostAsync($"courses/{plan.Code}/publication", null, "", "course-published", "already-published");
    });

    /// <summary>The right answer stands at a place that differs from question to question.</summary>
    private static object Ask(Question question, int correct)
    {
        var options = new List<string> { question.Wrong, question.AlsoWrong };
        options.Insert(correct, question.Right);
        return new { text = question.Text, options, correct };
    }
}
