using System.Net;
using System.Text;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Imports;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Imports;

public sealed class ImportTests(RecruitmentApp app)
{
    [Fact]
    [Trait("Row", "137")]
    public async Task A_file_is_judged_row_by_row_before_anything_happens()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var (region, branch) = (RecruitmentApp.AnOrganisationNumber(), RecruitmentApp.AnOrganisationNumber());
        var csv = $"""
            Navn;Organisasjonsnummer;Kommune;Nettsted;Overordnet;Nivå
            Viken krets;{region};Drammen;https://viken.example;;regional
            Drammen lokallag;{branch};3301;;{region};lokal
            ;;3301;;;
            Feil nummer;123456789;3301;;;
            Ukjent sted;;Narnia;;;
            Dårlig nettsted;;;viken.example;;
            Drammen igjen;{branch};;;;
            Uten mor;;;;974760673;
            Viken krets;;;;;
            """;

        var preview = await umbrella.Administrator.PostAsync($"/api/v1/organisations/{umbrella.Id}/branch-imports", new { csv });

        Assert.Equal((9, 2, 7), (preview.GetProperty("rows").GetInt32(), preview.GetProperty("ready").GetInt32(), preview.GetProperty("refused").GetInt32()));
        var refused = (await umbrella.Administrator.ShowAsync($"/api/v1/branch-imports/{preview.Id()}/rows?status=refused")).Items();
        Assert.Equal([4, 5, 6, 7, 8, 9, 10], refused.Select(r => r.GetProperty("line").GetInt32()));
        Assert.All(refused, r => Assert.NotEmpty(r.Text("reason")));
        Assert.Equal(7, refused.Select(r => r.Text("reason")).Distinct().Count());
        Assert.Empty((await umbrella.Administrator.ShowAsync($"/api/v1/organisations/{umbrella.Id}/branches")).Items());
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task What_is_ready_is_added_with_its_levels_and_told()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var region = RecruitmentApp.AnOrganisationNumber();
        var import = await PreviewAsync(umbrella, $"navn,orgnr,parent,level\nKretsen,{region},,regional\nLokallaget,,{region},lokal\nFeil,1,,\n");

        await umbrella.Administrator.PostAsync($"/api/v1/branch-imports/{import}/start");
        var twice = await umbrella.Administrator.RefusedAsync($"/api/v1/branch-imports/{import}/start", null);
        var done = await DoneAsync(umbrella, import);

        Assert.Equal("import-started", twice.Code());
        Assert.Equal(2, done.GetProperty("added").GetInt32());
        var krets = Assert.Single((await umbrella.Administrator.ShowAsync($"/api/v1/organisations/{umbrella.Id}/branches")).Items());
        var local = Assert.Single((await umbrella.Administrator.ShowAsync($"/api/v1/organisations/{krets.Id()}/branches")).Items());
        Assert.Equal(("Lokallaget", "verified"), (local.Text("name"), local.Text("status")));
        Assert.Equal(krets.Id(), (await app.PublishedAsync<OrganisationRegistered>(e => e.OrganisationId == local.Id())).ParentId);
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task An_import_that_was_cut_off_goes_on_where_it_was_and_adds_nobody_twice()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var import = await PreviewAsync(umbrella, Branches(600));
        // As a process leaves it that died after its first batch: running, a part of its rows handled, nobody awake.
        await app.ReadAsync(async db =>
        {
            var running = await db.BranchImports.SingleAsync(i => i.Id == import);
            running.Start(app.Clock.Now);
            return await db.SaveChangesAsync();
        });

        await app.CutOffImportsAsync();
        var done = await DoneAsync(umbrella, import);

        Assert.Equal((600, 600), (done.GetProperty("added").GetInt32(), done.GetProperty("handled").GetInt32()));
        Assert.Equal(600, await app.ReadAsync(db => db.Organisations.CountAsync(o => o.ParentId == umbrella.Id)));
        Assert.Equal(600, await app.ReadAsync(db => db.BranchRows.CountAsync(r => r.ImportId == import && r.Status == RowStatus.Added)));
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task A_file_that_was_handed_in_twice_adds_nobody_twice()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var imports = new[] { await PreviewAsync(umbrella, Branches(3)), await PreviewAsync(umbrella, Branches(3)) };

        foreach (var import in imports)
        {
            await umbrella.Administrator.PostAsync($"/api/v1/branch-imports/{import}/start");
            await DoneAsync(umbrella, import);
        }

        Assert.Equal(3, await app.ReadAsync(db => db.Organisations.CountAsync(o => o.ParentId == umbrella.Id)));
        Assert.Equal((3, 0), ((await DoneAsync(umbrella, imports[1])).GetProperty("handled").GetInt32(), (await DoneAsync(umbrella, imports[1])).GetProperty("added").GetInt32()));
    }

    [Fact]
    public async Task A_file_without_names_is_refused_and_a_neighbour_sees_nothing()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var neighbour = await app.GivenOrganisationAsync();
        var import = await PreviewAsync(umbrella, "navn\nEt lag\n");

        var refused = await umbrella.Administrator.RefusedAsync(
            $"/api/v1/organisations/{umbrella.Id}/branch-imports", new { csv = "a;b\n1;2\n" }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("no-branches", refused.Code());
        await neighbour.Administrator.ShowAsync($"/api/v1/branch-imports/{import}", HttpStatusCode.NotFound);
        await umbrella.Coordinator.RefusedAsync($"/api/v1/branch-imports/{import}/start", null, HttpStatusCode.NotFound);
    }

    private static string Branches(int count)
    {
        var csv = new StringBuilder("navn;kommunenummer\n");
        for (var i = 0; i < count; i++)
            csv.Append($"Lokallag {i};3301\n");
        return csv.ToString();
    }

    private static async Task<Guid> PreviewAsync(AnOrganisation umbrella, string csv) =>
        (await umbrella.Administrator.PostAsync($"/api/v1/organisations/{umbrella.Id}/branch-imports", new { csv })).Id();

    private static async Task<JsonElement> DoneAsync(AnOrganisation umbrella, Guid import)
    {
        var path = $"/api/v1/branch-imports/{import}";
        await Wait.UntilAsync(async () => (await umbrella.Administrator.ShowAsync(path)).Text("status") == "done", "the import is done");
        return await umbrella.Administrator.ShowAsync(path);
    }
}
