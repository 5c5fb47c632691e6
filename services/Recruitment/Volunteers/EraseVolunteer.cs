using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>Forgets the volunteer behind an erased account, and keeps only that the account is gone so that nothing late brings it back.</summary>
public sealed class EraseVolunteer(RecruitmentDb db, TimeProvider clock) : IConsumer<AccountErased>
{
    public async Task Consume(ConsumeContext<AccountErased> context)
    {
        var account = context.Message.AccountId;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.ForgottenAccounts.FindAsync([account], context.CancellationToken) is null)
            db.ForgottenAccounts.Add(new() { Id = account, At = now });

        db.Colleagues.RemoveRange(await db.Colleagues.Where(c => c.AccountId == account).ToListAsync(context.CancellationToken));
        db.ConfirmedAddresses.RemoveRange(await db.ConfirmedAddresses.Where(a => a.AccountId == account).ToListAsync(context.CancellationToken));
        await db.EraseAsync(account, now, context.CancellationToken);
    }
}
