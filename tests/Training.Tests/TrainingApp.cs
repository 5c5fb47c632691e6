using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests;

/// <summary>Training under test.</summary>
public sealed class TrainingApp : ServiceApp<Program, TrainingDb>
{
    protected override string Name => Names.Training;

    /// <summary>A verified organisation known to Training.</summary>
    public async Task<Guid> GivenAProvider(Guid? parentId = null, bool verified = true)
    {
        var id = Guid.CreateVersion7();
        await ReceivesAsync(new OrganisationRegistered(id, null, "Turlaget i Drammen", "voluntaryOrganisation", parentId, "3301", Guid.CreateVersion7(), Clock.Now));
        if (verified)
            await ReceivesAsync(new OrganisationVerified(id, Clock.Now));
        return id;
    }

    public HttpClient Author(Guid provider) => As(Guid.CreateVersion7(), (provider, Roles.CourseAuthor));

    public HttpClient Volunteer() => As(Guid.CreateVersion7());

    /// <summary>A published course of two modules and two questions, both answered right by the first option.</summary>
    public async Task<string> GivenACourse(Guid? provider = null, int? validMonths = null)
    {
        var code = Samples.Code();
        var admin = AsPlatformAdministrator();
        await admin.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider ?? Names.PlatformOrganisation, validMonths)).Succeeded();
        await admin.PostAsync($"/api/v1/courses/{code}/publication", null).Succeeded();
        return code;
    }

    /// <summary>Takes the course to its end and returns what the certificate says.</summary>
    public static async Task<JsonElement> Completes(HttpClient volunteer, string code, params int[] answers)
    {
        var enrolment = (await volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Succeeded()).Id();
        await Reads(volunteer, enrolment, 2);
        return await Answer(volunteer, enrolment, answers.Length > 0 ? answers : [0, 0]).Succeeded();
    }

    public static Task<HttpResponseMessage> Answer(HttpClient volunteer, Guid enrolment, params int[] answers) =>
        volunteer.PostAsJsonAsync($"/api/v1/enrolments/{enrolment}/completion", new { answers });

    public static async Task Reads(HttpClient volunteer, Guid enrolment, int modules)
    {
        foreach (var number in Enumerable.Range(1, modules))
            await volunteer.PostAsync($"/api/v1/enrolments/{enrolment}/modules/{number}/completion", null).Succeeded();
    }
}

[CollectionDefinition(Name)]
public sealed class OnTraining : ICollectionFixture<TrainingApp>
{
    public const string Name = "Training";
}
