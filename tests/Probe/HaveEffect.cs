using FrivilligPlattform.Contracts.Cooperation.V1;
using MassTransit;

namespace FrivilligPlattform.Probe;

/// <summary>Writes one effect for each event; fails on those whose title says <c>poison</c>.</summary>
public sealed class HaveEffect(ProbeDb db, TimeProvider clock) : IConsumer<NeedRegistered>
{
    public async Task Consume(ConsumeContext<NeedRegistered> context)
    {
        var need = context.Message;
        if (need.Title == "poison")
            throw new InvalidOperationException("This one always fails.");
        if (need.Title == "slow")
            await Task.Delay(50, context.CancellationToken);

        db.Add(new Effect
        {
            Id = Guid.CreateVersion7(),
            CauseId = need.NeedId,
            About = need.UnitId,
            Number = int.Parse(need.Type, System.Globalization.CultureInfo.InvariantCulture),
            At = clock.GetUtcNow().UtcDateTime,
        });
    }
}
