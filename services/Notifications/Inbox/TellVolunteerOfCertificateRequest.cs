using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer that a police certificate is to be shown; what it is for stands in the checklist.</summary>
public sealed class TellVolunteerOfCertificateRequest(NotificationsDb db) : IConsumer<PoliceCertificateRequested>
{
    public Task Consume(ConsumeContext<PoliceCertificateRequested> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.PoliceCertificateRequested,
            e.InterestId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
