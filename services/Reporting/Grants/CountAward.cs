using FrivilligPlattform.Contracts.Grants.V1;
using MassTransit;

namespace FrivilligPlattform.Reporting.Grants;

/// <summary>Counts what was awarded.</summary>
public sealed class CountAward(ReportingDb db) : IConsumer<GrantDecided>
{
    public async Task Consume(ConsumeContext<GrantDecided> context)
    {
        var id = context.Message.ApplicationId;
        var award = await db.Awards.FindAsync([id], context.CancellationToken) ?? db.Awards.Add(new() { ApplicationId = id }).Entity;
        award.Learn(context.Message);
    }
}
