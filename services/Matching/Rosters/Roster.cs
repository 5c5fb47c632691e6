using FrivilligPlattform.Contracts;
using FrivilligPlattform.Messaging;
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
        table.Ignore(r => r.CountsAsStaffing);
        table.HasIndex(r => new { r.OrganisationId, r.CreatedAt });
    }
}
