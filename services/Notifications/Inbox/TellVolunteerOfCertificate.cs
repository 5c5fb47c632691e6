using FrivilligPlattform.Contracts.Training.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer that a course certificate is ready.</summary>
public sealed class TellVolunteerOfCertificate(NotificationsDb db) : IConsumer<CertificateIssued>
{
    public Task Consume(ConsumeContext<CertificateIssued> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.CertificateIssued,
            e.CertificateId,
            new Dictionary<string, string> { [Parameter.Course] = e.CourseCode },
            e.At,
            context.CancellationToken);
    }
}
