using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Memberships;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Organisations;

/// <summary>Who registers an organisation administers it. A machine client that registers one does not: it has no account.</summary>
public sealed class GrantFirstAdministrator(IdentityDb db, TimeProvider clock) : IConsumer<OrganisationRegistered>
{
    public async Task Consume(ConsumeContext<OrganisationRegistered> context)
    {
        var (registered, ct) = (context.Message, context.CancellationToken);
        (await KeepOrganisation.KeptAsync(db, registered.OrganisationId, ct)).Become(registered.Name, registered.ParentId, registered.At);
        if (!await db.Accounts.AnyAsync(a => a.Id == registered.RegisteredBy, ct)
            || await db.Memberships.Held(registered.RegisteredBy, registered.OrganisationId, Roles.Administrator).AnyAsync(ct))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Memberships.Add(new() { AccountId = registered.RegisteredBy, OrganisationId = registered.OrganisationId, Role = Roles.Administrator, GrantedAt = now });
        db.Publish(new MembershipGranted(registered.RegisteredBy, registered.OrganisationId, Roles.Administrator, now));
    }
}
