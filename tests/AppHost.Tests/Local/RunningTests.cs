using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.AppHost.Local;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.AppHost.Tests.Local;

/// <summary>One host for what does not end it.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    public RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(Host.Data, recursive: true);
    }
}

public sealed class RunningTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task A_service_finds_its_whole_environment()
    {
        var endpoints = host.Read();
        var first = endpoints.Processes["first"].Address!;

        var environment = (await host.Http.GetFromJsonAsync<Dictionary<string, string>>($"{first}/environment"))!;

        Assert.Equal(first, environment["ASPNETCORE_URLS"]);
        Assert.StartsWith("http://127.0.0.1:", first, StringComparison.Ordinal);
        Assert.Matches("^amqp://guest:[0-9a-f]+@127.0.0.1:[0-9]+$", environment["ConnectionStrings__bus"]);
        Assert.Matches("^127.0.0.1:[0-9]+$", environment["ConnectionStrings__cache"]);
        Assert.Equal($"Data Source={host.Data}/first.db", environment["ConnectionStrings__first-db"]);
        Assert.Equal(endpoints.Gateway, environment["Public__Address"]);
        Assert.Equal(endpoints.Parameters["made-up"], environment["Given__Key"]);
        var second = (await host.Http.GetFromJsonAsync<Dictionary<string, string>>($"{endpoints.Gateway}/environment"))!;
        Assert.Equal(first, second["services__first__http__0"]);
        Assert.Equal(first, second["FIRST_HTTP"]);
        Assert.Equal($"http://127.0.0.1:{environment["H2C_PORT"]}", second["services__first__h2c__0"]);
        Assert.NotEqual(first, second["services__first__h2c__0"]);
        Assert.EndsWith("tests/HostProbe", await host.Http.GetStringAsync($"{first}/folder"), StringComparison.Ordinal);
    }

    [Fact]
    public void Processes_start_in_the_order_of_their_waits() =>
        Assert.Equal(["migrated", "first", "second"], File.ReadLines(Path.Combine(host.Data, "order")).Take(3));

    [Fact]
    public void Secrets_are_readable_by_the_owner_only()
    {
        foreach (var file in new[] { "secrets.json", "run/endpoints.json" })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(host.Data, file)));
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused()
    {
        var (code, said) = await RunningHost.FailToStartAsync(host.Data);

        Assert.NotEqual(0, code);
        Assert.Contains("Stop it, or choose another folder", said, StringComparison.Ordinal);
        Assert.True(host.Read().Ready);
    }

    [Fact]
    public async Task A_killed_service_comes_back_at_the_same_address()
    {
        var before = host.Read().Processes["first"];

        await host.ControlAsync("first", "kill?signal=9");

        await Wait.UntilAsync(() => Task.FromResult(host.Read().Processes["first"] is { State: "Well" } now && now.Pid != before.Pid), "first is well again");
        var after = host.Read().Processes["first"];
        Assert.Equal(before.Address, after.Address);
        Assert.Equal(before.Restarts + 1, after.Restarts);
        Assert.Contains(host.Lines, l => l.StartsWith("first ended with 137; it starts again in ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopped_service_stays_stopped_until_it_is_started()
    {
        await host.ControlAsync("second", "stop");

        await Wait.UntilAsync(() => Task.FromResult(host.Read().Processes["second"] is { State: "Stopped", Pid: null }), "second is stopped");
        await host.ControlAsync("second", "start");
        await Wait.UntilAsync(() => Task.FromResult(host.Read().Processes["second"].State == "Well"), "second is well again");
    }

    [Fact]
    public async Task Control_needs_the_key()
    {
        var answer = await host.Http.PostAsync($"{host.Read().Status}/processes/first/kill", null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_status_page_links_to_the_portal_and_to_every_process_but_not_for_strangers_names()
    {
        var endpoints = host.Read();

        var page = await host.Http.GetStringAsync(endpoints.Status);

        Assert.Contains(endpoints.Gateway, page, StringComparison.Ordinal);
        Assert.All(endpoints.Processes.Keys, name => Assert.Contains($"/logs/{name}", page, StringComparison.Ordinal));
        using var rebound = new HttpRequestMessage(HttpMethod.Get, endpoints.Status) { Headers = { Host = "elsewhere.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Http.SendAsync(rebound)).StatusCode);
    }

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.5)]
    [InlineData(5, 4)]
    [InlineData(8, 30)]
    [InlineData(1000, 30)]
    public void Each_crash_in_a_row_waits_longer_up_to_half_a_minute(int crashes, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WatchedProcess.Delay(crashes));
}
