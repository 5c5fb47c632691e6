using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Grants.Organisations;

/// <summary>Keeps up with an organisation's name, place and parent.</summary>
public sealed class KeepChangedOrganisation(GrantsDb db) : IConsumer<OrganisationChanged>
{
    public async Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var e = context.Message;
        var organisation = await db.Organisations.FindOrAddAsync(e.OrganisationId, context.CancellationToken);
        organisation.Describe(e.Name, e.Kind, e.ParentId, e.MunicipalityNumber, e.At);
    }
}
