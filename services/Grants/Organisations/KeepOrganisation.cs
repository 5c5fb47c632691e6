using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Grants.Organisations;

/// <summary>Keeps a copy of a registered organisation.</summary>
public sealed class KeepOrganisation(GrantsDb db) : IConsumer<OrganisationRegistered>
{
    public async Task Consume(ConsumeContext<OrganisationRegistered> context)
    {
        var e = context.Message;
        var organisation = await db.Organisations.FindOrAddAsync(e.OrganisationId, context.CancellationToken);
        organisation.Describe(e.Name, e.Kind, e.ParentId, e.MunicipalityNumber, e.At);
    }
}
