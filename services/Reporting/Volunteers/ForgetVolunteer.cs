using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Reporting.Volunteers;

/// <summary>
/// Marks a volunteer's pseudonym for removal. The counts stay: they stand by a random token that nothing will link to the
/// person any more.
/// </summary>
public sealed class ForgetVolunteer(Pseudonyms pseudonyms) : IConsumer<VolunteerErased>, IConsumer<AccountErased>
{
    public async Task Consume(ConsumeContext<VolunteerErased> context) =>
        (await pseudonyms.OfAsync(context.Message.VolunteerId, context.CancellationToken)).Erase(context.Message.At);

    public async Task Consume(ConsumeContext<AccountErased> context) =>
        (await pseudonyms.OfAsync(context.Message.AccountId, context.CancellationToken)).Erase(context.Message.At);
}
