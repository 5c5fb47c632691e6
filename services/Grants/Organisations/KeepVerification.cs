using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Grants.Organisations;

/// <summary>Lets an organisation announce and apply once it is verified.</summary>
public sealed class KeepVerification(GrantsDb db) : IConsumer<OrganisationVerified>
{
    public async Task Consume(ConsumeContext<OrganisationVerified> context)
    {
        var organisation = await db.Organisations.FindOrAddAsync(context.Message.OrganisationId, context.CancellationToken);
        organisation.Verify();
    }
}
