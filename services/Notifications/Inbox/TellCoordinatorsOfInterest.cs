using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators and administrators that somebody wants to volunteer and waits for an answer.</summary>
public sealed class TellCoordinatorsOfInterest(NotificationsDb db) : IConsumer<InterestExpressed>
{
    public Task Consume(ConsumeContext<InterestExpressed> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.InterestReceived,
            e.InterestId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
