using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>Where somebody saw a volunteer's contact data.</summary>
public enum LookPlace
{
    Inbox = 1,
    Interest,
    Assignments,
    FollowUps,
    References,
    Export,
    Participants,
    Shifts,
    VigilWishes,
}

/// <summary>Somebody of an organisation saw contact data of a volunteer, who may read who it was, or of one who takes part in an activity.</summary>
public sealed class ContactLook
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid VolunteerId { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required LookPlace Place { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<ContactLook> look)
    {
        look.HasIndex(l => new { l.VolunteerId, l.At, l.Id });
        look.HasIndex(l => new { l.AccountId, l.At });
    }
}

/// <summary>Writing down who looks.</summary>
public static class ContactLooks
{
    private static readonly TimeSpan OneLook = TimeSpan.FromHours(1);

    /// <summary>Writes down that the user sees these volunteers' contact data; looking again within the hour is the same look.</summary>
    public static async Task LookAsync(
        this RecruitmentDb db, IEnumerable<Guid> volunteerIds, Guid organisationId, LookPlace place, ClaimsPrincipal user, TimeProvider clock,
        CancellationToken ct)
    {
        var ids = volunteerIds.Distinct().ToList();
        if (ids.Count == 0)
            return;

        var account = user.Id();
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - OneLook;
        var seen = await db.ContactLooks.AsNoTracking()
            .Where(l => l.AccountId == account && l.OrganisationId == organisationId && l.At > since && l.Place == place && ids.Contains(l.VolunteerId))
            .Select(l => l.VolunteerId)
            .ToListAsync(ct);
        db.ContactLooks.AddRange(ids.Except(seen).Select(id => new ContactLook
        {
            VolunteerId = id,
            AccountId = account,
            OrganisationId = organisationId,
            Place = place,
            At = now,
        }));
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(ct);
    }
}
