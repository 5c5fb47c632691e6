using FrivilligPlattform.Contracts;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>How somebody comes onto a shift.</summary>
public enum SignUpMode
{
    /// <summary>Whoever meets the requirements signs up and is in.</summary>
    Open,

    /// <summary>Volunteers ask and a coordinator approves.</summary>
    Approval,

    /// <summary>A coordinator invites and the person accepts or declines.</summary>
    Invitation,
}

/// <summary>What shifts have from their roster.</summary>
public sealed record RosterTerms(
    string Title, string PlaceName, string PostalCode, string MunicipalityNumber, SignUpMode SignUp, int CancelHours, int? OpensDaysBefore, TimeOnly? OpensFrom)
{
    /// <summary>When a shift that starts then opens for signing up; null for as soon as it is published.</summary>
    public DateTime? OpensAt(DateTime startsAt) => OpensDaysBefore is { } days
        ? OsloTime.ToUtc(OsloTime.DateOf(startsAt).AddDays(-days), OpensFrom ?? TimeOnly.MinValue)
        : null;
}

/// <summary>An organisation's or a unit's roster: its shifts share a type of task, a place and what is asked of people.</summary>
public sealed class Roster
{
    public const string VigilType = "vigil";

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid OrganisationId { get; init; }

    public Guid? UnitId { get; init; }

    /// <summary>A code of Recruitment's types; the limits on duty follow it.</summary>
    public required string Type { get; init; }

    public required string Title { get; set; }

    public required string PlaceName { get; set; }

    public required string PostalCode { get; set; }

    public required string MunicipalityNumber { get; set; }

    public required int MinimumAge { get; set; }

    public required IReadOnlyList<Requirement> Requirements { get; set; }

    public required SignUpMode SignUp { get; set; }

    /// <summary>Until how many hours before the start somebody leaves a shift without confirming that it is late.</summary>
    public required int CancelHours { get; set; }

    /// <summary>Whom those on a shift ring about it: somebody of the organisation, by a telephone of the office.</summary>
    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>How many days before its own a shift opens for all at the same moment; null when shifts are open as soon as they are published.</summary>
    public int? OpensDaysBefore { get; set; }

    /// <summary>The hour in Norway at which shifts open on that day.</summary>
    public TimeOnly? OpensFrom { get; set; }

    /// <summary>What its shifts follow until they say something of their own.</summary>
    public RosterTerms Terms => new(Title, PlaceName, PostalCode, MunicipalityNumber, SignUp, CancelHours, OpensDaysBefore, OpensFrom);

    /// <summary>What volunteers do beside the staff is never counted as staffing (row 69).</summary>
    public bool CountsAsStaffing => false;

    public required DateTime CreatedAt { get; init; }

    internal static void Map(EntityTypeBuilder<Roster> table)
    {
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Type).HasMaxLength(40);
        table.Property(r => r.Title).HasMaxLength(200);
        table.Property(r => r.PlaceName).HasMaxLength(200);
        table.Property(r => r.PostalCode).HasMaxLength(4);
        table.Property(r => r.MunicipalityNumber).HasMaxLength(4);
        table.Property(r => r.Requirements).HasJsonConversion();
        table.Property(r => r.ContactName).HasMaxLength(100);
        table.Property(r => r.ContactPhone).HasMaxLength(20);
        table.Ignore(r => r.CountsAsStaffing);
        table.Ignore(r => r.Terms);
        table.HasIndex(r => new { r.OrganisationId, r.CreatedAt });
    }
}
