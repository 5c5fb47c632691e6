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
        Keeping(gateway);
        Writing(gateway);
        Recruiting(gateway);
        Own(gateway);
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
        gateway.On("GET memberships/names", Some.List(new { accountId = Colleague, name = "Ola Hansen", role = "administrator" }));
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

    private static void Keeping(FakeGateway gateway)
    {
        gateway.On("GET follow-ups", Some.List(
            new { id = Some.Id, assignmentId = Some.Id, opportunityTitle = "Besøksvenn ved Fjell sykehjem", volunteerName = "Vigdis Villig", volunteerPhone = "90 00 00 01", kind = "talkAfterFirstTime", kindName = "Prat etter første gang", dueOn = "2026-11-18", overdue = true },
            new { id = Some.Other, assignmentId = Some.Id, opportunityTitle = "Turvenn", volunteerName = "Jonas Aasen-Lillebråten", kind = "thanks", kindName = "Takk", dueOn = "2026-11-30", overdue = false }));
        gateway.On("GET follow-ups/not-contacted", Some.List(
            new { assignmentId = Some.Id, opportunityTitle = "Besøksvenn ved Fjell sykehjem", volunteerName = "Amina Yusuf", volunteerPhone = "90 00 00 02", lastContactAt = "2026-06-01T10:00:00Z", days = 174 }));
        gateway.On($"GET assignments/{Some.Id}/follow-ups", Some.List(
            new { id = Some.Id, kind = "thanks", kindName = "Takk", dueOn = "2026-01-20", doneAt = "2026-01-21T10:00:00Z", contact = "phone", note = "Trives godt, vil gjerne ha tirsdager." },
            new { id = Some.Other, kind = "yearlyTalk", kindName = "Årssamtale", dueOn = "2027-01-12" }));
        gateway.On($"GET organisations/{Some.Other}/exit-answers", new { answers = 7, tooFew = false, causes = new { littleTime = 4, moved = 3 }, again = new { yes = 5, maybe = 2 }, feltSeen = 4.3, comments = new[] { "Takk for alt!" } });
        gateway.On("GET hours", Some.List(new { id = Some.Id, assignmentId = Some.Id, title = "Besøksvenn", on = "2026-11-20", minutes = 120, note = "Tur i parken", status = "logged", loggedAt = "2026-11-20T18:00:00Z" }));
        gateway.On("GET memberships", Some.List(new { id = Some.Id, accountId = Colleague, name = "Ola Hansen", email = "ola@example.no", role = "coordinator", grantedAt = "2026-01-01T10:00:00Z" }));
        gateway.On("GET invitations", Some.List(new { id = Some.Id, name = "Turid Ny", email = "turid@example.no", role = "coordinator", invitedAt = "2026-11-20T10:00:00Z", expiresAt = "2099-12-04T10:00:00Z" }));
        gateway.On("GET register/938429863", new { organisationNumber = "938429863", name = "DRAMMEN RØDE KORS", source = "Enhetsregisteret (NLOD 2.0)" });
        gateway.On("GET interests/escalated", Some.List());
    }

    private static void Writing(FakeGateway gateway)
    {
        gateway.On("GET opportunity-types", new[] { Some.Template("visitingFriend", "Besøksvenn"), Some.Template("event", "Arrangement") });
        gateway.On("GET opportunity-templates", Some.List(new { id = Some.Id, name = "Besøksvenn, vår mal", title = "Besøksvenn", type = "visitingFriend", organisationId = Some.Other, organisationName = "Drammen Røde Kors" }));
        gateway.On("GET tasks", Some.List());
        gateway.On("GET units", Some.List());
        gateway.On("GET needs", Some.List());
        gateway.On($"GET opportunities/{Some.Id}", Opportunity("draft"), etag: "\"v7\"");
        gateway.On($"GET opportunities/{Some.Id}/duplication-check", new
        {
            id = Some.Id,
            title = "Besøksvenn ved Fjell sykehjem",
            summary = "En prat og en tur",
            organisationName = "Drammen kommune",
            commentUntil = "2099-12-01T10:00:00Z",
            over = false,
            similar = new[] { new { id = Some.Other, title = "Besøksvenn i Drammen", organisationId = Some.Other, organisationName = "Drammen Røde Kors", placeName = "Fjell sykehjem" } },
            comments = new[] { new { organisationId = Some.Id, organisationName = "Drammen Turlag", text = "Vi gjør dette fra før.", at = "2026-11-20T10:00:00Z" } },
        });
    }

    private static void Recruiting(FakeGateway gateway)
    {
        gateway.On("GET ideas", Some.List(
            new { id = Some.Id, title = "Strikkekafé på biblioteket", text = "Jeg vil starte en strikkekafé for alle.", municipalityNumber = "3301", status = "received", sentAt = "2026-11-01T10:00:00Z", answerBy = "2026-11-13T15:00:00Z", late = true },
            new { id = Some.Other, title = "Leksehjelp", text = "Vi er tre studenter.", municipalityNumber = "3301", status = "answered", outcome = "weHelpYou", answer = "Kom innom!", ownerId = Colleague, sentAt = "2026-10-01T10:00:00Z", answerBy = "2026-10-15T15:00:00Z", late = false }));
        gateway.On("GET campaigns", Some.List(new
        {
            id = Some.Id,
            slug = "besok-i-jula",
            title = "Besøk i jula",
            text = "Bli besøksvenn.",
            startsOn = "2026-11-01",
            endsOn = "2026-12-31",
            published = true,
            partners = Array.Empty<Guid>(),
            types = new[] { "visitingFriend" },
            source = "campaign-besok-i-jula",
            visits = 1240,
            interests = 18,
            goalInterests = 30,
            assignments = 6,
            version = Some.Id,
        }));
        gateway.On($"GET organisations/{Some.Other}/branches", Some.List(new { id = Some.Id, name = "Konnerud lag", kind = "voluntaryOrganisation", status = "verified", municipalityName = "Drammen", level = "local" }));
        gateway.On($"GET feeds/organisations/{Some.Other}", new { title = "Drammen Røde Kors", feed_url = "https://frivillig.example.no/api/v1/feeds/x", items = new[] { new { title = "Besøksvenn", url = "http://localhost/oppdrag/1", summary = "En prat og en tur" } } });
        gateway.On($"GET organisations/{Some.Other}/funnel", new
        {
            sources = new object[] { new { name = "campaign-besok-i-jula", interests = 18, answered = 17, invited = 12, started = 6 }, new { name = (string?)null, interests = 9, answered = 9, invited = 5, started = 2 } },
            stayed = new[] { new { months = 3, of = 8, stayed = 7 } },
        });
    }

    private static void Own(FakeGateway gateway)
    {
        gateway.On($"GET organisations/{Some.Other}/capabilities", Some.List(
            new { id = Some.Id, code = "dementia", name = "Demens", grounds = "Fem kurs i året.", verified = true, judgedBy = "Aldring og helse", judgedAt = "2026-03-01T10:00:00Z", claimedAt = "2026-02-01T10:00:00Z" },
            new { id = Some.Other, code = "grief", name = "Sorg", grounds = "Sorggrupper.", claimedAt = "2026-11-01T10:00:00Z" }));
        gateway.On("GET capabilities", Some.List(new { id = Some.Id, organisationId = Some.Id, organisationName = "Lier demensforening", code = "dementia", name = "Demens", grounds = "Fem kurs i året.", claimedAt = "2026-11-01T10:00:00Z" }));
        gateway.On($"GET organisations/{Some.Other}/branch-imports", Some.List(Import("done")));
        gateway.On($"GET branch-imports/{Some.Id}", Import("previewed"));
        gateway.On($"GET branch-imports/{Some.Id}/rows", Some.List(
            new { line = 2, name = "Konnerud lag", municipalityNumber = "3301", status = "ready" },
            new { line = 3, name = "Lier lag", organisationNumber = "123456789", municipalityNumber = "3312", status = "refused", reason = "Organisasjonsnummeret har feil kontrollsiffer." },
            new { line = 4, name = "Svelvik lag", municipalityNumber = "3301", status = "added", branchId = Some.Id }));
    }

    public static object Import(string status) => new
    {
        id = Some.Id,
        organisationId = Some.Other,
        status,
        rows = 5000,
        ready = 4980,
        refusedAtFirst = 20,
        handled = status is "previewed" ? 0 : 2600,
        added = status is "previewed" ? 0 : 2590,
        createdAt = "2026-11-22T09:00:00Z",
    };

    public static object Opportunity(string status) => new
    {
        id = Some.Id,
        organisationId = Some.Other,
        organisationName = "Drammen Røde Kors",
        type = "visitingFriend",
        typeName = "Besøksvenn",
        title = "Besøksvenn ved Fjell sykehjem",
        summary = "En prat og en tur",
        arena = "nursingHome",
        placeName = "Fjell sykehjem",
        postalCode = "3015",
        municipalityNumber = "3301",
        scheduleKind = "pair",
        slots = Array.Empty<object>(),
        capacity = 2,
        taken = 1,
        minimumAge = 18,
        status,
        editable = true,
        interests = new[] { "conversation" },
        requirements = new object[] { new { kind = "declaration" } },
        recommendations = new object[] { new { kind = "course", courseCode = "introduction" } },
        limits = new[] { new { ground = "gender", reason = "Hun som får besøk, har bedt om en kvinne." } },
        noticeHours = 24,
        timesPerMonth = 2,
        commitmentMonths = 6,
        freshUntil = "2026-12-01T10:00:00Z",
        reviewNote = "Skriv hvor dere møtes.",
        templateName = "Besøksvenn, vår mal",
        pauseCause = status is "paused" ? "agreementEnded" : null,
        supervision = "leaderReachable",
        supervisionText = "En leder kan nås på telefon hele tiden.",
        onDuty = (string?)null,
        equipment = Some.Equipment,
        minors = Some.Minors,
        minorsText = Some.MinorsText,
        contactPerson = "Ola Hansen",
    };

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
