using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>Removes a leader or coordinator who erased the account; the unit then lacks one and shows it (rows 88, 91).</summary>
public sealed class ForgetAccount(CooperationDb db) : IConsumer<AccountErased>
{
    public async Task Consume(ConsumeContext<AccountErased> context)
    {
        var (account, ct) = (context.Message.AccountId, context.CancellationToken);
        foreach (var unit in await db.Units.Where(u => u.LeaderAccountId == account).ToListAsync(ct))
            unit.ForgetLeader();
        db.Coordinators.RemoveRange(await db.Coordinators.Where(c => c.AccountId == account).ToListAsync(ct));
        foreach (var decision in await db.TaskDecisions.Where(d => d.DecidedBy == account).ToListAsync(ct))
            decision.ForgetDecider();
    }
}
