using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Volunteers;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Assignments;

/// <summary>Keeps which assignments run, in whatever order start and end arrive.</summary>
public sealed class KeepAssignment(MatchingDb db) : IConsumer<AssignmentStarted>, IConsumer<AssignmentEnded>
{
    public async Task Consume(ConsumeContext<AssignmentStarted> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (await db.IsForgottenAsync(e.VolunteerId, e.At, ct) || await db.Assignments.AnyAsync(a => a.Id == e.AssignmentId, ct))
            return;

        db.Assignments.Add(new()
        {
            Id = e.AssignmentId,
            OpportunityId = e.OpportunityId,
            OrganisationId = e.OrganisationId,
            VolunteerId = e.VolunteerId,
            MunicipalityNumber = e.MunicipalityNumber,
            Title = e.Title,
            StartsOn = e.StartsOn,
            At = e.At,
        });
    }

    public async Task Consume(ConsumeContext<AssignmentEnded> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (!await db.AssignmentEnds.AnyAsync(a => a.AssignmentId == e.AssignmentId, ct))
            db.AssignmentEnds.Add(new() { AssignmentId = e.AssignmentId, At = e.At });
    }
}
