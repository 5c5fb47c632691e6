namespace FrivilligPlattform.Demo;

/// <summary>What an opportunity of one type says.</summary>
/// <param name="Titles">Titles with the place as {0}.</param>
/// <param name="Arenas">Units of these arenas are offered where the municipality has one; anything else happens in the neighbourhood.</param>
/// <param name="Kind">How it lies in time.</param>
/// <param name="From">The first and the last hour it begins at.</param>
internal sealed record OpportunityText(
    string Type, string[] Titles, string Summary, string Description, string[] Arenas, string Kind, (int First, int Last) From, int Hours, int Capacity,
    string[] Tasks)
{
    private const string Neighbourhood = "localCommunity";

    /// <summary>Every national type of opportunity (rows 14, 15 and 136).</summary>
    public static readonly OpportunityText[] All =
    [
        new("visitingFriend", ["Besøksvenn på {0}", "Bli besøksvenn ved {0}"], "Besøk en som ønsker seg selskap, en gang i uken.",
            "Dere prater, leser høyt, ser på bilder eller går en liten tur. Vi finner en du passer sammen med, og blir med første gang.",
            ["nursingHome", "homeDweller"], "pair", (11, 17), 2, 3, ["conversation", "reading-aloud"]),
        new("activityFriend", ["Aktivitetsvenn i {0}", "Turvenn for en med demens i {0}"], "Gjør noe dere begge liker, sammen med en som har fått demens.",
            "Svømming, skogstur, fotballkamp eller kafé: det er interessene deres som bestemmer. Du får kurs og veiledning.",
            ["homeDweller"], "pair", (10, 17), 2, 2, ["walk", "accompany-to-activity"]),
        new("walkingGroup", ["Turleder for gågruppe i {0}", "Gå med oss i {0}"], "Led en rolig tur i nærmiljøet og sørg for at alle blir med.",
            "Vi går i et tempo som passer alle, i omtrent en time, og avslutter med kaffe fra termos.",
            [Neighbourhood], "recurring", (10, 18), 2, 4, ["walk", "coffee-and-hosting"]),
        new("mealFellowship", ["Vert ved middagsbordet i {0}", "Lag mat til mange i {0}"], "Dekk bord, lag enkel mat og spis sammen med dem som kommer.",
            "Måltidet er for alle som vil slippe å spise alene. Vi trenger verter som hilser, serverer og prater.",
            [Neighbourhood], "recurring", (14, 17), 3, 6, ["shared-meal-company", "coffee-and-hosting"]),
        new("culture", ["Syng og spill på {0}", "Høytlesning på {0}"], "Del musikk, sang eller lesning med beboere og gjester.",
            "Du trenger ikke være profesjonell. Mange kjenner sangene fra før og synger gjerne med.",
            ["nursingHome", Neighbourhood], "recurring", (11, 18), 1, 4, ["music-and-singing", "reading-aloud"]),
        new("vigil", ["Våker ved {0}", "Våketjenesten ved {0}"], "Vær hos en som er i livets siste fase, slik at ingen trenger å dø alene.",
            "Du sitter ved sengen, holder en hånd og er til stede. Ansatte har ansvaret for pleien hele tiden. Du får kurs og samtaler etterpå.",
            ["nursingHome"], "onCall", (0, 0), 0, 6, ["conversation"]),
        new("peerSupport", ["Likeperson i {0}", "Snakk med en som står der du sto, i {0}"], "Bruk egne erfaringer til støtte for en som er i en liknende situasjon.",
            "Likepersoner lytter og deler av egen erfaring. Dere møtes på kontoret vårt, på telefon eller over en kaffe.",
            [Neighbourhood], "pair", (12, 18), 1, 3, ["conversation"]),
        new("visitingDog", ["Besøkshund på {0}", "Ta med hunden på besøk til {0}"], "Du og hunden din gir glede til mennesker som savner et dyr.",
            "Hunden må være rolig, frisk og godkjent etter egnethetstest. Vi hjelper med kurset dere tar sammen.",
            ["nursingHome"], "recurring", (11, 17), 1, 2, ["visiting-dog", "conversation"]),
        new("cyclingWithoutAge", ["Sykkelpilot i {0}", "Vind i håret: sykle elsykkel i {0}"], "Ta med eldre på tur i en elektrisk rickshaw.",
            "Du får pilotopplæring og låner sykkelen. Turene går dit passasjerene vil, til sjøen, kafeen eller barndomsgaten.",
            ["nursingHome", "homeDweller"], "recurring", (11, 16), 2, 5, ["accompany-to-activity", "conversation"]),
        new("refugeeGuide", ["Flyktningguide i {0}", "Vis en ny nabo rundt i {0}"], "Møt en nyankommet flyktning en gang i uken i ni måneder.",
            "Dere blir kjent med byen, øver på norsk og finner fritidstilbud. Vi kobler dere etter alder og interesser.",
            [Neighbourhood], "pair", (16, 18), 2, 5, ["language-practice", "accompany-to-activity"]),
        new("nightPatrol", ["Natteravn i {0}", "Gå natteravn med oss i {0}"], "Trygge voksne i sentrum fredag og lørdag kveld.",
            "Vi går i grupper på minst tre, i gul vest. Vi ser, hilser og ringer hjelp når det trengs, men griper ikke inn.",
            [Neighbourhood], "recurring", (19, 20), 3, 10, ["conversation"]),
        new("homeworkHelp", ["Leksehjelper i {0}", "Hjelp ungdom med matte og norsk i {0}"], "Hjelp elever med leksene på biblioteket.",
            "Du trenger ikke kunne alt. Det viktigste er å ha tid, stille gode spørsmål og gi mot til å prøve igjen.",
            [Neighbourhood], "recurring", (14, 17), 2, 6, ["language-practice"]),
        new("transport", ["Sjåfør for eldre i {0}", "Følg en nabo til butikken i {0}"], "Kjør eller følg en som ikke kommer seg ut på egen hånd.",
            "Turene går til butikk, frisør eller treff. Utgifter til bensin og bom blir dekket.",
            [Neighbourhood], "onCall", (0, 0), 0, 5, ["accompany-shopping"]),
        new("event", ["Hjelp til på markedsdagen i {0}", "Arrangementsvert i {0}"], "Vær med og rigg, ta imot gjester eller selg vafler en dag.",
            "En dag uten videre forpliktelser. Du får T-skjorte, mat og hyggelige kolleger.",
            [Neighbourhood], "oneOff", (10, 12), 4, 20, ["coffee-and-hosting"]),
        new("digitalHelp", ["Digital hjelper i {0}", "Hjelp med mobil og nettbrett i {0}"], "Hjelp andre med telefon, nettbrett og tjenester på nettet.",
            "Vi sitter ved små bord på åpent treff. Du viser, og de trykker selv. Passord og bank tar hver enkelt hånd om.",
            [Neighbourhood], "recurring", (10, 17), 2, 4, ["digital-help"]),
        new("information", ["Fortell om oss i {0}", "Informasjonsvert på stand i {0}"], "Stå på stand og fortell hva vi gjør og hvordan flere kan bli med.",
            "Du får materiell og opplæring, og er alltid sammen med en som har gjort det før.",
            [Neighbourhood], "oneOff", (11, 13), 3, 6, ["conversation"]),
        new("substanceUseSupport", ["Vert på varmestua i {0}", "Kafévert på rusfritt treff i {0}"], "Skap et trygt og rusfritt sted å være.",
            "Du koker kaffe, spiller kort og møter folk med respekt. Det er alltid en ansatt på huset.",
            [Neighbourhood], "recurring", (12, 18), 3, 5, ["coffee-and-hosting", "board-games"]),
        new("languageCafe", ["Vert på språkkafé i {0}", "Øv norsk sammen i {0}"], "Snakk norsk med mennesker som lærer språket.",
            "Vi har samtalekort og faste temaer, men praten går gjerne dit den vil. Alle nivåer er velkomne.",
            [Neighbourhood], "recurring", (16, 18), 2, 8, ["language-practice", "coffee-and-hosting"]),
        new("gardening", ["Sansehagen ved {0}", "Hagevenn i {0}"], "Plant, vann og luk sammen med dem som bruker hagen.",
            "Hagen er for alle sanser. Beboere og naboer er med så mye de har lyst til og krefter til.",
            ["nursingHome", Neighbourhood], "recurring", (10, 16), 2, 6, ["gardening-together"]),
    ];

    /// <summary>True when it happens in a unit rather than in the neighbourhood.</summary>
    public bool InUnit(Unit unit) => Arenas.Contains(unit.Arena);

    /// <summary>Where it happens when there is no such unit: at home for what is otherwise a unit's.</summary>
    public string OtherArena => Arenas.Contains(Neighbourhood) ? Neighbourhood : "homeDweller";
}
