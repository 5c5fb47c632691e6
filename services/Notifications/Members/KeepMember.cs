using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Notifications.Accounts;
using FrivilligPlattform.Notifications.Inbox;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Members;

/// <summary>Keeps who may act for an organisation, and gives a first member what arrived before there was anybody to tell.</summary>
public sealed class KeepMember(NotificationsDb db) : IConsumer<MembershipGranted>
{
    public async Task Consume(ConsumeContext<MembershipGranted> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (await db.IsErasedAsync(e.AccountId, ct))
            return;

        var member = await db.Members.FindOrAddAsync(e.AccountId, e.OrganisationId, e.Role, ct);
        member.Change(active: true, e.At);
        if (!member.Active)
            return;

        foreach (var notice in await db.PendingNotices.Where(n => n.OrganisationId == e.OrganisationId).ToListAsync(ct))
        {
            if (!notice.Roles.Contains(e.Role))
                continue;

            await db.NotifyAsync([e.AccountId], notice.Kind, notice.SubjectId, notice.Parameters, notice.At, ct);
            db.PendingNotices.Remove(notice);
        }
    }
}
