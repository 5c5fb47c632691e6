using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Matching.Volunteers;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Guardians;

/// <summary>
/// Keeps whether a guardian agrees. What was said yes to before stays: who coordinates a shift to come is told that the consent is
/// gone, and decides.
/// </summary>
public sealed class KeepGuardianConsent(MatchingDb db, TimeProvider clock) : IConsumer<GuardianAnswered>
{
    public async Task Consume(ConsumeContext<GuardianAnswered> context)
    {
        var (said, ct) = (context.Message, context.CancellationToken);
        if (await db.IsForgottenAsync(said.VolunteerId, said.At, ct))
            return;

        var consent = await db.GuardianConsents.FindAsync([said.VolunteerId], ct);
        if (consent is null)
            db.GuardianConsents.Add(consent = new() { VolunteerId = said.VolunteerId });

        var stood = consent.Stands;
        consent.Learn(said.Stands, said.At);
        if (stood && !consent.Stands)
            await TellAsync(said.VolunteerId, said.At, ct);
    }

    private async Task TellAsync(Guid volunteerId, DateTime at, CancellationToken ct)
    {
        if (await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == volunteerId, ct) is not { IsMinor: true })
            return;

        var now = clock.GetUtcNow().UtcDateTime;
        var bound = await db.SignUps.AsNoTracking()
            .Where(s => s.VolunteerId == volunteerId && s.EndsAt > now && s.CheckedOutAt == null && SignUp.Binding.Contains(s.Status))
            .Join(db.Shifts, s => s.ShiftId, shift => shift.Id, (s, shift) => new ShiftLostGuardian(
                s.Id, shift.Id, shift.RosterId, shift.OrganisationId, shift.Title, shift.PlaceName, shift.StartsAt, at))
            .ToListAsync(ct);
        bound.ForEach(lost => db.Publish(lost));
    }
}
