using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Tasks;

[Collection(OnCooperation.Name)]
public sealed class ClassifyTaskTests(CooperationApp app)
{
    [Fact]
    [Trait("Row", "64")]
    public async Task The_platform_adds_a_task_and_decides_it_anew_as_the_next_edition()
    {
        var code = $"task-{Guid.CreateVersion7():N}";
        var administrator = app.AsPlatformAdministrator();
        var created = await administrator.PostAsJsonAsync("/api/v1/tasks", ATask(code, "greyZone"));
        Assert.Equal(201, (int)created.StatusCode);

        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/tasks/{code}") { Content = JsonContent.Create(ATask(code, "staffOnly")) };
        request.Headers.TryAddWithoutValidation("If-Match", created.Headers.ETag!.ToString());
        var changed = await administrator.SendAsync(request).Succeeded();

        Assert.Equal(2, changed.GetProperty("edition").GetInt32());
        await app.PublishedAsync<TaskRuleDecided>(d => d.TaskCode == code && d.Class == "staffOnly");
        await administrator.PostAsJsonAsync("/api/v1/tasks", ATask(code, "allowed")).Refused("task-exists");
    }

    [Fact]
    public async Task Nobody_else_classifies_tasks()
    {
        var municipality = await app.GivenAMunicipality();

        await app.As(Guid.CreateVersion7(), (municipality, Roles.Administrator)).PostAsJsonAsync("/api/v1/tasks", ATask("own-task", "allowed")).HasStatus(403);
        await app.Coordinator(municipality).PutAsJsonAsync("/api/v1/tasks/walk", ATask("walk", "staffOnly")).HasStatus(403);
        await app.Anonymous().PostAsJsonAsync("/api/v1/tasks", ATask("own-task", "allowed")).HasStatus(401);
    }

    [Fact]
    public async Task A_task_needs_its_text_in_bokmål() =>
        await app.AsPlatformAdministrator().PostAsJsonAsync("/api/v1/tasks", ATask("english-only", "allowed", "en")).HasStatus(400);

    private static object ATask(string code, string taskClass, string language = "nb") => new
    {
        code,
        @class = taskClass,
        source = "Nasjonal veileder",
        texts = new[] { new { language, name = "En oppgave", reason = "Fordi det er slik" } },
    };
}
