using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>Where volunteers meet people (row 142).</summary>
public enum Arena
{
    NursingHome = 1,
    Institution,
    Hospital,
    Home,
    HomeDweller,
    LocalCommunity,
}

/// <summary>A nursing home, day centre or home service of a municipality or institution.</summary>
public sealed class Unit
{
    public const int NameMaxLength = 200;
    public const int PersonNameMaxLength = 150;
    public const int DescriptionMaxLength = 2_000;

    /// <summary>Who may register units and name their leaders, in the organisation or above it.</summary>
    public static readonly string[] Managers = [Roles.Administrator, Roles.Director, Roles.Leader];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public string Name { get; private set; } = "";
    public Arena Arena { get; private set; }
    public string PostalCode { get; private set; } = "";
    public string MunicipalityNumber { get; private set; } = "";
    public string Description { get; private set; } = "";

    /// <summary>Where volunteers reach the unit, and when (row 94).</summary>
    public string? ContactPhone { get; private set; }
    public string? PhoneHours { get; private set; }

    /// <summary>The one who answers for routines and for training of staff (row 88).</summary>
    public string? LeaderName { get; private set; }
    public Guid? LeaderAccountId { get; private set; }
    public DateTime? LeaderSince { get; private set; }
    public Guid Version { get; private set; }

    public bool HasLeader => LeaderName is not null;

    public void Describe(
        string name, Arena arena, string postalCode, string municipalityNumber, string description, string? contactPhone, string? phoneHours)
    {
        Name = name;
        Arena = arena;
        PostalCode = postalCode;
        MunicipalityNumber = municipalityNumber;
        Description = description;
        ContactPhone = contactPhone;
        PhoneHours = phoneHours;
    }

    public void NameLeader(string name, Guid? accountId, DateTime at)
    {
        LeaderName = name;
        LeaderAccountId = accountId;
        LeaderSince = at;
    }

    /// <summary>Nothing is published or decided for a unit until somebody answers for it (row 88).</summary>
    public Refusal? NeedsLeader() => HasLeader ? null : new("leader-missing", Texts.LeaderMissing);

    public void ForgetLeader()
    {
        LeaderName = null;
        LeaderAccountId = null;
        LeaderSince = null;
    }

    public static void Map(EntityTypeBuilder<Unit> unit)
    {
        unit.Property(u => u.Name).HasMaxLength(NameMaxLength);
        unit.Property(u => u.PostalCode).HasMaxLength(4);
        unit.Property(u => u.MunicipalityNumber).HasMaxLength(4);
        unit.Property(u => u.Description).HasMaxLength(DescriptionMaxLength);
        unit.Property(u => u.ContactPhone).HasMaxLength(30);
        unit.Property(u => u.PhoneHours).HasMaxLength(100);
        unit.Property(u => u.LeaderName).HasMaxLength(PersonNameMaxLength);
        unit.HasIndex(u => new { u.OrganisationId, u.Name }).IsUnique();
        unit.HasIndex(u => u.MunicipalityNumber);
        unit.HasIndex(u => new { u.CreatedAt, u.Id });
        unit.HasIndex(u => u.LeaderAccountId);
    }
}
