namespace FrivilligPlattform.Messaging.Tests;

/// <summary>
/// How often the tests kill a process by SIGKILL. The defaults fit into a run of the whole suite, beside the thousand points
/// at which <see cref="InterruptionTests"/> stops single pieces of work; <c>FRIVILLIG_KILLS=1000</c> and
/// <c>FRIVILLIG_HANDLER_KILLS=100</c> make each of those points a kill, which takes an hour.
/// </summary>
internal static class Kills
{
    public static int OfService { get; } = Setting("FRIVILLIG_KILLS", 8);

    public static int OfHandler { get; } = Setting("FRIVILLIG_HANDLER_KILLS", 6);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
