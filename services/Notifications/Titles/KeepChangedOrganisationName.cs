using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>Keeps up with what an organisation is called.</summary>
public sealed class KeepChangedOrganisationName(NotificationsDb db) : IConsumer<OrganisationChanged>
{
    public Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var e = context.Message;
        return db.KeepTitleAsync(e.OrganisationId.ToString(), e.Name, e.At, context.CancellationToken);
    }
}
