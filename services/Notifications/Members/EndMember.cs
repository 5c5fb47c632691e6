using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Notifications.Accounts;
using MassTransit;

namespace FrivilligPlattform.Notifications.Members;

/// <summary>Stops telling somebody about an organisation they no longer act for.</summary>
public sealed class EndMember(NotificationsDb db) : IConsumer<MembershipRevoked>
{
    public async Task Consume(ConsumeContext<MembershipRevoked> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (await db.IsErasedAsync(e.AccountId, ct))
            return;

        var member = await db.Members.FindOrAddAsync(e.AccountId, e.OrganisationId, e.Role, ct);
        member.Change(active: false, e.At);
    }
}
