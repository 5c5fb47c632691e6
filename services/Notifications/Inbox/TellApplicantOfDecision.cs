using System.Globalization;
using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells the applicant's administrators what was decided.</summary>
public sealed class TellApplicantOfDecision(NotificationsDb db) : IConsumer<GrantDecided>
{
    public Task Consume(ConsumeContext<GrantDecided> context)
    {
        var e = context.Message;
        var kind = e.Outcome switch
        {
            "awarded" => NotificationKind.GrantAwarded,
            "partlyAwarded" => NotificationKind.GrantPartlyAwarded,
            _ => NotificationKind.GrantDeclined,
        };
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Administrator],
            kind,
            e.ApplicationId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
                [Parameter.Call] = e.CallId.ToString(),
                [Parameter.Ore] = e.AwardedOre.ToString(CultureInfo.InvariantCulture),
            },
            e.At,
            context.CancellationToken);
    }
}
