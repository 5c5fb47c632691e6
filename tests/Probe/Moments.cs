using System.Diagnostics;
using FrivilligPlattform.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrivilligPlattform.Probe;

/// <summary>Sees the moments that lie in the platform's code from outside, by what it does to database and bus.</summary>
public static class Moments
{
    private static readonly ActivityListener Sending = new()
    {
        ShouldListenTo = source => source.Name == "FrivilligPlattform.Messaging",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        ActivityStarted = activity =>
        {
            if (Message(activity) is { } message)
                Pass(Moment.Read, message);
            else
                Pass(Moment.Marking, null);
        },
        ActivityStopped = sending =>
        {
            if (sending.Status == ActivityStatusCode.Ok)
                Pass(Moment.Confirmed, Message(sending));
        },
    };

    private static int acknowledged;

    /// <summary>How many messages this process took from the broker and was done with.</summary>
    public static int Acknowledged => Volatile.Read(ref acknowledged);

    public static void Watch(IServiceCollection services)
    {
        services.AddReceiveObserver<Receiving>();
        ActivitySource.AddActivityListener(Sending);
        services.AddConsumeObserver<Consuming>();
        services.ConfigureDbContext<ProbeDb>(options => options.AddInterceptors(new Saving()));
    }

    /// <summary>Says that a piece of work, if it has an id which, is at this moment.</summary>
    public static void Pass(Moment moment, Guid? work)
    {
        Death.Pass(moment);
        Interruption.Pass(moment, work);
    }

    /// <summary>The message that is sent; null when a batch is marked as sent.</summary>
    private static Guid? Message(Activity activity) => (Guid?)activity.GetTagItem("messaging.message.id");

    private sealed class Consuming : IConsumeObserver
    {
        public Task PreConsume<T>(ConsumeContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PostConsume<T>(ConsumeContext<T> context)
            where T : class
        {
            Death.Pass(Moment.Handled);
            return Task.CompletedTask;
        }

        public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
            where T : class => Task.CompletedTask;
    }

    private sealed class Receiving : IReceiveObserver
    {
        public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

        public Task PostReceive(ReceiveContext context)
        {
            Interlocked.Increment(ref acknowledged);
            return Task.CompletedTask;
        }

        public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
            where T : class => Task.CompletedTask;

        public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
            where T : class => Task.CompletedTask;

        public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
    }

    private sealed class Saving : SaveChangesInterceptor
    {
        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<Cause>().FirstOrDefault() is { } cause)
                Pass(Moment.Writing, cause.Entity.Id);
            return ValueTask.FromResult(result);
        }
    }
}
