using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A service publishes what another one reads that has never been on the broker. A batch holds three events.</summary>
public sealed class AbsentReaderTests(AbsentReaderTests.Awaiting app) : IClassFixture<AbsentReaderTests.Awaiting>
{
    [Fact]
    public async Task What_waits_for_an_absent_reader_holds_up_only_what_came_after_it_about_the_same_aggregate()
    {
        var (units, free) = (Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList(), Guid.CreateVersion7());
        var (early, late, other) = (Need(units[^1]), Need(units[0]), Need(free));
        await app.ReadAsync(db =>
        {
            db.Publish(early, units[^1]);
            foreach (var unit in units)
                db.Publish(new UnitRegistered(unit, unit, "Fjell", "home", "3015", "3301", DateTime.UnixEpoch), unit);
            db.Publish(late, units[0]);
            db.Publish(other, free);
            return db.SaveChangesAsync();
        });

        await HasEffectAsync(other);
        await HasEffectAsync(early);
        Assert.Equal(0, await app.ReadAsync(db => db.Effects.CountAsync(e => e.CauseId == late.NeedId)));
        Assert.Equal(units.Count + 1, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.SentAt == null)));

        await ArriveAsync("recruitment");

        await HasEffectAsync(late);
        await Wait.UntilAsync(async () => !await app.ReadAsync(db => db.Set<OutboxMessage>().AnyAsync(m => m.SentAt == null)), "the outbox is empty");
    }

    private static NeedRegistered Need(Guid unit) => new(Guid.CreateVersion7(), unit, unit, "need", "1", "3301", DateTime.UnixEpoch);

    private Task HasEffectAsync(NeedRegistered need) =>
        Wait.UntilAsync(() => app.ReadAsync(db => db.Effects.AnyAsync(e => e.CauseId == need.NeedId)), "the event has its effect");

    private async Task ArriveAsync(string service)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(app.BusAddress) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync($"present.{service}", durable: true, exclusive: false, autoDelete: false);
    }

    public sealed class Awaiting : ServiceApp<Program, ProbeDb>
    {
        protected override string Name => "probe";

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("Messaging:AwaitReaders", "true"), new("Messaging:BatchSize", "3"), new("Messaging:PollEvery", "00:00:00.1")];
    }
}
