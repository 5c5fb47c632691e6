using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>Keeps who signed up for a shift where, in whatever order it is told; who was forgotten is not brought back.</summary>
public sealed class KeepShiftContact(RecruitmentDb db) : IConsumer<ShiftSignedUp>, IConsumer<ShiftNear>
{
    public Task Consume(ConsumeContext<ShiftSignedUp> context)
    {
        var e = context.Message;
        return KeepAsync(e.SignUpId, e.VolunteerId, e.OrganisationId, e.EndsAt, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<ShiftNear> context)
    {
        var e = context.Message;
        return KeepAsync(e.SignUpId, e.VolunteerId, e.OrganisationId, e.EndsAt, context.CancellationToken);
    }

    private async Task KeepAsync(Guid signUp, Guid volunteer, Guid organisation, DateTime endsAt, CancellationToken ct)
    {
        if (await db.Volunteers.FindAsync([volunteer], ct) is null)
            return;

        var contact = await db.ShiftContacts.FindAsync([signUp], ct)
            ?? db.ShiftContacts.Add(new() { Id = signUp, VolunteerId = volunteer, OrganisationId = organisation }).Entity;
        contact.EndsAt(endsAt);
    }
}
