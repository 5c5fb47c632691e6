using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Volunteers;
using MassTransit;

namespace FrivilligPlattform.Matching.Guardians;

/// <summary>Keeps whether a guardian agrees. What was said yes to before stays, and those who are on a shift without it are shown as at risk.</summary>
public sealed class KeepGuardianConsent(MatchingDb db) : IConsumer<GuardianAnswered>
{
    public async Task Consume(ConsumeContext<GuardianAnswered> context)
    {
        var (said, ct) = (context.Message, context.CancellationToken);
        if (await db.IsForgottenAsync(said.VolunteerId, said.At, ct))
            return;

        var consent = await db.GuardianConsents.FindAsync([said.VolunteerId], ct);
        if (consent is null)
            db.GuardianConsents.Add(consent = new() { VolunteerId = said.VolunteerId });

        consent.Learn(said.Stands, said.At);
    }
}
