using System.Diagnostics;
using FrivilligPlattform.AppHost.Local;

namespace FrivilligPlattform.AppHost.Tests.Local;

public sealed class PortsTests
{
    [Fact]
    public async Task A_port_that_another_process_keeps_is_not_given_and_is_free_again_when_that_process_is_killed()
    {
        // Beside the range from which ports are found, so that nobody has it by chance.
        var port = Random.Shared.Next(16_000, 19_999);
        // One process without children: once it has exited, nobody is left who could still have the file open.
        using var other = Process.Start(new ProcessStartInfo("flock", ["--no-fork", Ports.FileOf(port), "sh", "-c", "echo kept; exec sleep 60"]) { RedirectStandardOutput = true })!;
        Assert.Equal("kept", await other.StandardOutput.ReadLineAsync());

        Assert.NotEqual(port, Ports.Take(port));

        other.Kill();
        await other.WaitForExitAsync();
        Assert.Equal(port, Ports.Take(port));
    }

    [Fact]
    public void No_port_is_given_twice()
    {
        var given = Enumerable.Range(0, 200).Select(_ => Ports.Take()).ToList();

        Assert.Equal(given.Count, given.Distinct().Count());
        Assert.DoesNotContain(Ports.Take(given[0]), given);
    }
}
