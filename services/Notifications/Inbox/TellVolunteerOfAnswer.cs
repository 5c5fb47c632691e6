using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer what the organisation answered.</summary>
public sealed class TellVolunteerOfAnswer(NotificationsDb db) : IConsumer<InterestAnswered>
{
    public Task Consume(ConsumeContext<InterestAnswered> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            e.Answer == "invited" ? NotificationKind.InterestInvited : NotificationKind.InterestDeclined,
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
