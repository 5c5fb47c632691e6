using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Enrolments;

/// <summary>Forgets who took courses and holds certificates once the person erased the profile or the account; the counts stay.</summary>
public sealed class ForgetVolunteer(TrainingDb db) : IConsumer<VolunteerErased>, IConsumer<AccountErased>
{
    public Task Consume(ConsumeContext<VolunteerErased> context) => Forget(context.Message.VolunteerId, context.CancellationToken);

    public Task Consume(ConsumeContext<AccountErased> context) => Forget(context.Message.AccountId, context.CancellationToken);

    private async Task Forget(Guid volunteerId, CancellationToken ct)
    {
        foreach (var enrolment in await db.Enrolments.Where(e => e.VolunteerId == volunteerId).ToListAsync(ct))
            enrolment.Forget();
        foreach (var certificate in await db.Certificates.Where(c => c.VolunteerId == volunteerId).ToListAsync(ct))
            certificate.Forget();
    }
}
