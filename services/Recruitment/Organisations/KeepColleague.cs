using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Keeps who coordinates and administers organisations, so that work is given only to colleagues.</summary>
public sealed class KeepColleague(RecruitmentDb db) : IConsumer<MembershipGranted>, IConsumer<MembershipRevoked>
{
    public Task Consume(ConsumeContext<MembershipGranted> context)
    {
        var e = context.Message;
        return KnowAsync(e.AccountId, e.OrganisationId, e.Role, true, e.At, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<MembershipRevoked> context)
    {
        var e = context.Message;
        return KnowAsync(e.AccountId, e.OrganisationId, e.Role, false, e.At, context.CancellationToken);
    }

    private async Task KnowAsync(Guid account, Guid organisation, string role, bool active, DateTime at, CancellationToken ct)
    {
        if (await db.ForgottenAccounts.AnyAsync(a => a.Id == account, ct))
            return;

        var known = await db.Colleagues.SingleOrDefaultAsync(c => c.AccountId == account && c.OrganisationId == organisation && c.Role == role, ct);
        if (known is null)
        {
            known = new() { AccountId = account, OrganisationId = organisation, Role = role };
            db.Colleagues.Add(known);
        }

        known.Know(active, at);
    }
}
