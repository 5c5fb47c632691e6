using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Identity.Organisations;

/// <summary>Keeps the copy of an organisation as Recruitment tells it, in whatever order.</summary>
public sealed class KeepOrganisation(IdentityDb db) : IConsumer<OrganisationChanged>
{
    public async Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var changed = context.Message;
        (await KeptAsync(db, changed.OrganisationId, context.CancellationToken)).Become(changed.Name, changed.ParentId, changed.At);
    }

    /// <summary>The kept copy, or a new one.</summary>
    internal static async Task<Organisation> KeptAsync(IdentityDb db, Guid id, CancellationToken ct) =>
        await db.Organisations.FindAsync([id], ct) ?? db.Organisations.Add(new() { Id = id }).Entity;
}
