using FrivilligPlattform.Contracts.Cooperation.V1;
using MassTransit;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Keeps which units there are and which of them are led, in whatever order that is told (row 88).</summary>
public sealed class KeepUnit(RecruitmentDb db) : IConsumer<UnitRegistered>, IConsumer<LeaderNamed>
{
    public async Task Consume(ConsumeContext<UnitRegistered> context) =>
        (await Find(context.Message.UnitId, context.CancellationToken)).Register(context.Message.Name);

    public async Task Consume(ConsumeContext<LeaderNamed> context) =>
        (await Find(context.Message.UnitId, context.CancellationToken)).NameLeader();

    private async Task<Unit> Find(Guid id, CancellationToken ct)
    {
        if (await db.Units.FindAsync([id], ct) is { } known)
            return known;

        var unit = new Unit { Id = id };
        db.Units.Add(unit);
        return unit;
    }
}
