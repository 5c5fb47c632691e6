using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;

namespace FrivilligPlattform.Probe;

/// <summary>Puts a letter into the box: the second effect of an event, published by the consumer that had the first.</summary>
public sealed class SendLetter(ProbeDb db) : IConsumer<LetterQueued>
{
    public Task Consume(ConsumeContext<LetterQueued> context)
    {
        db.Add(new Letter { Id = Guid.CreateVersion7(), CauseId = context.Message.LetterId });
        Moments.Pass(Moment.Handling, context.MessageId!.Value);
        return Task.CompletedTask;
    }
}
