using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators that an opportunity stopped taking volunteers though none of them paused it (rows 25 and 152).</summary>
public sealed class TellCoordinatorsOfPause(NotificationsDb db) : IConsumer<OpportunityPaused>
{
    private const string AgreementEnded = "agreementEnded";

    public Task Consume(ConsumeContext<OpportunityPaused> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            e.Cause is AgreementEnded ? NotificationKind.OpportunityPausedForAgreement : NotificationKind.OpportunityPaused,
            context.MessageId ?? e.OpportunityId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
