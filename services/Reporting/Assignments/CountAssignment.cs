using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Reporting.Volunteers;
using MassTransit;

namespace FrivilligPlattform.Reporting.Assignments;

/// <summary>Counts assignments that run, so that active volunteers can be counted; an end may overtake its start. Civic service is left out (row 152).</summary>
public sealed class CountAssignment(ReportingDb db, Pseudonyms pseudonyms) : IConsumer<AssignmentStarted>, IConsumer<AssignmentEnded>
{
    public async Task Consume(ConsumeContext<AssignmentStarted> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (!Participations.IsCounted(e.Participation))
            return;

        var run = await FindAsync(e.AssignmentId, e.OrganisationId, e.MunicipalityNumber, ct);

        // Told again after the volunteer was forgotten, it must not make a new link to the person.
        if (run.VolunteerToken is null)
            run.Start(e.StartsOn, (await pseudonyms.OfAsync(e.VolunteerId, ct)).Token, e.Participation, e.OpportunityId);
    }

    public async Task Consume(ConsumeContext<AssignmentEnded> context)
    {
        var e = context.Message;
        if (Participations.IsCounted(e.Participation))
            (await FindAsync(e.AssignmentId, e.OrganisationId, e.MunicipalityNumber, context.CancellationToken)).Learn(e);
    }

    private async Task<AssignmentRun> FindAsync(Guid id, Guid organisationId, string municipality, CancellationToken ct) =>
        await db.Assignments.FindAsync([id], ct) ?? db.Assignments.Add(new()
        {
            AssignmentId = id,
            OrganisationId = organisationId,
            MunicipalityNumber = municipality,
        }).Entity;
}
