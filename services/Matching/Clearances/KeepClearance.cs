using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Volunteers;
using MassTransit;

namespace FrivilligPlattform.Matching.Clearances;

/// <summary>Keeps which requirements a volunteer meets, so that a suggestion can say what is missing.</summary>
public sealed class KeepClearance(MatchingDb db, TimeProvider clock) : IConsumer<ClearanceGranted>, IConsumer<ClearanceEnded>
{
    /// <summary>The reason of an end that says that the organisation found the volunteer not suitable.</summary>
    private const string NotSuitable = "notSuitable";

    public Task Consume(ConsumeContext<ClearanceGranted> context)
    {
        var e = context.Message;
        return KeepAsync(e.VolunteerId, e.OrganisationId, e.Requirement, true, false, e.ValidUntil, e.At, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<ClearanceEnded> context)
    {
        var e = context.Message;
        return KeepAsync(e.VolunteerId, e.OrganisationId, e.Requirement, false, e.Reason == NotSuitable, null, e.At, context.CancellationToken);
    }

    private async Task KeepAsync(
        Guid volunteerId, Guid? organisationId, Requirement requirement, bool held, bool refused, DateOnly? validUntil, DateTime at,
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

        clearance.Learn(held, refused, validUntil, at);
        if (organisationId is null)
            db.Touch(IndexSubject.Volunteer, volunteerId, clock);
    }
}
