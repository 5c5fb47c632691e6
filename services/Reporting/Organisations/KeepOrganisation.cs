using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Reporting.Organisations;

/// <summary>Keeps the own copy of an organisation, whatever the order in which its events arrive.</summary>
public sealed class KeepOrganisation(ReportingDb db)
    : IConsumer<OrganisationRegistered>, IConsumer<OrganisationChanged>, IConsumer<OrganisationVerified>
{
    public async Task Consume(ConsumeContext<OrganisationRegistered> context) =>
        (await FindAsync(context.Message.OrganisationId, context.CancellationToken)).Learn(context.Message);

    public async Task Consume(ConsumeContext<OrganisationChanged> context) =>
        (await FindAsync(context.Message.OrganisationId, context.CancellationToken)).Learn(context.Message);

    public async Task Consume(ConsumeContext<OrganisationVerified> context) =>
        (await FindAsync(context.Message.OrganisationId, context.CancellationToken)).Learn(context.Message);

    private async Task<Organisation> FindAsync(Guid id, CancellationToken ct) =>
        await db.Organisations.FindAsync([id], ct) ?? db.Organisations.Add(new() { Id = id }).Entity;
}
