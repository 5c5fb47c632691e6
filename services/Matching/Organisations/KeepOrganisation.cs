using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Matching.Organisations;

/// <summary>Keeps each organisation's name and place in the hierarchy.</summary>
public sealed class KeepOrganisation(MatchingDb db) : IConsumer<OrganisationRegistered>, IConsumer<OrganisationChanged>
{
    public Task Consume(ConsumeContext<OrganisationRegistered> context) =>
        KeepAsync(context.Message.OrganisationId, context.Message.Name, context.Message.ParentId, context.Message.At, context.CancellationToken);

    public Task Consume(ConsumeContext<OrganisationChanged> context) =>
        KeepAsync(context.Message.OrganisationId, context.Message.Name, context.Message.ParentId, context.Message.At, context.CancellationToken);

    private async Task KeepAsync(Guid id, string name, Guid? parentId, DateTime at, CancellationToken ct)
    {
        var organisation = await db.Organisations.FindAsync([id], ct);
        if (organisation is null)
            db.Organisations.Add(organisation = new() { Id = id });

        organisation.Learn(name, parentId, at);
    }
}
