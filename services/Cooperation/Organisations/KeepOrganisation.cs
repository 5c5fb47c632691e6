using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Cooperation.Organisations;

/// <summary>Keeps our copy of organisations as Recruitment tells it, in whatever order it arrives.</summary>
public sealed class KeepOrganisation(CooperationDb db)
    : IConsumer<OrganisationRegistered>, IConsumer<OrganisationChanged>, IConsumer<OrganisationVerified>
{
    public async Task Consume(ConsumeContext<OrganisationRegistered> context)
    {
        var said = context.Message;
        (await Find(said.OrganisationId, context.CancellationToken)).Describe(said.Name, said.Kind, said.ParentId, said.MunicipalityNumber, said.At);
    }

    public async Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var said = context.Message;
        (await Find(said.OrganisationId, context.CancellationToken)).Describe(said.Name, said.Kind, said.ParentId, said.MunicipalityNumber, said.At);
    }

    public async Task Consume(ConsumeContext<OrganisationVerified> context) =>
        (await Find(context.Message.OrganisationId, context.CancellationToken)).Verify();

    private async Task<Organisation> Find(Guid id, CancellationToken ct)
    {
        var organisation = await db.Organisations.FindAsync([id], ct);
        if (organisation is null)
            db.Organisations.Add(organisation = new Organisation { Id = id });
        return organisation;
    }
}
