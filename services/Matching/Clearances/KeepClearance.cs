using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Volunteers;
using MassTransit;

namespace FrivilligPlattform.Matching.Clearances;

/// <summary>Keeps which requirements a volunteer meets, so that a suggestion can say what is missing.</summary>
public sealed class KeepClearance(MatchingDb db) : IConsumer<ClearanceGranted>, IConsumer<ClearanceEnded>
{
    public Task Consume(ConsumeContext<ClearanceGranted> context)
    {
        var e = context.Message;
        return KeepAsync(e.VolunteerId, e.OrganisationId, e.Requirement, true, e.ValidUntil, e.At, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<ClearanceEnded> context)
    {
        var e = context.Message;
        return KeepAsync(e.VolunteerId, e.OrganisationId, e.Requirement, false, null, e.At, context.CancellationToken);
    }

    private async Task KeepAsync(
        Guid volunteerId, Guid? organisationId, Requirement requirement, bool held, DateOnly? validUntil, DateTime at,
        CancellationToken ct)
    {
        if (await db.IsForgottenAsync(volunteerId, at, ct))
            return;

        var (organisation, course) = (organisationId ?? Guid.Empty, requirement.CourseCode ?? "");
        var clearance = await db.Clearances.FindAsync([volunteerId, organisation, requirement.Kind, course], ct);
        if (clearance is null)
        {
            db.Clearances.Add(clearance = new()
            {
                VolunteerId = volunteerId,
                OrganisationId = organisation,
                Kind = requirement.Kind,
                CourseCode = course,
            });
        }

        clearance.Learn(held, validUntil, at);
    }
}
