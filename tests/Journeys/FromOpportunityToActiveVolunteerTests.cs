using System.Net;
using System.Text.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Journeys;

/// <summary>The platform's main job through the public API, each service crashed once between two steps.</summary>
public sealed class FromOpportunityToActiveVolunteerTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Et-langt-passord-2026";
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    [Trait("Row", "20")]
    [Trait("Row", "126")]
    public async Task An_opportunity_is_published_and_a_volunteer_becomes_active_and_nothing_is_lost_when_services_crash()
    {
        // 1 An umbrella organisation with two branches, verified; the local coordinator publishes.
        var administrator = await SignInAsync(platform.Administrator.Email, platform.Administrator.Password);
        var umbrellaAdministrator = await RegisterAsync("Kari Nordmann", "kari@umbrella.example");
        Assert.Contains("Nasjonalforeningen", (await umbrellaAdministrator.GetAsync("register/938429863")).GetProperty("name").GetString());
        var umbrella = Id(await umbrellaAdministrator.PostAsync("organisations", new
        {
            organisationNumber = "938429863",
            name = "Nasjonalforeningen for folkehelsen",
            kind = "voluntaryOrganisation",
            municipalityNumber = "0301",
        }));
        await platform.KillAsync("identity");
        await administrator.PostAsync($"organisations/{umbrella}/verification", new { decision = "verified" });
        await IsMemberAsync(umbrellaAdministrator, umbrella);
        var branch = Id(await umbrellaAdministrator.PostAsync("organisations", Branch(umbrella, "Drammen helselag", "3301")));
        Id(await umbrellaAdministrator.PostAsync("organisations", Branch(umbrella, "Lier helselag", "3312")));

        var coordinator = await RegisterAsync("Lars Lokal", "lars@branch.example");
        await InviteAsync(umbrellaAdministrator, branch, "coordinator", coordinator, "lars@branch.example");

        var opportunity = Id(await coordinator.PostAsync("opportunities", Opportunity(branch)));
        await coordinator.PostAsync($"opportunities/{opportunity}/publication");
        await platform.KillAsync("matching");

        // 2 A volunteer registers.
        var volunteer = await RegisterAsync("Vigdis Villig", "vigdis@home.example");
        await volunteer.PostAsync("volunteers", new
        {
            name = "Vigdis Villig",
            email = "vigdis@home.example",
            postalCode = "3015",
            interests = new[] { "conversation", "olderPeople" },
            skills = Array.Empty<string>(),
            languages = new[] { "nb" },
            availability = new[] { new { day = 2, from = "16:00", to = "20:00" } },
            radiusKm = 10,
            transport = "bicycle",
            findable = true,
            birthDate = "1952-04-03",
        });

        // 3 It is among her suggestions with reasons, and a search without an account finds it.
        var suggestion = await EventuallyAsync(volunteer, "suggestions", page => Items(page).FirstOrDefault(i => Id(i, "opportunityId") == opportunity));
        Assert.Contains(suggestion.GetProperty("reasons").EnumerateArray(), r => r.GetString()!.Contains("km", StringComparison.Ordinal));
        Assert.Contains(suggestion.GetProperty("reasons").EnumerateArray(), r => r.GetString()!.Contains("tirsdag", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(suggestion.GetProperty("missing").EnumerateArray(), r => r.GetString()!.Contains("introduksjonskurs", StringComparison.OrdinalIgnoreCase));
        await EventuallyAsync(
            platform.Caller(), "search/opportunities?q=bes%C3%B8ksvenn&postalCode=3015", page => Items(page).FirstOrDefault(i => Id(i, "opportunityId") == opportunity));

        // 4 Interest, talk, declaration, course, assignment.
        await platform.KillAsync("recruitment");
        var interest = Id(await volunteer.PostAsync("interests", new { opportunityId = opportunity, message = "Jeg vil gjerne være besøksvenn.", source = "test", closelyRelated = false }));
        var inbox = await EventuallyAsync(coordinator, $"interests?organisationId={branch}", page => Items(page).FirstOrDefault(i => Id(i) == interest));
        Assert.Equal("Vigdis Villig", inbox.GetProperty("volunteerName").GetString());
        Assert.True(inbox.GetProperty("answerBy").GetDateTime() > inbox.GetProperty("expressedAt").GetDateTime());
        await coordinator.PostAsync($"interests/{interest}/answer", new { answer = "invited", message = "Velkommen til en prat." });
        await coordinator.PostAsync($"interests/{interest}/suitability", new { conclusion = "suitable" });
        using (var early = await coordinator.SendAsync(HttpMethod.Post, "assignments", new { interestId = interest, startsOn = Today }))
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);

        var declaration = await volunteer.GetAsync($"declarations/current?organisationId={branch}");
        await volunteer.PostAsync("declarations", new { organisationId = branch, version = declaration.GetProperty("version").GetString(), accepted = true });
        await TakeIntroductionAsync(volunteer);
        await platform.KillAsync("training");
        await EventuallyAsync(
            volunteer, $"interests/{interest}/checklist", list => list.GetProperty("readyToStart").GetBoolean() ? list : (JsonElement?)null);
        var assignment = Id(await coordinator.PostAsync("assignments", new { interestId = interest, startsOn = Today }));
        await volunteer.PostAsync($"assignments/{assignment}/acceptance");

        // 5 Two hours, approved, and the municipality's page.
        await platform.KillAsync("reporting");
        Guid hours = Guid.Empty;
        await Wait.UntilAsync(
            async () =>
            {
                using var answer = await volunteer.SendAsync(HttpMethod.Post, "hours", new { assignmentId = assignment, on = Today, minutes = 120 });
                if (!answer.IsSuccessStatusCode)
                    return false;
                hours = Id(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
                return true;
            },
            "the assignment is known where hours are logged",
            Patience);
        await coordinator.PostAsync($"hours/{hours}/approval");

        var director = await RegisterAsync("Dag Direktør", "dag@drammen.example");
        var municipality = await MunicipalityAsync(administrator, director);
        var page = await EventuallyAsync(
            director,
            "indicators/municipalities/3301",
            p => p.GetProperty("hours").ValueKind == JsonValueKind.Number && p.GetProperty("hours").GetDouble() >= 2 ? p : (JsonElement?)null);
        Assert.Equal(1, page.GetProperty("activeVolunteers").GetInt32());
        Assert.Equal(2, page.GetProperty("hours").GetDouble());
        Assert.Equal(JsonValueKind.Number, page.GetProperty("medianHoursToAnswer").ValueKind);

        // 6 A grant.
        await platform.KillAsync("grants");
        await GrantAsync(administrator, director, municipality);
    }

    private async Task GrantAsync(Caller administrator, Caller director, Guid municipality)
    {
        var officer = await RegisterAsync("Oda Offentlig", "oda@directorate.example");
        var directorate = Id(await officer.PostAsync("organisations", new { organisationNumber = "983544622", name = "Helsedirektoratet", kind = "stateBody", municipalityNumber = "0301" }));
        await administrator.PostAsync($"organisations/{directorate}/verification", new { decision = "verified" });
        await IsMemberAsync(officer, directorate);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var scheme = await EventuallyPostAsync(officer, "schemes", new { name = "Besøksvenner", purpose = "Flere besøksvenner", ownerOrganisationId = directorate, targetGroup = "Kommuner" });
        var call = Id(await officer.PostAsync("calls", new
        {
            schemeId = scheme,
            title = "Besøksvenner 2027",
            opensAt = now.AddDays(-1),
            closesAt = now.AddDays(30),
            frameOre = 100_000_000L,
            maxAmountOre = 50_000_000L,
            criteria = "Samarbeid med frivillige",
            applicantKinds = new[] { "municipality" },
        }));
        var application = await EventuallyPostAsync(director, "applications", new { callId = call, organisationId = municipality });
        await director.PutAsync($"applications/{application}", new { projectTitle = "Besøk i Drammen" });
        using (var incomplete = await director.SendAsync(HttpMethod.Post, $"applications/{application}/submission"))
            Assert.False(incomplete.IsSuccessStatusCode);
        await director.PutAsync($"applications/{application}", new
        {
            projectTitle = "Besøk i Drammen",
            summary = "Flere besøksvenner på sykehjemmene.",
            appliedOre = 30_000_000L,
            budget = new[] { new { line = "Koordinering", amountOre = 30_000_000L } },
            period = new { from = "2027-01-01", to = "2027-12-31" },
            kind = "grant",
        });
        await director.PostAsync($"applications/{application}/submission");
        await officer.PostAsync($"applications/{application}/impartiality", new { impartial = true });
        await officer.PostAsync($"applications/{application}/decision", new { outcome = "awarded", awardedOre = 30_000_000L, reasons = "Oppfyller alle kriteriene." });

        var award = await EventuallyAsync(platform.Caller(), "awards?municipality=3301", p => Items(p).Select(i => (JsonElement?)i).FirstOrDefault());
        Assert.Equal(30_000_000L, award.GetProperty("awardedOre").GetInt64());
    }

    private static async Task<Guid> MunicipalityAsync(Caller administrator, Caller director)
    {
        var municipality = Id(await director.PostAsync("organisations", new
        {
            organisationNumber = "921234554",
            name = "Drammen kommune",
            kind = "municipality",
            municipalityNumber = "3301",
        }));
        await administrator.PostAsync($"organisations/{municipality}/verification", new { decision = "verified" });
        await IsMemberAsync(director, municipality);
        return municipality;
    }

    private static async Task TakeIntroductionAsync(Caller volunteer)
    {
        var course = await volunteer.GetAsync("courses/introduction");
        var enrolment = Id(await volunteer.PostAsync("enrolments", new { courseCode = "introduction" }));
        foreach (var module in course.GetProperty("modules").EnumerateArray())
            await volunteer.PostAsync($"enrolments/{enrolment}/modules/{module.GetProperty("number").GetInt32()}/completion");

        // Which answers are right nobody tells; those named wrong are answered otherwise.
        var options = course.GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("options").GetArrayLength()).ToArray();
        var answers = new int[options.Length];
        for (var attempt = 0; attempt < options.Max() + 1; attempt++)
        {
            using var answer = await volunteer.SendAsync(HttpMethod.Post, $"enrolments/{enrolment}/completion", new { answers });
            if (answer.IsSuccessStatusCode)
                return;
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            foreach (var wrong in problem.GetProperty("wrong").EnumerateArray().Select(w => w.GetInt32()))
                answers[wrong - 1]++;
        }

        Assert.Fail("The course was never passed.");
    }

    private async Task<Caller> RegisterAsync(string name, string email)
    {
        var caller = platform.Caller();
        await caller.PostAsync("accounts", new { name, email, password = Password, language = "nb" });
        var link = await platform.LinkInMailAsync(email, "bekreft-epost");
        var query = System.Web.HttpUtility.ParseQueryString(link.Query);
        await caller.PostAsync("accounts/confirmation", new { accountId = query["konto"], code = query["kode"] });
        await caller.PostAsync("session", new { email, password = Password });
        return caller;
    }

    private async Task<Caller> SignInAsync(string email, string password)
    {
        var caller = platform.Caller();
        await caller.PostAsync("session", new { email, password });
        return caller;
    }

    private async Task InviteAsync(Caller inviter, Guid organisation, string role, Caller invited, string email)
    {
        await EventuallyPostAsync(inviter, "invitations", new { organisationId = organisation, role, email, name = "Lars" });
        var link = await platform.LinkInMailAsync(email, "invitasjon");
        await invited.PostAsync($"invitations/{link.Segments[^1]}/acceptance", new { code = System.Web.HttpUtility.ParseQueryString(link.Query)["kode"] });
        await IsMemberAsync(invited, organisation);
    }

    private static Task IsMemberAsync(Caller caller, Guid organisation) => EventuallyAsync(
        caller, "me", me => me.GetProperty("memberships").EnumerateArray().Select(m => (JsonElement?)m).FirstOrDefault(m => Id(m!.Value, "organisationId") == organisation));

    private static object Branch(Guid parent, string name, string municipality) =>
        new { name, kind = "voluntaryOrganisation", parentId = parent, municipalityNumber = municipality };

    private static object Opportunity(Guid organisation) => new
    {
        organisationId = organisation,
        type = "visitingFriend",
        title = "Besøksvenn på sykehjem",
        summary = "Besøk en beboer hver tirsdag.",
        description = "Vi søker en besøksvenn som vil komme hver tirsdag, prate og gå tur.",
        arena = "nursingHome",
        placeName = "Åssiden bo- og servicesenter",
        postalCode = "3024",
        scheduleKind = "recurring",
        slots = new[] { new { day = 2, from = "17:00", to = "19:00" } },
        capacity = 1,
        interests = new[] { "conversation" },
        skills = Array.Empty<string>(),
        languages = new[] { "nb" },
        requirements = new object[] { new { kind = "declaration" }, new { kind = "course", courseCode = "introduction" }, new { kind = "suitability" } },
        tasks = new[] { "conversation" },
        responsibleLeader = "Lise Leder",
        contactPerson = "Lars Lokal",
        deputy = "Siri Stedfortreder",
        contactPhone = "32 00 00 00",
        phoneHours = "Mandag til fredag 9-15",
    };

    private static async Task<JsonElement> EventuallyAsync(Caller caller, string path, Func<JsonElement, JsonElement?> pick)
    {
        JsonElement? found = null;
        await Wait.UntilAsync(
            async () =>
            {
                using var answer = await caller.SendAsync(HttpMethod.Get, path);
                if (!answer.IsSuccessStatusCode)
                    return false;
                found = pick(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
                return found is { ValueKind: not JsonValueKind.Undefined };
            },
            $"{path} shows it",
            Patience);
        return found!.Value;
    }

    /// <summary>Tries until what the step rests on has travelled to the service that is asked.</summary>
    private static async Task<Guid> EventuallyPostAsync(Caller caller, string path, object body)
    {
        string last = string.Empty;
        Guid id = Guid.Empty;
        await Wait.UntilAsync(
            async () =>
            {
                using var answer = await caller.SendAsync(HttpMethod.Post, path, body);
                last = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode)
                    id = Id(JsonDocument.Parse(last).RootElement);
                return answer.IsSuccessStatusCode;
            },
            $"POST {path} succeeds",
            Patience);
        return id;
    }

    private static IEnumerable<JsonElement> Items(JsonElement page) => page.GetProperty("items").EnumerateArray();

    private static Guid Id(JsonElement thing, string name = "id") => thing.GetProperty(name).GetGuid();
}
