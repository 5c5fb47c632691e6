using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Tests.Index;

/// <summary>Over a database of its own: a snapshot is not kept while a number below the last read may still come, and other tests write all the time.</summary>
public sealed class IndexKeeperTests(IndexKeeperTests.OwnApp app) : IClassFixture<IndexKeeperTests.OwnApp>, IDisposable
{
    public sealed class OwnApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Hosting.Names.Matching;
    }

    private readonly string folder = Directory.CreateTempSubdirectory("fp-keeper-").FullName;

    [Fact]
    public async Task A_replica_starts_from_its_snapshot_catches_up_and_builds_anew_when_the_snapshot_is_no_good()
    {
        var before = An.Opportunity(title: "Før");
        await app.ReceivesAsync(before);
        await app.ReceivesAsync(An.Volunteer());
        var path = Path.Combine(folder, "index");

        var (first, firstLog) = await RunAsync(path);
        Assert.Contains(firstLog, l => l.StartsWith("The index holds", StringComparison.Ordinal));
        Assert.True(File.Exists(path));

        var after = An.Opportunity(title: "Etter");
        await app.ReceivesAsync(after);
        var (second, secondLog) = await RunAsync(path);
        Assert.Contains("The index was taken from its snapshot", secondLog);
        Assert.DoesNotContain(secondLog, l => l.StartsWith("The index holds", StringComparison.Ordinal));
        Assert.True(Holds(second, before.OpportunityId) && Holds(second, after.OpportunityId));
        Assert.False(Holds(first, after.OpportunityId));
        Assert.True(second.Volunteers.Current.Count > 0);

        await File.WriteAllTextAsync(path, "damaged");
        var (third, thirdLog) = await RunAsync(path);
        Assert.Contains(thirdLog, l => l.StartsWith("The index holds", StringComparison.Ordinal));
        Assert.True(Holds(third, after.OpportunityId));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A replica's keeper over the same database, until it has built and was stopped again.</summary>
    private async Task<(CurrentIndex Index, IReadOnlyCollection<string> Log)> RunAsync(string path)
    {
        var options = Options.Create(new MatchingOptions { SnapshotFile = path, RefreshEvery = TimeSpan.FromMilliseconds(50) });
        var (index, log) = (new CurrentIndex(options, app.Clock), new Lines());
        using var keeper = new IndexKeeper(
            app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<Statements>(), index, options, app.Clock, log);
        await keeper.StartAsync(default);
        await Wait.UntilAsync(() => Task.FromResult(index.IsBuilt), "the index is built");
        await keeper.StopAsync(default);
        return (index, log.Written);
    }

    private static bool Holds(CurrentIndex index, Guid id) =>
        index.Opportunities.Current.Store.Blocks().Any(b => b.Block.Find(Id.Of(id)) >= 0);

    private sealed class Lines : ILogger<IndexKeeper>
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> written = new();

        public IReadOnlyCollection<string> Written => written;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Enqueue(formatter(state, exception));
    }
}
