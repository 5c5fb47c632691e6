using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Rosters;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Organisations;

/// <summary>Keeps each organisation's name and place in the hierarchy; the shifts it published before it was verified are told of when it is.</summary>
public sealed class KeepOrganisation(MatchingDb db, TimeProvider clock)
    : IConsumer<OrganisationRegistered>, IConsumer<OrganisationChanged>, IConsumer<OrganisationVerified>
{
    public Task Consume(ConsumeContext<OrganisationRegistered> context) =>
        KeepAsync(context.Message.OrganisationId, context.Message.Name, context.Message.ParentId, context.Message.At, context.CancellationToken);

    public Task Consume(ConsumeContext<OrganisationChanged> context) =>
        KeepAsync(context.Message.OrganisationId, context.Message.Name, context.Message.ParentId, context.Message.At, context.CancellationToken);

    public async Task Consume(ConsumeContext<OrganisationVerified> context)
    {
        var (id, now, ct) = (context.Message.OrganisationId, clock.GetUtcNow().UtcDateTime, context.CancellationToken);
        var organisation = await FindAsync(id, ct);
        if (organisation.Verified)
            return;

        organisation.Verify();
        var open = await db.Shifts.AsNoTracking().Where(s => s.OrganisationId == id && s.Status == ShiftStatus.Published && s.StartsAt > now).ToListAsync(ct);
        foreach (var shift in open)
            db.TellPublished(shift, now);
    }

    private async Task KeepAsync(Guid id, string name, Guid? parentId, DateTime at, CancellationToken ct) =>
        (await FindAsync(id, ct)).Learn(name, parentId, at);

    private async Task<Organisation> FindAsync(Guid id, CancellationToken ct)
    {
        var organisation = await db.Organisations.FindAsync([id], ct);
        if (organisation is null)
            db.Organisations.Add(organisation = new() { Id = id });
        return organisation;
    }
}
