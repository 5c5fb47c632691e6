using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;

namespace FrivilligPlattform.Probe;

/// <summary>
/// Writes one effect for each event; by the title, also adds to what was counted about the same thing (<c>tally</c>), sends
/// a letter (<c>letter</c>), waits for the same event in another process (<c>meet</c>) or always fails (<c>poison</c>).
/// </summary>
public sealed class HaveEffect(ProbeDb db, TimeProvider clock) : IConsumer<NeedRegistered>
{
    private static int tries;

    /// <summary>How often this process began to handle an event, repetitions included.</summary>
    public static int Tries => Volatile.Read(ref tries);

    public async Task Consume(ConsumeContext<NeedRegistered> context)
    {
        Interlocked.Increment(ref tries);
        var need = context.Message;
        if (need.Title == "poison")
            throw new InvalidOperationException("This one always fails.");
        if (need.Title == "meet")
            await Meeting.AttendAsync(db, context.MessageId!.Value, context.CancellationToken);
        if (need.Title == "tally")
            await Task.Delay(20, context.CancellationToken);

        var number = int.Parse(need.Type, System.Globalization.CultureInfo.InvariantCulture);
        db.Add(new Effect { Id = Guid.CreateVersion7(), CauseId = need.NeedId, About = need.UnitId, Number = number, At = clock.GetUtcNow().UtcDateTime });
        if (need.Title == "tally")
            await AddAsync(need.UnitId, number, context.CancellationToken);
        if (need.Title == "letter")
            db.Publish(new LetterQueued(need.NeedId, "probe", need.At));
        Moments.Pass(Moment.Handling, context.MessageId!.Value);
    }

    private async Task AddAsync(Guid about, int number, CancellationToken ct)
    {
        var tally = await db.Tallies.FindAsync([about], ct);
        if (tally is null)
            db.Add(tally = new Tally { Id = about });
        tally.Add(number);
    }
}
