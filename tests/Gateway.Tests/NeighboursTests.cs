using System.Diagnostics;
using System.Net;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>
/// Scenario 13, the neighbours: what a service that is broken does to those beside it. How quickly they answer is for the benchmarks;
/// here it is what would make them slower: to stand in line behind the broken one, or to cost the gateway more.
/// </summary>
public sealed class NeighboursTests
{
    private const int Hanging = 200;
    private const int Answers = 2500;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    // Longer than any of this takes: a neighbour that waits for the broken service is seen to do so.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Other_routes_answer_while_hundreds_wait_for_a_service_that_hangs()
    {
        await using var services = await GatewayApp.StartAsync();
        await using var broken = new StandIn(Names.Matching);
        await broken.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(services, Long, (Names.Matching, broken));
        broken.Hang();
        var waiting = Enumerable.Range(0, Hanging).Select(_ => gateway.Client.GetAsync("/api/v1/hours/mine")).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(broken.Requests.Count(r => r.Path == "/api/v1/hours/mine") == Hanging), TimeSpan.FromSeconds(60));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            for (var i = 0; i < 100; i++)
                await AskAsync(gateway.Client);
        }));

        Assert.All(waiting, w => Assert.False(w.IsCompleted, "It no longer waited: nothing was tried."));
        broken.Release();
        foreach (var answer in await Task.WhenAll(waiting))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_costs_the_gateway_no_more_beside_a_service_that_is_down_or_hangs(bool hangs)
    {
        await using var services = await GatewayApp.StartAsync();
        await using var broken = new StandIn(Names.Matching);
        await broken.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(services, hangs ? Long : Short, (Names.Matching, broken));
        await using var control = await GatewayProcess.StartAsync(services, Short);
        if (hangs)
            broken.Hang();
        else
            await broken.StopAsync();
        for (var i = 0; i < Answers / 2; i++)
            await Task.WhenAll(AskAsync(gateway.Client), AskAsync(control.Client));
        var waiting = hangs ? Enumerable.Range(0, Hanging).Select(_ => gateway.Client.GetAsync("/api/v1/hours/mine")).ToList() : [];
        await Eventually.TrueAsync(() => Task.FromResult(broken.Requests.Count >= waiting.Count), TimeSpan.FromSeconds(60));

        var (beside, usual) = (gateway.Spent, control.Spent);
        for (var i = 0; i < Answers; i++)
            await Task.WhenAll(AskAsync(gateway.Client), AskAsync(control.Client));
        (beside, usual) = (gateway.Spent - beside, control.Spent - usual);

        Assert.True(usual > TimeSpan.FromMilliseconds(200), $"{usual} is too little to judge by.");
        Assert.True(beside <= 1.2 * usual, $"{beside} of processor time for {Answers} answers, {usual} without a broken neighbour.");
        broken.Release();
        await Task.WhenAll(waiting);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_broken_service_is_said_to_be_so_within_its_time_and_is_back_when_it_returns(bool hangs)
    {
        await using var services = await GatewayApp.StartAsync();
        await using var broken = new StandIn(Names.Matching);
        await broken.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(services, Short, (Names.Matching, broken));
        if (hangs)
            broken.Hang();
        else
            await broken.StopAsync();

        for (var i = 0; i < 5; i++)
        {
            using var answer = await gateway.Client.GetAsync("/api/v1/hours/mine").WaitAsync(Short * 10);
            Assert.Contains(answer.StatusCode, hangs
                ? new[] { HttpStatusCode.GatewayTimeout, HttpStatusCode.ServiceUnavailable }
                : [HttpStatusCode.ServiceUnavailable]);
        }

        if (hangs)
            broken.Release();
        else
            await broken.StartAsync();
        await Eventually.TrueAsync(async () => (await gateway.Client.GetAsync("/api/v1/hours/mine")).IsSuccessStatusCode, TimeSpan.FromSeconds(5));
    }

    private static async Task AskAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/api/v1/interests/mine");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>A gateway as it runs on the platform: a process of its own.</summary>
    private sealed class GatewayProcess(Process process, HttpClient client) : IAsyncDisposable
    {
        public HttpClient Client => client;

        /// <summary>The processor time of the process until now.</summary>
        public TimeSpan Spent
        {
            get
            {
                process.Refresh();
                return process.TotalProcessorTime;
            }
        }

        public static async Task<GatewayProcess> StartAsync(GatewayApp behind, TimeSpan serviceTimeout, params (string Name, StandIn Service)[] instead)
        {
            var port = Eventually.FreePort();
            var services = behind.Services.ToDictionary();
            foreach (var (name, service) in instead)
                services[name] = service;
            string[] settings =
            [
                $"--urls=http://127.0.0.1:{port}", $"--Identity:ServiceKey={IdentityStandIn.Key}", $"--Gateway:ServiceTimeout={serviceTimeout:c}",
                "--Gateway:RateLimits:PerAddress=1000000",
                .. services.SelectMany(s => new[] { $"--services:{s.Key}:http:0={s.Value.Address}", $"--services:{s.Key}:h2c:0={s.Value.Http2Address}" }),
            ];
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FrivilligPlattform.Gateway.dll"), .. settings])
            {
                WorkingDirectory = AppContext.BaseDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // What is compiled anew while it runs costs as much as thousands of answers, and comes when the machine has time for it.
            start.Environment["DOTNET_TieredCompilation"] = "0";
            var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
            await Eventually.TrueAsync(async () =>
            {
                try
                {
                    return (await client.GetAsync("/health")).IsSuccessStatusCode;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    return false;
                }
            }, TimeSpan.FromSeconds(60));
            return new(process, client);
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
