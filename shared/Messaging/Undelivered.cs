using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace FrivilligPlattform.Messaging;

/// <summary>Names a message whose channel was gone before it could be acknowledged: the broker delivers it again, and nothing is to be done.</summary>
/// <remarks>
/// Told so by the client's own exception, MassTransit (8.4) closes the channel from within the handler. Closing waits until
/// all handlers of the channel have returned, this one too; the end of the connection waits for the same, and whoever comes
/// after it is never told that the connection is dead: the bus goes on handing it out, and nothing goes out or in.
/// </remarks>
internal sealed class Undelivered : IReceiveObserver
{
    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) =>
        exception is OperationInterruptedException or EndOfStreamException ? throw new ChannelGoneException(exception) : Task.CompletedTask;

    /// <summary>Said in a line: as many as were being handled come at once.</summary>
    private sealed class ChannelGoneException(Exception cause) : Exception("The channel was gone before the message was acknowledged; it is delivered again.", cause)
    {
        public override string ToString() => Message;
    }
}
