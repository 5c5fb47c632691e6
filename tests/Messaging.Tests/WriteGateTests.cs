using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Probe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging.Tests;

public sealed class WriteGateTests(ProbeApp app) : IClassFixture<ProbeApp>
{
    /// <summary>That nobody is passed is what bounds the wait: 63 writes and a flush. How long those take the benchmark measures, its bar being 100 ms.</summary>
    [Fact]
    public async Task Sixty_four_writers_at_once_are_served_in_the_order_they_came()
    {
        var gate = app.Services.GetRequiredService<WriteGate>();
        var served = new List<int>();
        var open = new TaskCompletionSource();
        var first = gate.WriteAsync(() => open.Task.ContinueWith(_ => 0, TaskScheduler.Default), CancellationToken.None);

        var writers = Enumerable.Range(0, 64)
            .Select(writer => gate.WriteAsync(
                () =>
                {
                    served.Add(writer);
                    return Task.FromResult(writer);
                },
                CancellationToken.None))
            .ToArray();
        open.SetResult();
        await Task.WhenAll([first, .. writers]);

        Assert.Equal(Enumerable.Range(0, 64), served);
    }

    [Fact]
    public async Task Sixty_four_writers_at_once_all_get_through_and_none_meets_a_busy_database()
    {
        var about = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await AddAsync(Guid.CreateVersion7(), about, (writer * 20) + i);
        })));

        Assert.Equal(
            Enumerable.Range(0, 64 * 20), await app.ReadAsync(db => db.Causes.Where(c => c.About == about).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync()));
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

    [Fact]
    public async Task Of_those_who_save_together_one_that_fails_takes_nobody_with_it_and_an_event_never_goes_without_its_row()
    {
        var gate = app.Services.GetRequiredService<WriteGate>();
        var (about, taken) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await AddAsync(taken);
        var open = new TaskCompletionSource();
        var first = gate.WriteAsync(() => open.Task.ContinueWith(_ => 0, TaskScheduler.Default), CancellationToken.None);

        var savers = Enumerable.Range(0, 32).Select(i => AddAsync(i % 4 == 0 ? taken : Guid.CreateVersion7(), about, i, withEvent: true)).ToArray();
        open.SetResult();
        await first;
        await Task.WhenAll(savers).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(Enumerable.Range(0, 32).Where(i => i % 4 == 0), Enumerable.Range(0, 32).Where(i => savers[i].IsFaulted));
        Assert.Equal(24, await app.ReadAsync(db => db.Causes.CountAsync(c => c.About == about)));
        Assert.Equal(24, (await app.AllPublishedAsync<NeedRegistered>()).Count(e => e.UnitId == about));
    }

    [Fact]
    public async Task When_the_shared_transaction_itself_breaks_nobody_is_told_that_it_is_done_and_the_next_one_works()
    {
        var gate = app.Services.GetRequiredService<WriteGate>();
        var about = Guid.CreateVersion7();
        var open = new TaskCompletionSource();
        var first = gate.WriteAsync(() => open.Task.ContinueWith(_ => 0, TaskScheduler.Default), CancellationToken.None);

        var savers = Enumerable.Range(0, 8).Select(i => AddAsync(Guid.CreateVersion7(), about, i, breaks: i == 4)).ToArray();
        open.SetResult();
        await first;
        await Task.WhenAll(savers).ContinueWith(_ => { }, TaskScheduler.Default);
        await AddAsync(Guid.CreateVersion7(), about, 8);

        Assert.All(savers, saver => Assert.True(saver.IsFaulted));
        Assert.Equal([8], await app.ReadAsync(db => db.Causes.Where(c => c.About == about).Select(c => c.Number).ToListAsync()));
    }

    private async Task AddAsync(Guid id, Guid? about = null, int number = 0, bool withEvent = false, bool breaks = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeDb>();
        db.Add(new Cause { Id = id, About = about ?? id, Number = number, At = DateTime.UnixEpoch });
        if (withEvent)
            db.Publish(new NeedRegistered(id, about ?? id, about ?? id, "need", $"{number}", "3301", DateTime.UnixEpoch));
        if (breaks)
        {
            db.SavingChanges += (_, _) =>
            {
                db.Database.ExecuteSqlRaw("ROLLBACK");
                throw new InvalidOperationException("The transaction is broken.");
            };
        }

        await db.SaveChangesAsync();
    }
}
