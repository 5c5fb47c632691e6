using System.Collections.Concurrent;
using System.Diagnostics;
using FrivilligPlattform.Probe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging.Tests;

public sealed class WriteGateTests(ProbeApp app) : IClassFixture<ProbeApp>
{
    [Fact]
    public async Task Sixty_four_writers_at_once_all_get_through_and_none_meets_a_busy_database()
    {
        var waits = new ConcurrentBag<TimeSpan>();
        var about = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(async writer =>
        {
            for (var i = 0; i < 20; i++)
            {
                var one = Stopwatch.StartNew();
                await using var scope = app.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<ProbeDb>();
                db.Add(new Cause { Id = Guid.CreateVersion7(), About = about, Number = (writer * 20) + i });
                await db.SaveChangesAsync();
                waits.Add(one.Elapsed);
            }
        }));

        Assert.Equal(64 * 20, await app.ReadAsync(db => db.Causes.CountAsync(c => c.About == about)));
        // The busy handler of SQLite would sleep for seconds; how fast it is beyond that the benchmarks say.
        Assert.True(waits.Max() < TimeSpan.FromSeconds(2), $"The longest wait was {waits.Max()}.");
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_and_lets_the_next_one_in()
    {
        var id = Guid.CreateVersion7();
        await AddAsync(id);

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(id));
        await AddAsync(Guid.CreateVersion7());

        Assert.Equal(1, await app.ReadAsync(db => db.Causes.CountAsync(c => c.Id == id)));
    }

    private async Task AddAsync(Guid id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeDb>();
        db.Add(new Cause { Id = id, About = id, Number = 0 });
        await db.SaveChangesAsync();
    }
}
