using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Index;
using MassTransit;

namespace FrivilligPlattform.Matching.Volunteers;

/// <summary>Keeps the own copy of a volunteer's profile, unless the volunteer has been erased since.</summary>
public sealed class KeepVolunteer(MatchingDb db, TimeProvider clock) : IConsumer<VolunteerRegistered>, IConsumer<VolunteerProfileChanged>
{
    public Task Consume(ConsumeContext<VolunteerRegistered> context) =>
        KeepAsync(context.Message.VolunteerId, context.Message.At, v => v.Learn(context.Message), context.CancellationToken);

    public Task Consume(ConsumeContext<VolunteerProfileChanged> context) =>
        KeepAsync(context.Message.VolunteerId, context.Message.At, v => v.Learn(context.Message), context.CancellationToken);

    private async Task KeepAsync(Guid id, DateTime at, Action<Volunteer> learn, CancellationToken ct)
    {
        if (await db.IsForgottenAsync(id, at, ct))
            return;

        var volunteer = await db.Volunteers.FindAsync([id], ct);
        if (volunteer is null)
            db.Volunteers.Add(volunteer = new() { Id = id });

        learn(volunteer);
        db.Touch(IndexSubject.Volunteer, id, clock);
    }
}
