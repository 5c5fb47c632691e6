namespace FrivilligPlattform.Portal.Tests.Coordinator;

/// <summary>An organisation with something of everything that a coordinator works with, behind the gateway.</summary>
public static class Desk
{
    public const string Colleague = "01990000-0000-7000-8000-000000000003";
    public const string Municipality = "01990000-0000-7000-8000-000000000004";

    public static readonly string Home = $"/organisasjon/{Some.Other}";

    /// <summary>The browser of a coordinator who also administers the organisation.</summary>
    public static Browser Open(PortalApp app, string role = "administrator")
    {
        Fill(app.Gateway, role);
        return app.SignedIn(Account(role));
    }

    /// <summary>Puts everything behind a gateway, with somebody in that role before it.</summary>
    public static void Fill(FakeGateway gateway, string role = "administrator")
    {
        Everything.Answers(gateway);
        gateway.On("GET me", Account(role), etag: "\"v1\"");
        gateway.On("GET notifications/unread-count", new { count = 3 });
        gateway.On($"GET organisations/{Some.Other}", Organisation(role is "administrator"), etag: "\"v3\"");
        Inbox(gateway);
    }

    public static object Organisation(bool administered = true, string kind = "voluntaryOrganisation") => new
    {
        id = Some.Other,
        organisationNumber = "938429863",
        name = "Drammen Røde Kors",
        kind,
        municipalityNumber = "3301",
        municipalityName = "Drammen",
        status = "verified",
        administered,
        level = "local",
        weOffer = new[] { "Besøksvenner på fem sykehjem", "Kurs i samtale" },
        weNeed = new[] { "Et lokale på torsdager" },
        profileConfirmedAt = "2025-10-01T10:00:00Z",
        profileIsOld = true,
        registerState = "found",
        registerName = "DRAMMEN RØDE KORS",
        voluntary = true,
        answerWithinWorkingDays = 2,
        escalateAfterDays = 10,
    };

    private static object Account(string role) => Some.Account(memberships: new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", role });

    private static void Inbox(FakeGateway gateway)
    {
        gateway.On("GET interests", Some.List(
            Item(Some.Id, "Vigdis Villig", "expressed", late: true, escalated: true),
            Item(Guid.Parse("01990000-0000-7000-8000-000000000011"), "Jonas Aasen-Lillebråten", "expressed", assigneeId: Some.Id),
            Item(Guid.Parse("01990000-0000-7000-8000-000000000012"), "Amina Yusuf", "suitable", assigneeId: Guid.Parse(Colleague))));
        gateway.On($"GET interests/{Some.Id}", Received("expressed"));
        gateway.On($"GET organisations/{Some.Other}/colleagues", Some.List(
            new { accountId = Some.Id, role = "coordinator", since = "2026-01-01T10:00:00Z" }, new { accountId = Colleague, role = "administrator", since = "2026-01-01T10:00:00Z" }));
        gateway.On("GET memberships", Some.List(new { id = Some.Other, accountId = Colleague, name = "Ola Hansen", email = "ola@example.no", role = "administrator", grantedAt = "2026-01-01T10:00:00Z" }));
        gateway.On("GET saved-replies", Some.List(
            new { id = Some.Id, title = "Takk, men fullt til jul", text = "Hei {fornavn}! «{oppdrag}» er fullt til jul. Hilsen {meg}", answer = "declined", own = true, version = Some.Id },
            new { id = Some.Other, title = "Velkommen på onsdag", text = "Hei {fornavn}! Kom innom på onsdag. Hilsen {meg} i {organisasjon}", answer = "invited", own = false, version = Some.Id }));
        gateway.On("GET opportunities", Some.List(
            new { id = Some.Id, title = "Besøksvenn ved Fjell sykehjem", type = "visitingFriend", typeName = "Besøksvenn", placeName = "Fjell sykehjem", municipalityName = "Drammen", capacity = 4, taken = 2, status = "published" }));
        gateway.On($"GET interests/{Some.Id}/references", Some.List(
            new { id = Some.Id, name = "Berit Berg", phone = "90 00 00 00", relation = "tidligere leder", deleteAt = "2027-05-20T10:00:00Z" },
            new { id = Some.Other, relation = "nabo", conclusion = "recommends", concludedAt = "2026-11-20T10:00:00Z", deleteAt = "2027-05-20T10:00:00Z" }));
        gateway.On($"GET interests/{Some.Id}/police-certificate", new { id = Some.Id, role = "Besøksvenn", basis = "healthAndCareService", basisText = "Tjenester etter helse- og omsorgstjenesteloven § 5-4", requestedAt = "2026-11-19T10:00:00Z" });
        gateway.On($"GET interests/{Some.Id}/checklist", Checklist());
        gateway.On("GET assignments", Some.List(Assignment()));
    }

    public static object Assignment(string status = "active", string? leavesOn = "2026-12-20") => new
    {
        id = Some.Id,
        interestId = Some.Id,
        opportunityId = Some.Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        volunteerName = "Vigdis Villig",
        volunteerPhone = "90 00 00 01",
        status,
        startsOn = "2026-01-12",
        offeredAt = "2026-01-10T10:00:00Z",
        acceptedAt = "2026-01-11T10:00:00Z",
        lastContactAt = "2026-08-01T10:00:00Z",
        leavesOn,
    };

    public static object Received(string status) => new
    {
        id = Some.Id,
        opportunityId = Some.Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        organisationId = Some.Other,
        organisationName = "Drammen Røde Kors",
        volunteerId = Some.Id,
        volunteerName = "Vigdis Villig",
        volunteerEmail = "vigdis@example.no",
        volunteerPhone = "90 00 00 01",
        message = "Jeg vil gjerne besøke noen på tirsdager.",
        status,
        expressedAt = "2026-11-10T10:00:00Z",
        answerBy = "2026-11-13T15:00:00Z",
        late = status is "expressed",
        shared = true,
        skills = new[] { "music" },
        interests = new[] { "conversation" },
        languages = new[] { "nb" },
        assigneeId = Colleague,
    };

    private static object Checklist() => new
    {
        readyToStart = true,
        items = new object[]
        {
            new { kind = "declaration", state = "met", title = "Taushetserklæring", gate = "strict", validUntil = "2027-11-01" },
            new { kind = "policeCertificate", state = "missing", title = "Politiattest", why = "Loven gir grunnlag for det i helse- og omsorgstjenesten.", gate = "strict" },
            new { kind = "course", courseCode = "introduction", state = "missing", title = "Kurs: Introduksjon", why = "Det gir trygghet.", gate = "permissive" },
        },
    };

    private static object Item(Guid id, string name, string status, bool late = false, bool escalated = false, Guid? assigneeId = null) => new
    {
        id,
        opportunityId = Some.Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        volunteerName = name,
        message = "Jeg vil gjerne besøke noen på tirsdager, og kan også være med på turer.",
        status,
        expressedAt = "2026-11-10T10:00:00Z",
        answerBy = "2026-11-13T15:00:00Z",
        late,
        escalated,
        assigneeId,
    };
}
