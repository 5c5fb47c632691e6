using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>
/// Tells a volunteer that a pair is proposed and what the recipient or the coordinator wishes of it, and tells the coordinators when somebody
/// waits to be rung up. Nobody is told of what they did themselves, and why is told to nobody (rows 85 and 126).
/// </summary>
public sealed class TellOfPair(NotificationsDb db) : IConsumer<PairProposed>, IConsumer<PairAltered>
{
    private static readonly string[] Told = [Roles.Coordinator, Roles.Administrator];

    public Task Consume(ConsumeContext<PairProposed> context)
    {
        var e = context.Message;
        return db.NotifyAsync([e.VolunteerId], NotificationKind.PairProposed, e.PairId, Parameters(e.OrganisationId), e.At, context.CancellationToken);
    }

    public async Task Consume(ConsumeContext<PairAltered> context)
    {
        var e = context.Message;
        var (subject, parameters) = (NotificationRows.SubjectOf(e.PairId, e.At), Parameters(e.OrganisationId));
        if (e.By is not "volunteer" && KindOf(e.What) is { } kind)
            await db.NotifyAsync([e.VolunteerId], kind, subject, parameters, e.At, context.CancellationToken);
        if (e.By is not "coordinator" && (e.What is "declined" or "changeWanted" or "stopped" or "contactWanted"))
            await db.NotifyMembersAsync(e.OrganisationId, Told, NotificationKind.PairWaits, subject, parameters, e.At, context.CancellationToken);
    }

    private static NotificationKind? KindOf(string what) => what switch
    {
        "started" => NotificationKind.PairStarted,
        "paused" => NotificationKind.PairPaused,
        "resumed" => NotificationKind.PairResumed,
        "changeWanted" => NotificationKind.PairChanging,
        "declined" or "stopped" => NotificationKind.PairStopped,
        "handedOver" => NotificationKind.PairHandedOver,
        // That the recipient wants to be rung up is between them and the coordinator.
        _ => null,
    };

    private static Dictionary<string, string> Parameters(Guid organisationId) => new() { [Parameter.Organisation] = organisationId.ToString() };
}
