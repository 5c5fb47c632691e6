namespace FrivilligPlattform.Portal.Tests;

/// <summary>Shifts, vigils and pairs as the API answers about them.</summary>
public static class RosterThings
{
    public static readonly Guid Roster = Guid.Parse("01990000-0000-7000-8000-0000000000a1");
    public static readonly Guid Shift = Guid.Parse("01990000-0000-7000-8000-0000000000a2");
    public static readonly Guid SignUp = Guid.Parse("01990000-0000-7000-8000-0000000000a3");
    public static readonly Guid Vigil = Guid.Parse("01990000-0000-7000-8000-0000000000a4");
    public static readonly Guid Proposal = Guid.Parse("01990000-0000-7000-8000-0000000000a5");
    public static readonly Guid Pair = Guid.Parse("01990000-0000-7000-8000-0000000000a6");
    public static readonly Guid Volunteer = Guid.Parse("01990000-0000-7000-8000-0000000000a7");

    public static readonly Guid Unit = Guid.Parse("01990000-0000-7000-8000-0000000000a8");

    public static DateTime Tomorrow => TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(10);

    public static void Answers(FakeGateway gateway)
    {
        gateway.On("GET sign-ups/mine", Some.List(Mine("accepted")));
        gateway.On("GET shifts", Some.List(Open()));
        gateway.On($"GET shifts/{Shift}", Details(), etag: "\"v3\"");
        gateway.On("GET diary", new { remindHours = 24, mostShiftsAWeek = 2, mostHoursAWeek = (int?)null, noNights = true, away = new[] { new { from = "2026-12-24", to = "2027-01-02" } }, wishedRosters = Array.Empty<Guid>() });
        gateway.On($"GET vigils/{Vigil}", AVigil("calling", "called"));
        gateway.On("GET pairs/mine", Some.List(new { id = Pair, organisationId = Some.Other, status = "active", shared = new[] { "conversation" }, gives = new[] { "cooking" }, rhythmDays = 14, volunteerSaidYes = true, startedAt = "2026-11-01T10:00:00Z", meetBy = "2026-12-01" }));
        gateway.On($"GET organisations/{Some.Other}", VolunteerThings.Organisation());
        gateway.On("GET rosters", Some.List(ARoster()));
        gateway.On("GET rosters/at-risk", Some.List(new { shiftId = Shift, rosterId = Roster, title = "Kafé", startsAt = Tomorrow, endsAt = Tomorrow.AddHours(2), open = 1, doubtful = 2 }));
        gateway.On($"GET rosters/{Roster}", ARoster(), etag: "\"r2\"");
        gateway.On($"GET rosters/{Roster}/wishes", Some.List(new { volunteerId = Volunteer, mostShiftsAWeek = 2, mostHoursAWeek = (int?)null, noNights = true }));
        gateway.On($"GET rosters/{Roster}/sign-ups", Some.List(new { id = SignUp, shiftId = Shift, volunteerId = Volunteer, role = "r1", status = "accepted" }));
        gateway.On("GET diary/rosters", Some.List(new { id = Roster, organisationId = Some.Other, type = "event", title = "Kafé på sykehjemmet", placeName = "Fjell sykehjem", wished = false }));
        gateway.On($"GET rosters/{Roster}/shifts", Some.List(Kept("published"), Kept("draft")));
        gateway.On($"GET rosters/{Roster}/at-risk", Some.List(new { signUpId = SignUp, shiftId = Shift, volunteerId = Volunteer, role = "r1", startsAt = Tomorrow, why = new[] { "notCheckedIn" }, couldCome = new[] { Some.Id }, couldStay = new[] { Some.Other }, stays = new[] { new { signUpId = Some.Id, volunteerId = Volunteer, until = Tomorrow.AddHours(3), asked = false } } }));
        gateway.On($"GET rosters/{Roster}/proposals/{Proposal}", AProposal());
        gateway.On($"GET shifts/{Shift}/sign-ups", Some.List(Person("accepted"), new { id = Some.Id, volunteerId = Some.Id, role = "r1", status = "requested", at = "2026-11-20T10:00:00Z", late = false, wantsHandOver = false }));
        gateway.On($"GET shifts/{Shift}/check-in-code", new { code = "abc123", path = $"/vakter/{Shift}/innsjekk?kode=abc123" });
        gateway.On("GET assignments", Some.List(new { id = Some.Id, interestId = Some.Id, opportunityId = Some.Id, opportunityTitle = "Kafé", volunteerId = Volunteer, volunteerName = "Berit Berg", volunteerPhone = "90000000", status = "active", startsOn = "2026-01-01", offeredAt = "2026-01-01T10:00:00Z" }));
        gateway.On("GET opportunity-types", new[] { new { code = "event", name = "Arrangement", description = "", arenaDefaults = Array.Empty<string>(), minimumAge = 0, pair = false, requirements = Array.Empty<object>(), interests = Array.Empty<string>() } });
        gateway.On("GET units", Some.List(new { id = Unit, organisationId = Some.Other, name = "Fjell, avdeling 2", arena = "nursingHome", municipalityNumber = "3301" }));
        gateway.On("GET vigils", Some.List(new { id = Vigil, rosterId = Roster, placeName = "Fjell sykehjem", startsAt = Tomorrow, endsAt = Tomorrow.AddHours(24), status = "calling", wave = 1 }));
        gateway.On("GET vigils/debriefs", Some.List(new { signUpId = SignUp, vigilId = Vigil, volunteerId = Volunteer, dueAt = Tomorrow.AddDays(2), status = "due" }));
        gateway.On("GET pairs", Some.List(new { id = Pair, volunteerId = Volunteer, recipient = "B-12", status = "active", shared = new[] { "conversation" }, gives = Array.Empty<string>(), rhythmDays = 14, volunteerSaidYes = true, recipientSaidYes = true, startedAt = "2026-11-01T10:00:00Z", meetBy = "2026-12-01", callOn = "2026-12-10", contactWanted = true }));
        gateway.On("GET pairs/continuity", new { recipients = 4, meetings = 12, sameVolunteer = 0.91, medianDaysTogether = 120.0, ended = 1, handedOver = 1.0, withoutAnybody = 0 });
    }

    public static object Mine(string status, Guid? swapWith = null, int startsInHours = 0) => new
    {
        id = SignUp,
        shiftId = Shift,
        organisationId = Some.Other,
        title = "Kafé på sykehjemmet",
        placeName = "Fjell sykehjem",
        role = "r1",
        startsAt = startsInHours == 0 ? Tomorrow : TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(startsInHours),
        endsAt = startsInHours == 0 ? Tomorrow.AddHours(2) : TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(startsInHours + 2),
        status,
        answerBy = status is "invited" ? Tomorrow.AddHours(-2) : (DateTime?)null,
        cancelHours = 12,
        wantsHandOver = swapWith is not null,
        swapWith,
        checkedInAt = status is "attended" ? TimeProvider.System.GetUtcNow().UtcDateTime : (DateTime?)null,
    };

    public static object Details(string status = "published", int taken = 1, string signUp = "open") => new
    {
        id = Shift,
        organisationId = Some.Other,
        rosterId = Roster,
        type = "event",
        title = "Kafé på sykehjemmet",
        placeName = "Fjell sykehjem",
        postalCode = "3018",
        startsAt = Tomorrow,
        endsAt = Tomorrow.AddHours(2),
        minutes = 120,
        roles = new[] { new { code = "r1", name = "Vert", needed = 2, taken, minimumAge = 15 } },
        signUp,
        cancelHours = 12,
        importance = 3,
        status,
        contacts = new[] { new { name = "Kari Vakt", phone = "99887766", from = Tomorrow, to = Tomorrow.AddHours(2) } },
        contactName = "Kari Kontakt",
        contactPhone = "22334455",
    };

    public static object AVigil(string status, string? mine) => new
    {
        id = Vigil,
        organisationId = Some.Other,
        rosterId = Roster,
        placeName = "Fjell sykehjem",
        askPerPlace = 3,
        waveMinutes = 45,
        status,
        wave = 1,
        nextWaveAt = Tomorrow,
        staffThroughout = true,
        access = "Ring på hovedinngangen",
        contacts = new[] { new { name = "Kari Vakt", phone = "99887766", from = Tomorrow, to = Tomorrow.AddHours(24) } },
        turns = new[] { new { shiftId = Shift, startsAt = Tomorrow, endsAt = Tomorrow.AddHours(4), needed = 1, taken = 0, status = "published", mySignUpId = SignUp, myStatus = mine } },
    };

    public static object Called() => new
    {
        id = SignUp,
        shiftId = Shift,
        organisationId = Some.Other,
        title = "Vaking",
        placeName = "Fjell sykehjem",
        role = "vigil",
        startsAt = Tomorrow,
        endsAt = Tomorrow.AddHours(4),
        status = "called",
        answerBy = Tomorrow,
        cancelHours = 0,
        wantsHandOver = false,
        vigilId = Vigil,
    };

    public static object Open(Guid? id = null, string title = "Kafé på sykehjemmet") => new
    {
        id = id ?? Shift,
        organisationId = Some.Other,
        rosterId = Roster,
        type = "event",
        title,
        placeName = "Fjell sykehjem",
        startsAt = Tomorrow,
        endsAt = Tomorrow.AddHours(2),
        roles = new[] { new { code = "r1", name = "Vert", needed = 2, taken = 1, minimumAge = 0 } },
        signUp = "open",
        handOvers = new[] { Some.Id },
    };

    private static object ARoster() => new
    {
        id = Roster,
        organisationId = Some.Other,
        type = "event",
        title = "Kafé på sykehjemmet",
        placeName = "Fjell sykehjem",
        postalCode = "3018",
        minimumAge = 0,
        signUp = "open",
        cancelHours = 12,
        contactName = "Kari Kontakt",
        contactPhone = "22334455",
        opensDaysBefore = 3,
        opensFrom = "18:00:00",
    };

    /// <summary>A published shift of the roster.</summary>
    public static object Kept(Guid id, DateTime startsAt) => new
    {
        id,
        title = "Kafé på sykehjemmet",
        placeName = "Fjell sykehjem",
        startsAt,
        endsAt = startsAt.AddHours(2),
        roles = new[] { new { code = "r1", name = "Vert", needed = 2, taken = 1, minimumAge = 0 } },
        signUp = "open",
        importance = 3,
        status = "published",
    };

    private static object Kept(string status) => new
    {
        id = status is "draft" ? Some.Id : Shift,
        title = "Kafé på sykehjemmet",
        placeName = "Fjell sykehjem",
        startsAt = Tomorrow,
        endsAt = Tomorrow.AddHours(2),
        roles = new[] { new { code = "r1", name = "Vert", needed = 2, taken = 1, minimumAge = 0 } },
        signUp = "open",
        importance = 3,
        status,
    };

    private static object Person(string status) => new
    {
        id = SignUp,
        volunteerId = Volunteer,
        role = "r1",
        status,
        at = "2026-11-20T10:00:00Z",
        late = false,
        wantsHandOver = false,
        canStayUntil = Tomorrow.AddHours(3),
    };

    private static object AProposal() => new
    {
        id = Proposal,
        rosterId = Roster,
        monday = "2026-11-23",
        proven = true,
        choices = new[] { new { shiftId = Shift, role = "r1", volunteerId = Volunteer, reasons = new[] { "Har sagt at det passer", "2 km unna" } } },
        gaps = new[] { new { shiftId = Shift, role = "r1", places = 1, reason = "De som kunne, har alt nok vakter." } },
    };
}
