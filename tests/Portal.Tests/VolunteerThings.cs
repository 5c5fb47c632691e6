namespace FrivilligPlattform.Portal.Tests;

/// <summary>What volunteers and visitors find, as the API answers it.</summary>
public static class VolunteerThings
{
    /// <summary>A code from a letter.</summary>
    public const string Code = "abc";

    public static void Answers(FakeGateway gateway)
    {
        gateway.On($"GET interests/by-email/{Some.Id}", EmailInterest());
        gateway.On($"GET interests/by-email/{Some.Other}", EmailInterest("invited"));
        gateway.On($"GET guardian-consents/{Some.Id}", Guardian(stands: false));
        gateway.On("GET volunteers/me/guardian", MyGuardian());
        gateway.On("GET hand-ons/mine", Some.List(HandOn()));
        gateway.On($"GET interests/{Some.Id}/references", Some.List(Reference("Per Nabo"), Reference(null)));
        gateway.On($"GET interests/{Some.Id}/police-certificate", PoliceCheck());
        gateway.On($"GET assignments/{Some.Id}/follow-ups", Some.List(FollowUp(done: true), FollowUp(done: false)));
        gateway.On("GET volunteers/me/shares", Some.List(new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", givenAt = "2026-11-20T10:00:00Z" }));
        gateway.On("GET volunteers/me/access-log", Some.List(
            new { at = "2026-11-21T10:00:00Z", place = "inbox", accountId = Some.Other, organisationId = Some.Other, organisationName = "Drammen Røde Kors" }));
        gateway.On("GET suggestions/requests", Some.List(Request("waiting"), Request("no")));
        gateway.On("GET suggestions/digest", new { rhythm = "usual", usualDays = 3, quietFrom = "21:00:00", quietTo = "08:00:00" });
        gateway.On("GET suggestions/weights", new
        {
            version = 2,
            weights = new { interests = 30, skills = 10, distance = 40, slotFit = 15, freshness = 5, urgency = 0, continuity = 0, fairness = 0, pairs = 0, words = 40, sum = 100 },
            items = new[] { new { version = 2, weights = new { }, reason = "Nærhet betyr mest", at = "2026-11-20T10:00:00Z" } },
        });
        gateway.On("GET suggestions/avoided", Some.List(Avoided()));
        gateway.On("GET search/saved", Some.List(SavedSearch()));
        gateway.On("GET suggestions/volunteers", Some.List(Candidate(asked: false), Candidate(asked: true)));
        gateway.On("GET ideas/mine", Some.List(Idea("received"), Idea("answered")));
        gateway.On("GET organisations", Some.List(new { id = Some.Other, name = "Drammen Røde Kors", kind = "voluntaryOrganisation", municipalityNumber = "3301" }));
        gateway.On($"GET organisations/{Some.Other}", Organisation());
        gateway.On($"GET organisations/{Some.Other}/capabilities", Some.List(new { id = Some.Id, code = "dementia", name = "Demens", verified = true, judgedBy = "Nasjonalforeningen" }));
        gateway.On("GET opportunities", Some.List(Open()));
        gateway.On("GET campaigns/var-2027", Campaign());
    }

    public static object HandOn(string status = "proposed") => new
    {
        id = Some.Id,
        interestId = Some.Id,
        fromOrganisationName = "Drammen Røde Kors",
        toOpportunityId = Some.Other,
        toOpportunityTitle = "Turvenn i Lier",
        toOrganisationId = Some.Other,
        toOrganisationName = "Lier helselag",
        message = "Det er nærmere deg.",
        status,
        proposedAt = "2026-11-21T10:00:00Z",
    };

    public static object Reference(string? name) => new
    {
        id = Some.Id,
        name,
        phone = name is null ? null : "900 00 000",
        relation = "Nabo",
        conclusion = name is null ? "recommends" : null,
        concludedAt = name is null ? "2026-11-21T10:00:00Z" : null,
        deleteAt = "2027-11-21T10:00:00Z",
    };

    public static object PoliceCheck(string? shownOn = null) => new
    {
        id = Some.Id,
        role = "Besøksvenn",
        basis = "healthAndCareServicesAct",
        basisText = "Helse- og omsorgstjenesteloven § 5-4",
        requestedAt = "2026-11-20T10:00:00Z",
        shownOn,
        validUntil = shownOn is null ? null : "2029-11-22",
    };

    public static object FollowUp(bool done) => new
    {
        id = done ? Some.Id : Some.Other,
        kind = done ? "thanks" : "yearlyTalk",
        kindName = done ? "Takk" : "Årlig prat",
        dueOn = "2026-11-20",
        doneAt = done ? "2026-11-20T12:00:00Z" : null,
        contact = done ? "phone" : null,
        note = done ? "Trives godt." : null,
    };

    public static object Request(string answer) => new
    {
        id = answer is "waiting" ? Some.Id : Some.Other,
        opportunityId = Some.Id,
        title = "Besøksvenn ved Fjell sykehjem",
        organisationId = Some.Other,
        organisationName = "Drammen Røde Kors",
        message = "Vi tror du passer.",
        answer,
        at = "2026-11-21T10:00:00Z",
    };

    public static object Avoided() => new { organisationId = Some.Id, organisationName = "Hamar Idrettslag", at = "2026-11-20T10:00:00Z" };

    public static object SavedSearch(string every = "week") => new
    {
        id = Some.Id,
        name = "Tur i Drammen",
        filters = new { q = "tur", municipality = new[] { "3301" }, type = new[] { "walkingGroup" }, day = new[] { 2 } },
        every,
        savedAt = "2026-11-21T10:00:00Z",
    };

    public static object Candidate(bool asked) => new
    {
        id = asked ? Some.Other : Some.Id,
        score = asked ? 70 : 85,
        distanceKm = 3,
        beenHereBefore = asked,
        asked,
        sharedInterests = new[] { "Samtale" },
        reasons = new[] { "3 km unna", "Ledig tirsdag kl. 17–19" },
    };

    public static object Idea(string status) => new
    {
        id = status is "received" ? Some.Id : Some.Other,
        organisationId = Some.Other,
        organisationName = "Drammen Røde Kors",
        title = "Strikkekafé på biblioteket",
        status,
        outcome = status is "answered" ? "weHelpYou" : null,
        answer = status is "answered" ? "Så fint! Kom innom." : null,
        sentAt = "2026-11-20T10:00:00Z",
        answerBy = "2026-12-04T15:00:00Z",
    };

    public static object Organisation() => new
    {
        id = Some.Other,
        organisationNumber = "938429863",
        name = "Drammen Røde Kors",
        kind = "voluntaryOrganisation",
        parentId = Some.Id,
        parentName = "Norges Røde Kors",
        municipalityNumber = "3301",
        website = "https://www.rodekors.no/drammen",
        status = "verified",
        administered = true,
        weOffer = new[] { "Besøksvenner", "Følge til lege" },
        weNeed = new[] { "Flere som snakker polsk" },
        profileConfirmedAt = "2026-01-20T10:00:00Z",
        voluntary = true,
    };

    public static object Open() => new
    {
        id = Some.Id,
        title = "Besøksvenn ved Fjell sykehjem",
        summary = "En prat og en tur",
        type = "visitingFriend",
        organisationName = "Drammen Røde Kors",
        placeName = "Fjell sykehjem",
        municipalityNumber = "3301",
        status = "published",
        capacity = 1,
        taken = 0,
    };

    public static object Campaign() => new
    {
        slug = "var-2027",
        title = "Bli med i vår",
        text = "Vi trenger flere besøksvenner.",
        targetGroup = "For deg som har en time i uka",
        startsOn = "2026-11-01",
        endsOn = "2027-05-31",
        source = "campaign:var-2027",
        organisations = new[] { new { id = Some.Other, name = "Drammen Røde Kors" } },
        opportunities = new[] { Open() },
    };

    public static object EmailInterest(string? status = null, int minimumAge = 18, bool pair = false) => new
    {
        id = Some.Id,
        opportunityId = Some.Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        organisationName = "Drammen Røde Kors",
        name = "Ola Uten",
        message = "Jeg vil hjelpe.",
        confirmed = status is not null,
        minimumAge,
        pair,
        status,
        answerBy = status is null ? null : "2026-11-25T15:00:00Z",
        answerMessage = status is "invited" ? "Kom innom!" : null,
        talkAt = status is "invited" ? "2026-11-26T11:00:00Z" : null,
        contactPerson = "Ola Hansen",
        contactPhone = "22 22 22 22",
        confirmBy = "2026-11-29T10:00:00Z",
    };

    public static object Guardian(bool stands) => new { volunteerName = "Nora Ung", guardianName = "Mor Ung", askedAt = "2026-11-21T10:00:00Z", stands };

    public static object MyGuardian(bool needed = true, bool asked = true, bool stands = false) => new
    {
        needed,
        guardianName = asked ? "Mor Ung" : null,
        askedAt = asked ? "2026-11-21T10:00:00Z" : null,
        givenAt = stands ? "2026-11-22T10:00:00Z" : null,
        stands,
    };
}
