using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>Keeps which address is an account's own, and moves there what somebody expressed from it before they had an account (row 20).</summary>
public sealed class KeepConfirmedAddress(RecruitmentDb db, TimeProvider clock) : IConsumer<AddressConfirmed>
{
    public async Task Consume(ConsumeContext<AddressConfirmed> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (await db.ForgottenAccounts.AnyAsync(a => a.Id == e.AccountId, ct))
            return;

        if (await db.ConfirmedAddresses.FindAsync([e.AccountId], ct) is null)
            db.ConfirmedAddresses.Add(new() { AccountId = e.AccountId, Email = e.Email.Trim().ToLowerInvariant() });
        await db.MoveEmailInterestsAsync(e.AccountId, e.Email.Trim().ToLowerInvariant(), clock.GetUtcNow().UtcDateTime, ct);
    }
}
