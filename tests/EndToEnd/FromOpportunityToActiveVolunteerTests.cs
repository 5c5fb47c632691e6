using System.Globalization;

namespace FrivilligPlattform.EndToEnd;

/// <summary>The platform's main job through the portal, as each person sees it; every page is judged for accessibility.</summary>
public sealed class FromOpportunityToActiveVolunteerTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Password = "Et-langt-passord-2026";
    private readonly Fresh fresh = new(chromium.Platform.WasRunning);

    [Fact]
    [Trait("Row", "20")]
    [Trait("Row", "126")]
    public async Task An_opportunity_is_published_and_a_volunteer_becomes_active_through_the_portal()
    {
        try
        {
            await TellAsync();
        }
        catch
        {
            await chromium.KeepAsync();
            throw;
        }
    }

    private async Task TellAsync()
    {
        var visitor = await chromium.PersonAsync("Besøkende");
        await visitor.OpenAsync("/");
        await visitor.PictureAsync("front");

        var administrator = await chromium.PersonAsync("Administrator");
        await administrator.SignInAsync(chromium.Platform.Administrator.Email, chromium.Platform.Administrator.Password);

        // The municipality, whose director reads the exact figures at the end.
        var director = await chromium.PersonAsync("Dag Direktør");
        await director.RegisterAsync(fresh.Email("dag"), Password);
        var municipality = await OrganisationAsync(director, "921234554", "Drammen kommune", "Kommune", "Drammen");
        await VerifyAsync(administrator, municipality);
        await director.SeesInTheEndAsync("/kommune/3301", "Du ser nøyaktige tall");
        var (volunteersBefore, hoursBefore) = (await director.FigureAsync("frivillige i gang"), await director.FigureAsync("godkjente timer"));

        // 1 An umbrella organisation with two branches, verified; the local coordinator, who has no JavaScript, publishes.
        var leader = await chromium.PersonAsync("Kari Nordmann");
        await leader.RegisterAsync(fresh.Email("kari"), Password);
        var branch = await UmbrellaAsync(leader, administrator);
        var coordinator = await chromium.PersonAsync("Lars Lokal", javaScript: false);
        await coordinator.RegisterAsync(fresh.Email("lars"), Password);
        await InviteAsync(leader, branch, coordinator, fresh.Email("lars"));
        var title = fresh.Name("Besøksvenn på sykehjem");
        await PublishAsync(coordinator, branch, title);

        // 2 A volunteer registers on a phone.
        var volunteer = await chromium.PersonAsync("Vigdis Villig", width: 360);
        await volunteer.RegisterAsync(fresh.Email("vigdis"), Password);
        await DescribeAsync(volunteer);

        // 3 It is among her suggestions with reasons and on the map, and a search without an account finds it.
        await volunteer.SeesInTheEndAsync("/forslag", title);
        await volunteer.SeesAsync("km");
        await volunteer.SeesAsync("Tirsdag");
        await volunteer.SeesAsync("Introduksjonskurs");
        await volunteer.SeesMapAsync();
        await volunteer.PictureAsync("suggestions");
        await visitor.SeesInTheEndAsync("/oppdrag?q=3015&type=visitingFriend", title);

        // 4 Interest, talk, declaration, course, assignment.
        var interest = await InterestAsync(volunteer, title);
        await TalkAsync(coordinator, branch, interest);
        await PrepareAsync(volunteer, interest);
        await StartAsync(coordinator, volunteer, branch, interest);

        // 5 Two hours, approved, and the municipality's page.
        await HoursAsync(coordinator, volunteer, branch);
        await director.SeesInTheEndAsync("/kommune/3301", More(hoursBefore, 2));
        Assert.Equal(More(volunteersBefore, 1), await director.FigureAsync("frivillige i gang"));
        Assert.Equal(More(hoursBefore, 2), await director.FigureAsync("godkjente timer"));
        Assert.Matches("minutt|time", await director.FigureAsync("får svar"));
        await director.PictureAsync("municipality");

        // 6 A grant.
        var officer = await chromium.PersonAsync("Oda Offentlig");
        await officer.RegisterAsync(fresh.Email("oda"), Password);
        var directorate = await OrganisationAsync(officer, "983544622", "Helsedirektoratet", "Statlig virksomhet", "Oslo – Oslove");
        await VerifyAsync(administrator, directorate);
        await new GrantStory(fresh).TellAsync(officer, directorate, director, visitor);
    }

    private async Task<Guid> OrganisationAsync(Person person, string number, string name, string kind, string municipality)
    {
        await person.OpenAsync("/organisasjoner/ny");
        await person.FillAsync("Organisasjonsnummer", fresh.OrganisationNumber(number));
        await person.PressAsync("Slå opp");
        await person.FillAsync("Navn", fresh.Name(name));
        await person.TickAsync(kind);
        await person.ChooseAsync("Kommune", municipality);
        await person.PressAsync("Registrer organisasjonen");
        await person.SeesAsync("Nå venter den på godkjenning");
        return person.Id;
    }

    private static async Task VerifyAsync(Person administrator, Guid organisation)
    {
        await administrator.OpenAsync($"/plattform/organisasjoner/{organisation}");
        await administrator.PressAsync("Godkjenn organisasjonen");
        await administrator.SeesAsync("er godkjent");
    }

    private async Task<Guid> UmbrellaAsync(Person leader, Person administrator)
    {
        await leader.OpenAsync("/organisasjoner/ny?nummer=938429864");
        await leader.SeesAsync("Dette er ikke et organisasjonsnummer");
        await leader.OpenAsync("/organisasjoner/ny?nummer=938429863");
        await leader.SeesAsync("Vi fant Nasjonalforeningen");
        var umbrella = await OrganisationAsync(leader, "938429863", "Nasjonalforeningen for folkehelsen", "Frivillig organisasjon", "Oslo – Oslove");
        await VerifyAsync(administrator, umbrella);
        var branch = await BranchAsync(leader, umbrella, "Drammen helselag", "Drammen");
        await BranchAsync(leader, umbrella, "Lier helselag", "Lier");
        await leader.OpenAsync($"/organisasjon/{umbrella}/lag");
        await leader.SeesAsync("Lier helselag");
        return branch;
    }

    private static async Task<Guid> BranchAsync(Person leader, Guid umbrella, string name, string municipality)
    {
        await leader.SeesInTheEndAsync($"/organisasjon/{umbrella}/lag", "Legg til et lokallag");
        await leader.FollowAsync("Legg til et lokallag");
        await leader.FillAsync("Navnet på laget", name);
        await leader.ChooseAsync("Kommune", municipality);
        await leader.PressAsync("Legg til laget");
        await leader.SeesAsync("er lagt til");
        return leader.Id;
    }

    private async Task InviteAsync(Person leader, Guid branch, Person invited, string email)
    {
        await leader.SeesInTheEndAsync($"/organisasjon/{branch}", "Kolleger");
        await leader.OpenAsync($"/organisasjon/{branch}/kolleger/inviter");
        await leader.FillAsync("Navnet til kollegaen", invited.Name);
        await leader.FillAsync("E-postadresse", email);
        await leader.TickAsync("Frivillighetskoordinator – skriver oppdrag, svarer frivillige og godkjenner timer");
        await leader.PressAsync("Send invitasjonen");
        var link = await chromium.Platform.LinkInMailAsync(email, "invitasjon");
        await invited.OpenAsync(link.PathAndQuery);
        await invited.PressAsync("Ja, jeg blir med");
        await invited.SeesInTheEndAsync($"/organisasjon/{branch}", "Våre oppdrag");
    }

    private static async Task PublishAsync(Person coordinator, Guid branch, string title)
    {
        await coordinator.OpenAsync($"/organisasjon/{branch}/oppdrag/nytt");
        await coordinator.FollowAsync("Besøksvenn");
        await coordinator.FillAsync("Overskrift", title);
        await coordinator.FillAsync("Kort om oppdraget", "Besøk en beboer hver tirsdag.");
        await coordinator.ChooseAsync("Hvor møtes dere?", "Sykehjem");
        await coordinator.FillAsync("Navn på stedet", "Åssiden bo- og servicesenter");
        await coordinator.FillAsync("Postnummer", "3024");
        await coordinator.TickAsync("tirsdag");
        await coordinator.FillAsync("Klokkeslett", "17–19");
        await coordinator.FillAsync("Kontaktperson", "Lars Lokal");
        await coordinator.FillAsync("Stedfortreder", "Siri Stedfortreder");
        await coordinator.FillAsync("Telefon", "32 00 00 00");
        await coordinator.FillAsync("Når kan man ringe?", "Mandag til fredag 9-15");
        await coordinator.FillAsync("Ansvarlig leder", "");
        await coordinator.PressInVainAsync("Lagre og se over", "Skriv hvem som er ansvarlig leder");
        await coordinator.FillAsync("Ansvarlig leder", "Lise Leder");
        await coordinator.PressAsync("Lagre og se over");
        await coordinator.SeesAsync("Signert taushetserklæring");
        await coordinator.SeesAsync("Introduksjonskurs");
        await coordinator.PressAsync("Publiser oppdraget");
        await coordinator.SeesAsync("Oppdraget er publisert");
    }

    private static async Task DescribeAsync(Person volunteer)
    {
        await volunteer.OpenAsync("/min-profil");
        await volunteer.FillAsync("Postnummer", "3015");
        await volunteer.TickAsync("Samtale");
        await volunteer.TickAsync("Lesing");
        await volunteer.TickAsync("Norsk");
        await volunteer.TickAsync("Tirsdag", "Kveld");
        await volunteer.ChooseAsync("Hvor langt vil du reise?", "Innen 10 km");
        await volunteer.TickAsync("Sykkel");
        await volunteer.UnfoldAsync("Mer om deg, hvis du vil");
        await volunteer.FillAsync("Fødselsdato", "1952-04-03");
        await volunteer.TickAsync("Organisasjoner kan få vite at jeg finnes");
        await volunteer.PressAsync("Lagre");
    }

    private static async Task<Guid> InterestAsync(Person volunteer, string title)
    {
        await volunteer.FollowAsync(title);
        await volunteer.FollowAsync("Jeg er interessert");
        await volunteer.FillAsync("Vil du skrive noe om deg selv?", "Jeg vil gjerne være besøksvenn.");
        await volunteer.TickAsync("Jeg er ikke nær slektning av eller bor sammen med den jeg skal besøke");
        await volunteer.PressAsync("Send");
        await volunteer.SeesAsync("Venter på svar");
        return volunteer.Id;
    }

    private static async Task TalkAsync(Person coordinator, Guid branch, Guid interest)
    {
        await coordinator.SeesInTheEndAsync($"/organisasjon/{branch}/innboks", "Vigdis Villig");
        await coordinator.SeesAsync("Svar innen");
        await coordinator.OpenAsync($"/organisasjon/{branch}/innboks/{interest}");
        await coordinator.FillAsync("Melding", "Velkommen til en prat.");
        await coordinator.PressAsync("Send svaret");
        await coordinator.SeesAsync("har fått invitasjonen");
        await coordinator.TickAsync("Det passer");
        await coordinator.PressAsync("Lagre konklusjonen");
        await coordinator.SeesAsync("Du kan tilby oppdraget når alt på listen er på plass");
    }

    private static async Task PrepareAsync(Person volunteer, Guid interest)
    {
        await volunteer.SeesInTheEndAsync($"/mine-henvendelser/{interest}", "Velkommen til en prat.");
        await volunteer.FollowAsync("Les og skriv under");
        await volunteer.TickAsync("Jeg har lest erklæringen og lover å følge den");
        await volunteer.PressAsync("Skriv under");
        await volunteer.OpenAsync($"/mine-henvendelser/{interest}");
        await volunteer.FollowAsync("Ta kurset");
        await CourseStory.TellAsync(volunteer);
        await volunteer.SeesInTheEndAsync($"/mine-henvendelser/{interest}", "Alt er klart");
    }

    private static async Task StartAsync(Person coordinator, Person volunteer, Guid branch, Guid interest)
    {
        await coordinator.SeesInTheEndAsync($"/organisasjon/{branch}/innboks/{interest}", "Tilby oppdraget");
        await coordinator.PressAsync("Send tilbudet");
        await coordinator.SeesAsync("har fått tilbudet");
        await volunteer.SeesInTheEndAsync($"/mine-henvendelser/{interest}", "Svar på tilbudet");
        await volunteer.FollowAsync("Svar på tilbudet");
        await volunteer.PressAsync("Ja, jeg begynner");
        await volunteer.SeesAsync("får beskjed om at du begynner");
    }

    private static async Task HoursAsync(Person coordinator, Person volunteer, Guid branch)
    {
        await volunteer.OpenAsync("/mine-timer/ny");
        await volunteer.FillAsync("Hvor mange timer?", "2");
        await volunteer.PressInTheEndAsync("Før timene");
        await volunteer.SeesAsync("venter på godkjenning");
        await coordinator.SeesInTheEndAsync($"/organisasjon/{branch}/timer", "Vigdis Villig: 2 timer");
        await coordinator.PressAsync("Godkjenn");
        await coordinator.SeesAsync("er godkjent");
    }

    private static string More(string figure, int by) =>
        (int.Parse(figure, NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);
}
