using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Reporting.Hours;

/// <summary>Counts approved hours.</summary>
public sealed class CountHours(ReportingDb db) : IConsumer<HoursApproved>
{
    public async Task Consume(ConsumeContext<HoursApproved> context)
    {
        var id = context.Message.HoursId;
        var hours = await db.Hours.FindAsync([id], context.CancellationToken) ?? db.Hours.Add(new() { Id = id }).Entity;
        hours.Learn(context.Message);
    }
}
