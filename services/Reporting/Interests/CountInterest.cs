using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Reporting.Assignments;
using MassTransit;

namespace FrivilligPlattform.Reporting.Interests;

/// <summary>Counts an interest and the time to its answer; an answer may overtake its interest. Civic service is left out (row 152).</summary>
public sealed class CountInterest(ReportingDb db) : IConsumer<InterestExpressed>, IConsumer<InterestAnswered>
{
    public async Task Consume(ConsumeContext<InterestExpressed> context)
    {
        var e = context.Message;
        if (Participations.IsCounted(e.Participation))
            (await FindAsync(e.InterestId, e.OrganisationId, e.MunicipalityNumber, e.At, context.CancellationToken)).Learn(e);
    }

    public async Task Consume(ConsumeContext<InterestAnswered> context)
    {
        var e = context.Message;
        if (Participations.IsCounted(e.Participation))
            (await FindAsync(e.InterestId, e.OrganisationId, e.MunicipalityNumber, e.ExpressedAt, context.CancellationToken)).Learn(e);
    }

    private async Task<Interest> FindAsync(Guid id, Guid organisationId, string municipality, DateTime expressedAt, CancellationToken ct) =>
        await db.Interests.FindAsync([id], ct)
        ?? db.Interests.Add(Interest.Of(id, organisationId, municipality, expressedAt)).Entity;
}
