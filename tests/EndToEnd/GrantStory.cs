using System.Globalization;

namespace FrivilligPlattform.EndToEnd;

/// <summary>A municipality applies under a call, a grants officer decides, and everybody can read the award.</summary>
public sealed class GrantStory(Fresh fresh)
{
    public async Task TellAsync(Person officer, Guid directorate, Person director, Person visitor)
    {
        var call = await CallAsync(officer, directorate);
        var project = fresh.Name("Besøk i Drammen");
        await ApplyAsync(director, call, project);
        await DecideAsync(officer, directorate, project);
        await visitor.SeesInTheEndAsync("/tilskudd/tildelinger?kommune=3301", project);
        await visitor.SeesAsync("Drammen kommune");
        await visitor.SeesAsync("300");
    }

    private async Task<Guid> CallAsync(Person officer, Guid directorate)
    {
        await officer.SeesInTheEndAsync($"/organisasjon/{directorate}", "Saksbehandling");
        await officer.OpenAsync($"/organisasjon/{directorate}/saksbehandling/ny-ordning");
        await officer.FillAsync("Hva heter ordningen?", fresh.Name("Besøksvenner"));
        await officer.FillAsync("Hva skal pengene gå til?", "Flere besøksvenner");
        await officer.FillAsync("Hvem skal det hjelpe?", "Kommuner");
        await officer.PressInTheEndAsync("Lagre ordningen");
        await officer.FillAsync("Hva heter utlysningen?", fresh.Name("Besøksvenner 2027"));
        await officer.FillAsync("Søknadsfrist", TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await officer.FillAsync("Samlet sum å fordele", "1 000 000");
        await officer.FillAsync("Det meste én søker kan få", "500 000");
        await officer.FillAsync("Slik blir søknadene vurdert", "Samarbeid med frivillige");
        await officer.TickAsync("Kommune");
        await officer.PressAsync("Lagre utlysningen");
        return officer.Id;
    }

    private static async Task ApplyAsync(Person director, Guid call, string project)
    {
        await director.SeesInTheEndAsync($"/tilskudd/{call}", "Søk om tilskudd");
        await director.FollowAsync("Søk om tilskudd");
        await director.PressAsync("Start søknaden");
        await director.FillAsync("Hva heter prosjektet?", project);
        await director.PressAsync("Lagre utkast");
        await director.SeesAsync("Utkastet er lagret");
        await director.FillAsync("Hva skal dere gjøre, og for hvem?", "Flere besøksvenner på sykehjemmene.");
        await director.TickAsync("Tilskudd til vårt eget prosjekt");
        await director.FillAsync("Prosjektet starter", "2027-01-01");
        await director.FillAsync("Prosjektet er ferdig", "2027-12-31");
        await director.FillAsync("Utgift 1", "Koordinering");
        await director.FillAsync("Kroner Utgift 1", "300 000");
        await director.FillAsync("Hvor mye søker dere om?", "300 000");
        await director.PressAsync("Lagre og se over");
        await director.PressAsync("Send søknaden");
        await director.SeesAsync("Søknaden er sendt");
    }

    private static async Task DecideAsync(Person officer, Guid directorate, string project)
    {
        await officer.SeesInTheEndAsync($"/organisasjon/{directorate}/saksbehandling", project);
        await officer.FollowAsync(project);
        await officer.TickAsync("Ja, jeg er upartisk");
        await officer.PressAsync("Lagre svaret");
        await officer.TickAsync("Gi hele beløpet");
        await officer.FillAsync("Begrunnelse", "Oppfyller alle kriteriene.");
        await officer.PressAsync("Fatt vedtak");
        await officer.SeesAsync("Oppfyller alle kriteriene.");
    }
}
