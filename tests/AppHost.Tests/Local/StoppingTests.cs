using FrivilligPlattform.Testing;

namespace FrivilligPlattform.AppHost.Tests.Local;

public sealed class StoppingTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task No_process_outlives_the_host(string signal)
    {
        await using var host = await RunningHost.StartAsync();
        // The host, two services, the broker with its port mapper and helpers, the cache.
        Assert.InRange(host.Living().Count, 6, 12);

        var code = await host.EndAsync(signal);

        await Wait.UntilAsync(() => Task.FromResult(host.Living().Count == 0), "every process of the host is gone", TimeSpan.FromSeconds(5));
        if (signal != "KILL")
        {
            Assert.Equal(0, code);
            Assert.False(File.Exists(Path.Combine(host.Data, "run", "endpoints.json")));
        }

        Directory.Delete(host.Data, recursive: true);
    }

    [Fact]
    public async Task A_folder_that_was_removed_meanwhile_does_not_keep_the_host_from_ending_in_order()
    {
        await using var host = await RunningHost.StartAsync();
        Directory.Delete(Path.Combine(host.Data, "run"), recursive: true);

        var code = await host.EndAsync("TERM");

        await Wait.UntilAsync(() => Task.FromResult(host.Living().Count == 0), "every process of the host is gone", TimeSpan.FromSeconds(5));
        Assert.Equal(0, code);
        Directory.Delete(host.Data, recursive: true);
    }
}
