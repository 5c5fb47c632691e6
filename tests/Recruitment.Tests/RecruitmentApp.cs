using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment;
using FrivilligPlattform.Recruitment.Imports;
using FrivilligPlattform.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(FrivilligPlattform.Recruitment.Tests.RecruitmentApp))]

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>Recruitment under test, and the situations its tests begin with.</summary>
public class RecruitmentApp : ServiceApp<Program, RecruitmentDb>
{
    /// <summary>One whose clock no other test looks at.</summary>
    public sealed class WithOwnClock : RecruitmentApp;

    private static readonly string[] Conversation = ["conversation"];
    private static readonly string[] Bokmal = ["nb"];
    private static int numbers = 10_000_000;

    protected override string Name => Names.Recruitment;

    /// <summary>An organisation number that nobody else in the run has.</summary>
    public static string AnOrganisationNumber()
    {
        while (true)
        {
            var eight = Interlocked.Increment(ref numbers).ToString();
            if (Norway.OrganisationNumber.CheckDigit(eight) is { } digit)
                return eight + digit;
        }
    }

    /// <summary>An organisation with its coordinator and administrator.</summary>
    public async Task<AnOrganisation> GivenOrganisationAsync(bool verified = true, AnOrganisation? under = null, string kind = "voluntaryOrganisation")
    {
        var founder = Guid.CreateVersion7();
        var created = await (under?.Administrator ?? As(founder)).PostAsync("/api/v1/organisations", new
        {
            organisationNumber = under is null ? AnOrganisationNumber() : null,
            name = $"Laget {Guid.CreateVersion7():N}",
            kind,
            parentId = under?.Id,
            municipalityNumber = "3301",
        });
        var id = created.Id();
        if (verified && under is null)
            await AsPlatformAdministrator().PostAsync($"/api/v1/organisations/{id}/verification", new { decision = "verified" });
        return new(id, As(Guid.CreateVersion7(), (id, Roles.Coordinator)), As(founder, (id, Roles.Administrator)));
    }

    /// <summary>A volunteer with an account.</summary>
    public async Task<(Guid Id, HttpClient Client)> GivenVolunteerAsync(string? birthDate = "1990-05-17", bool healthProfessional = false)
    {
        var id = Guid.CreateVersion7();
        var client = As(id);
        await client.PostAsync("/api/v1/volunteers", AVolunteer(birthDate, healthProfessional));
        return (id, client);
    }

    /// <summary>A draft as the organisation wrote it.</summary>
    public static async Task<Guid> GivenDraftAsync(AnOrganisation organisation, Action<JsonObject>? change = null) =>
        (await organisation.Coordinator.PostAsync("/api/v1/opportunities", AnOpportunity(organisation.Id, change))).Id();

    /// <summary>An opportunity that is open to volunteers.</summary>
    public static async Task<Guid> GivenPublishedAsync(AnOrganisation organisation, Action<JsonObject>? change = null)
    {
        var id = await GivenDraftAsync(organisation, change);
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");
        return id;
    }

    /// <summary>A volunteer whose interest was answered with an invitation.</summary>
    public async Task<(Guid Interest, Guid Volunteer, HttpClient Client)> GivenInvitedAsync(AnOrganisation organisation, Guid opportunity)
    {
        var (volunteer, client) = await GivenVolunteerAsync();
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Jeg vil gjerne." })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen!" });
        return (interest, volunteer, client);
    }

    /// <summary>An assignment that was offered to a volunteer.</summary>
    public async Task<(Guid Assignment, Guid Interest, Guid Volunteer, HttpClient Client)> GivenOfferedAsync(AnOrganisation organisation, Guid opportunity)
    {
        var (interest, volunteer, client) = await GivenInvitedAsync(organisation, opportunity);
        var offered = await organisation.Coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01" });
        return (offered.Id(), interest, volunteer, client);
    }

    /// <summary>An assignment that runs.</summary>
    public async Task<(Guid Assignment, Guid Interest, Guid Volunteer, HttpClient Client)> GivenActiveAsync(AnOrganisation organisation, Guid opportunity)
    {
        var offered = await GivenOfferedAsync(organisation, opportunity);
        await offered.Client.PostAsync($"/api/v1/assignments/{offered.Assignment}/acceptance");
        return offered;
    }

    /// <summary>Lets what time alone brings about happen now, until nothing is left to do.</summary>
    public async Task HourPassesAsync<T>() where T : IHourlyWork
    {
        var done = IHourlyWork.Batch;
        while (done >= IHourlyWork.Batch)
        {
            await using var scope = Services.CreateAsyncScope();
            try
            {
                done = await scope.ServiceProvider.GetRequiredService<T>().RunAsync(TestContext.Current.CancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A clock that was moved woke the service's own round as well, as another replica would be: one of the two gives way.
            }
        }
    }

    /// <summary>Every endpoint under a policy, such as those that only members of some organisation may call.</summary>
    public IEnumerable<(string Method, string Path)> EndpointsOf(string policy) =>
        from endpoint in Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == policy)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (method, $"/{endpoint.RoutePattern.RawText!.Trim('/')}");

    /// <summary>Stops the worker that adds branches after one batch, and starts it again as a restart would.</summary>
    public async Task CutOffImportsAsync()
    {
        var worker = Services.GetServices<IHostedService>().OfType<RunImports>().Single();
        await worker.StopAsync(TestContext.Current.CancellationToken);
        await worker.RunBatchAsync(TestContext.Current.CancellationToken);
        await worker.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the task catalogue says of a task.</summary>
    public Task GivenTaskAsync(string code, string @class, Guid? unit = null, string? decision = null, DateOnly? validUntil = null) =>
        ReceivesAsync(new TaskRuleDecided(code, $"Oppgave {code}", @class, unit, decision, $"Grunn for {code}.", validUntil, Clock.Now));

    public static object AVolunteer(string? birthDate = "1990-05-17", bool healthProfessional = false) => new
    {
        name = "Kari Nordmann",
        email = "kari@example.no",
        phone = "+47 900 00 000",
        birthDate,
        postalCode = "3015",
        interests = Conversation,
        languages = Bokmal,
        availability = new[] { new { day = 2, from = "17:00", to = "20:00" } },
        radiusKm = 15,
        transport = "bicycle",
        findable = true,
        healthProfessional,
    };

    /// <summary>A relative asks for a vigil.</summary>
    public static object AVigilWish(Guid organisation, string arena = "home", string by = "relative") => new
    {
        organisationId = organisation,
        by,
        consent = "patient",
        agreed = true,
        arena,
        postalCode = "3015",
        contactName = "Per Pårørende",
        contactPhone = "90 00 00 00",
    };

    /// <summary>An event without requirements, complete enough to be published.</summary>
    public static JsonObject AnOpportunity(Guid organisation, Action<JsonObject>? change = null)
    {
        var opportunity = JsonSerializer.SerializeToNode(new
        {
            organisationId = organisation,
            type = "event",
            title = "Julemarked",
            summary = "Vi trenger deg på julemarkedet.",
            description = "Rigging og servering.",
            arena = "localCommunity",
            placeName = "Strømsø torg",
            postalCode = "3015",
            scheduleKind = "oneOff",
            startsOn = "2026-12-01",
            endsOn = "2026-12-20",
            capacity = 2,
            languages = Bokmal,
            tasks = Array.Empty<string>(),
            responsibleLeader = "Lise Leder",
            contactPerson = "Kåre Kontakt",
            deputy = "Dina Deputert",
            contactPhone = "32 00 00 00",
            phoneHours = "Hverdager 9-15",
            onDuty = "Vakttelefonen, 32 00 00 01",
        })!.AsObject();
        change?.Invoke(opportunity);
        return opportunity;
    }
}

/// <summary>An organisation and who acts for it.</summary>
public sealed record AnOrganisation(Guid Id, HttpClient Coordinator, HttpClient Administrator);
