namespace FrivilligPlattform.Portal.Tests;

/// <summary>Answers of the API with what a test needs and the rest as usual.</summary>
public static class Some
{
    public static readonly Guid Id = Guid.Parse("01990000-0000-7000-8000-000000000001");
    public static readonly Guid Other = Guid.Parse("01990000-0000-7000-8000-000000000002");

    public static readonly object[] Equipment = [new { code = "firstAidKit", name = "førstehjelpsutstyr", providedBy = "organisation" }, new { code = (string?)null, name = "matpakke", providedBy = "volunteer" }];
    public static readonly object Minors = new { withAdult = true, notAfter = "21:00:00", oneToOne = false, guardian = "volunteering" };
    public static readonly string[] MinorsText = ["Den som er under 18 år, har en voksen med.", "Den som er under 18 år, er ikke med etter klokka 21.00."];

    public static object Account(bool confirmed = true, bool totp = false, params object[] memberships) => new
    {
        id = Id,
        name = "Kari Nordmann",
        email = "kari@example.no",
        emailConfirmed = confirmed,
        language = "nb",
        totpEnabled = totp,
        memberships,
    };

    public static object Hit(string title = "Besøksvenn ved Fjell sykehjem", object? missing = null) => new
    {
        opportunityId = Id,
        title,
        summary = "En prat og en tur",
        type = "visitingFriend",
        arena = "nursingHome",
        scheduleKind = "recurring",
        slots = new[] { new { day = 2, from = "17:00:00", to = "19:00:00" } },
        organisationId = Other,
        organisationName = "Drammen Røde Kors",
        placeName = "Fjell sykehjem",
        municipalityNumber = "3301",
        latitude = 59.74,
        longitude = 10.2,
        distanceKm = 2.1,
        reasons = new[] { "2 km unna" },
        missing,
    };

    public static object Found(params object[] hits) => new
    {
        items = hits,
        next = (string?)null,
        total = hits.Length,
        facets = new
        {
            types = new[] { new { code = "visitingFriend", count = 1 } },
            municipalities = new[] { new { code = "3301", count = 1 } },
            arenas = new[] { new { code = "nursingHome", count = 1 } },
            days = new[] { new { code = "2", count = 1 } },
        },
    };

    public static object Opportunity(bool pair = false) => new
    {
        id = Id,
        organisationId = Other,
        organisationName = "Drammen Røde Kors",
        type = "visitingFriend",
        title = "Besøksvenn ved Fjell sykehjem",
        summary = "En prat og en tur",
        description = "Du kommer på besøk.",
        arena = "nursingHome",
        placeName = "Fjell sykehjem",
        postalCode = "3015",
        municipalityNumber = "3301",
        latitude = 59.74,
        longitude = 10.2,
        scheduleKind = "recurring",
        slots = new[] { new { day = 2, from = "17:00:00", to = "19:00:00" } },
        capacity = 2,
        minimumAge = 18,
        status = "published",
        pair,
        interests = new[] { "conversation" },
        skills = Array.Empty<string>(),
        languages = new[] { "nb" },
        requirements = new object[] { new { kind = "declaration" }, new { kind = "course", courseCode = "introduction" } },
        supervision = "leaderReachable",
        supervisionText = "En leder kan nås på telefon hele tiden.",
        onDuty = (string?)null,
        equipment = Equipment,
        minors = Minors,
        minorsText = MinorsText,
        contactPerson = "Ola Hansen",
        contactPhone = "22 22 22 22",
        phoneHours = "Hverdager 9–15",
    };

    public static object Interest(string status = "expressed") => new
    {
        id = Id,
        opportunityId = Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        organisationId = Other,
        organisationName = "Drammen Røde Kors",
        status,
        message = "Hei",
        expressedAt = "2026-11-20T10:00:00Z",
        answerBy = "2026-11-25T15:00:00Z",
        late = false,
    };

    /// <summary>The same interest as the organisation reads it.</summary>
    public static object Received(string status) => new
    {
        id = Id,
        opportunityId = Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        organisationId = Other,
        organisationName = "Drammen Røde Kors",
        volunteerId = Id,
        volunteerName = "Vigdis Villig",
        status,
        expressedAt = "2026-11-20T10:00:00Z",
        answerBy = "2026-11-25T15:00:00Z",
    };

    public static object InboxItem() => new
    {
        id = Id,
        opportunityId = Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        volunteerName = "Vigdis Villig",
        message = "Hei",
        status = "expressed",
        expressedAt = "2026-11-20T10:00:00Z",
        answerBy = "2026-11-25T15:00:00Z",
    };

    public static object Template(string code, string name) => new
    {
        code,
        name,
        description = "Hjelp til",
        arenaDefaults = new[] { "localCommunity" },
        supervisionText = "En leder kan nås på telefon hele tiden.",
        equipment = new[] { new { code = "reflectiveVest", name = "refleksvest", providedBy = "organisation", needed = false } },
        minorsText = new[] { "Den som er under 18 år, har en voksen med." },
        requirements = Array.Empty<object>(),
        interests = Array.Empty<string>(),
    };

    public static object Call() => new
    {
        id = Id,
        schemeId = Id,
        schemeName = "Besøksvenner",
        ownerOrganisationId = Other,
        ownerName = "Helsedirektoratet",
        title = "Besøksvenner 2027",
        opensAt = "2026-11-01T00:00:00Z",
        closesAt = "2027-02-15T12:00:00Z",
        frameOre = 100_000_000,
        applicantKinds = new[] { "municipality" },
        status = "open",
    };

    public static object Application(string status = "submitted") => new
    {
        id = Id,
        callId = Id,
        callTitle = "Besøksvenner 2027",
        closesAt = "2027-02-15T12:00:00Z",
        organisationId = Other,
        organisationName = "Drammen kommune",
        status,
        projectTitle = "Besøk i Drammen",
        budget = Array.Empty<object>(),
        period = new { from = "2027-01-01", to = "2027-12-31" },
        createdAt = "2026-11-20T10:00:00Z",
        steps = Array.Empty<string>(),
        legalBasis = Array.Empty<object>(),
    };

    public static object Checklist(string declaration = "missing") => new
    {
        readyToStart = false,
        items = new object[]
        {
            new { kind = "declaration", state = declaration, title = "Taushetserklæring", why = "Et løfte", action = declaration == "met" ? null : "signDeclaration" },
            new { kind = "course", courseCode = "introduction", state = "missing", title = "Kurs: Introduksjon", why = "Trygghet", action = "takeCourse" },
        },
    };

    public static object Assignment(string status) => new
    {
        id = Id,
        interestId = Id,
        opportunityId = Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        organisationId = Other,
        organisationName = "Drammen Røde Kors",
        status,
        startsOn = "2026-12-01",
        placeName = "Fjell sykehjem",
        slots = new[] { new { day = 2, from = "17:00:00", to = "19:00:00" } },
        contactPerson = "Ola Hansen",
        acceptedAt = status is "active" or "ended" ? "2026-11-20T10:00:00Z" : null,
        endedAt = status is "ended" ? "2026-11-21T10:00:00Z" : null,
        endCause = status is "ended" ? "moved" : null,
    };

    public static object Course() => new
    {
        code = "introduction",
        title = "Introduksjon",
        summary = "Det første du bør vite",
        minutes = 20,
        providerName = "Plattformen",
        language = "nb",
        modules = new[] { new { number = 1, title = "Hva er frivillighet?", body = "Tekst", minutes = 10 }, new { number = 2, title = "Grenser", body = "Tekst", minutes = 10 } },
        questions = new[] { new { number = 1, text = "Får du betalt?", options = new[] { "Ja", "Nei" } }, new { number = 2, text = "Kan du slutte?", options = new[] { "Ja", "Nei" } } },
    };

    public static object Enrolment(string status = "open") => new
    {
        id = Other,
        courseCode = "introduction",
        courseTitle = "Introduksjon",
        status,
        completedModules = new[] { 1 },
        modules = 2,
        nextModule = 2,
        certificateNumber = status == "completed" ? "FP-123" : null,
    };

    public static object Profile() => new
    {
        id = Id,
        name = "Kari Nordmann",
        email = "kari@example.no",
        postalCode = "3015",
        placeName = "DRAMMEN",
        interests = new[] { "walking" },
        skills = Array.Empty<string>(),
        languages = new[] { "nb" },
        availability = new[] { new { day = 2, from = "17:00:00", to = "21:00:00" } },
        radiusKm = 10,
        transport = "walk",
        findable = true,
        paused = false,
    };

    public static object List(params object[] items) => new { items, next = (string?)null };
}
