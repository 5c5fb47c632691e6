using System.Net;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>Scenario 13: one service down or hung behind the gateway.</summary>
public sealed class FailuresTests
{
    [Fact]
    public async Task A_service_that_is_down_answers_503_and_is_used_again_when_it_is_back()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var client = gateway.Client();
        await gateway[Names.Matching].StopAsync();

        for (var i = 0; i < 20; i++)
        {
            using var down = await client.GetAsync("/api/v1/hours/mine");
            await down.ProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
            Assert.NotNull(down.Headers.RetryAfter);
            using var other = await client.GetAsync("/api/v1/interests/mine");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        await gateway[Names.Matching].StartAsync();
        await Eventually.TrueAsync(async () => (await client.GetAsync("/api/v1/hours/mine")).IsSuccessStatusCode, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_service_that_hangs_answers_504_then_503_at_once_and_is_used_again_within_five_seconds()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:ServiceTimeout", "00:00:00.5"));
        var client = gateway.Client();
        gateway[Names.Matching].Hang();

        var hung = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetAsync("/api/v1/hours/mine")));
        Assert.All(hung, r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.GatewayTimeout, HttpStatusCode.ServiceUnavailable }));
        await hung.First(r => r.StatusCode is HttpStatusCode.GatewayTimeout).ProblemAsync(HttpStatusCode.GatewayTimeout, "timed-out");
        await Eventually.TrueAsync(async () =>
        {
            var asked = gateway[Names.Matching].Requests.Count;
            using var spared = await client.GetAsync("/api/v1/hours/mine");
            return spared.StatusCode is HttpStatusCode.ServiceUnavailable && gateway[Names.Matching].Requests.Count == asked;
        });

        gateway[Names.Matching].Release();
        await Eventually.TrueAsync(async () => (await client.GetAsync("/api/v1/hours/mine")).IsSuccessStatusCode, TimeSpan.FromSeconds(5));
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/hours/mine")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_never_taken_for_a_whole_one()
    {
        await using var gateway = await GatewayApp.StartAsync();
        gateway[Names.Matching].Answer = async http =>
        {
            http.Response.ContentLength = 1000;
            await http.Response.Body.WriteAsync(new byte[10]);
            await http.Response.Body.FlushAsync();
            http.Abort();
        };

        foreach (var path in new[] { "/api/v1/hours/mine", "/api/v1/search/opportunities" })
        {
            var whole = false;
            try
            {
                using var response = await gateway.Client().GetAsync(path);
                whole = response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                // The connection was cut, which tells the caller as well as a status would.
            }

            Assert.False(whole);
        }
    }

    [Fact]
    public async Task A_service_without_an_address_answers_503()
    {
        await using var gateway = await GatewayApp.StartAsync(($"services:{Names.Grants}:http:0", null), ($"services:{Names.Grants}:h2c:0", null));

        using var response = await gateway.Client().GetAsync("/api/v1/applications");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
    }
}
