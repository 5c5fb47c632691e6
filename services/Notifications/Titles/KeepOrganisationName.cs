using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>Keeps what an organisation is called.</summary>
public sealed class KeepOrganisationName(NotificationsDb db) : IConsumer<OrganisationRegistered>
{
    public Task Consume(ConsumeContext<OrganisationRegistered> context)
    {
        var e = context.Message;
        return db.KeepTitleAsync(e.OrganisationId.ToString(), e.Name, e.At, context.CancellationToken);
    }
}
