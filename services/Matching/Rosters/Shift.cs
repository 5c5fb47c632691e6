using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Where a shift stands.</summary>
public enum ShiftStatus
{
    Draft,
    Published,
    Cancelled,
}

/// <summary>
/// A time and a place where a number of people are needed. Who holds a place changes its version, so that of many who want
/// the last one the database lets one through.
/// </summary>
public sealed class Shift
{
    public const int LongestHours = 24;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid RosterId { get; init; }

    public required Guid OrganisationId { get; init; }

    public Guid? VigilId { get; init; }

    public required string Type { get; init; }

    public required string Title { get; set; }

    public required string PlaceName { get; set; }

    public required string PostalCode { get; set; }

    public required string MunicipalityNumber { get; set; }

    public DateTime StartsAt { get; private set; }

    public DateTime EndsAt { get; private set; }

    public IReadOnlyList<ShiftRole> Roles { get; private set; } = [];

    public required SignUpMode SignUp { get; set; }

    /// <summary>Popular shifts open for all at the same moment; null when it is open as soon as it is published.</summary>
    public DateTime? OpensAt { get; set; }

    public required int CancelHours { get; set; }

    /// <summary>1 (can do without) to 5 (must be filled); the planner fills the greater first.</summary>
    public required int Importance { get; set; }

    public ShiftStatus Status { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>What a poster on the spot shows as a QR code; who has it is there.</summary>
    public required string CheckInCode { get; init; }

    public IReadOnlyList<StaffContact> Contacts { get; set; } = [];

    public bool IsFull => Roles.All(r => r.Free <= 0);

    public Duty Duty => Duty.Of(StartsAt, EndsAt);

    public ShiftRole? Role(string? code) => code is null && Roles.Count == 1 ? Roles[0] : Roles.FirstOrDefault(r => r.Code == code);

    /// <summary>Sets the time; a shift lasts from a quarter of an hour to a day.</summary>
    public Refusal? Place(DateTime startsAt, DateTime endsAt)
    {
        if (endsAt - startsAt < TimeSpan.FromMinutes(15) || endsAt - startsAt > TimeSpan.FromHours(LongestHours))
            return new("shift-length", Texts.ShiftLength, StatusCodes.Status422UnprocessableEntity);

        (StartsAt, EndsAt) = (startsAt, endsAt);
        return null;
    }

    /// <summary>Follows its roster in all that was as the roster had it; what the shift says of its own stays.</summary>
    public void Follow(RosterTerms before, RosterTerms now)
    {
        Title = Title == before.Title ? now.Title : Title;
        if ((PlaceName, PostalCode) == (before.PlaceName, before.PostalCode))
            (PlaceName, PostalCode, MunicipalityNumber) = (now.PlaceName, now.PostalCode, now.MunicipalityNumber);
        SignUp = SignUp == before.SignUp ? now.SignUp : SignUp;
        CancelHours = CancelHours == before.CancelHours ? now.CancelHours : CancelHours;
        OpensAt = OpensAt == before.OpensAt(StartsAt) ? now.OpensAt(StartsAt) : OpensAt;
    }

    /// <summary>Sets what is needed. Numbers never go below the places held: whoever is to leave is told first.</summary>
    public Refusal? Need(IReadOnlyList<ShiftRole> roles)
    {
        var held = Roles.ToDictionary(r => r.Code, r => r.Taken);
        var wanted = roles.Select(r => r with { Taken = held.GetValueOrDefault(r.Code) }).ToList();
        if (wanted.Any(r => r.Free < 0) || held.Any(h => h.Value > 0 && wanted.All(r => r.Code != h.Key)))
            return new("places-held", Texts.PlacesHeld);

        Roles = wanted;
        return null;
    }

    /// <summary>Opens the shift. A vigil needs a named contact among the staff for all of its time: it supplements them and replaces nobody (row 69).</summary>
    public Refusal? Publish(DateTime now)
    {
        if (Status is not ShiftStatus.Draft)
            return new("shift-not-draft", Texts.ShiftNotDraft);
        if (EndsAt <= now)
            return new("shift-over", Texts.ShiftOver);
        if (Type == Roster.VigilType && !HasContactThroughout())
            return new("staff-contact-missing", Texts.StaffContactMissing);

        (Status, PublishedAt) = (ShiftStatus.Published, now);
        return null;
    }

    public Refusal? Cancel(DateTime now)
    {
        if (Status is ShiftStatus.Cancelled)
            return new("shift-cancelled", Texts.ShiftCancelled);
        if (EndsAt <= now)
            return new("shift-over", Texts.ShiftOver);

        Status = ShiftStatus.Cancelled;
        return null;
    }

    /// <summary>Why nobody can come onto it now; null when somebody can.</summary>
    public Refusal? Closed(DateTime now, bool asCoordinator)
    {
        if (Status is ShiftStatus.Cancelled)
            return new("shift-cancelled", Texts.ShiftCancelled);
        if (Status is not ShiftStatus.Published)
            return new("shift-not-published", Texts.ShiftNotPublished);
        if (EndsAt <= now)
            return new("shift-over", Texts.ShiftOver);
        if (!asCoordinator && OpensAt > now)
            return new("not-open-yet", Texts.NotOpenYet(OpensAt.Value));

        return null;
    }

    /// <summary>Holds a place, or says that there is none.</summary>
    public Refusal? Take(string role)
    {
        if (Role(role) is not { Free: > 0 })
            return new("shift-full", Texts.ShiftFull);

        Change(role, 1);
        return null;
    }

    public void Give(string role) => Change(role, -1);

    /// <summary>True when somebody on the staff is named for every moment of it.</summary>
    public bool HasContactThroughout()
    {
        var until = StartsAt;
        foreach (var contact in Contacts.OrderBy(c => c.From))
        {
            if (contact.From <= until && contact.To > until)
                until = contact.To;
        }

        return until >= EndsAt;
    }

    private void Change(string role, int by) => Roles = [.. Roles.Select(r => r.Code == role ? r with { Taken = r.Taken + by } : r)];

    internal static void Map(EntityTypeBuilder<Shift> table)
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Type).HasMaxLength(40);
        table.Property(s => s.Title).HasMaxLength(200);
        table.Property(s => s.PlaceName).HasMaxLength(200);
        table.Property(s => s.PostalCode).HasMaxLength(4);
        table.Property(s => s.MunicipalityNumber).HasMaxLength(4);
        table.Property(s => s.CheckInCode).HasMaxLength(40);
        table.Property(s => s.Roles).HasJsonConversion();
        table.Property(s => s.Contacts).HasJsonConversion();
        table.Ignore(s => s.IsFull);
        table.Ignore(s => s.Duty);
        table.HasIndex(s => new { s.RosterId, s.StartsAt });
        table.HasIndex(s => new { s.Status, s.StartsAt });
        table.HasIndex(s => s.VigilId);
    }
}
