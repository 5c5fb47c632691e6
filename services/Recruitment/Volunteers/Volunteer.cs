using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A person who wants to contribute, registered by themselves or, without an account, by a coordinator (row 144).</summary>
public sealed class Volunteer
{
    public const int NameMaxLength = 120;

    /// <summary>The age an adult is taken to have who gave no birth date.</summary>
    public const int AdultAge = 18;

    /// <summary>The ages that others learn of when they are reached, the highest first.</summary>
    public static readonly IReadOnlyList<int> AgeBands = [25, 20, 18, 16, 15, 13];

    /// <summary>The account's id; for an assisted volunteer an id of its own.</summary>
    public required Guid Id { get; init; }

    /// <summary>The organisation that registered the person and acts for them; null for those with an account.</summary>
    public Guid? AssistedById { get; init; }

    public Organisation? AssistedBy { get; private set; }

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    public string PostalCode { get; private set; } = "";

    public string MunicipalityNumber { get; private set; } = "";

    public IReadOnlyList<string> Interests { get; private set; } = [];

    public IReadOnlyList<string> Skills { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public IReadOnlyList<WeeklySlot> Availability { get; private set; } = [];

    public string? AvailabilityNote { get; private set; }

    /// <summary>How far the volunteer says to travel; null for as far as the way of travelling reaches.</summary>
    public int? RadiusKm { get; private set; }

    public Transport Transport { get; private set; }

    public bool Findable { get; private set; }

    public bool HealthProfessional { get; private set; }

    public bool Paused { get; private set; }

    /// <summary>The age band that others were last told.</summary>
    public int ToldAge { get; private set; }

    public string? Source { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public Guid Version { get; private set; }

    /// <summary>How far opportunities may lie, in kilometres.</summary>
    public int ReachKm => RadiusKm ?? Transport.ReachKm();

    /// <summary>Writes what the volunteer says. Too young people register together with their guardians, elsewhere.</summary>
    public Refusal? Describe(VolunteerDetails details, string? email, int minimumAge, DateOnly today)
    {
        if (details.BirthDate > today || details.BirthDate < today.AddYears(-120))
            return new("wrong-birth-date", Texts.WrongBirthDate, StatusCodes.Status422UnprocessableEntity);
        if (details.BirthDate is { } born && born.AddYears(minimumAge) > today)
            return new("too-young-to-register", Texts.Fill(Texts.TooYoungToRegister, minimumAge));

        var place = PostalCodes.Find(details.PostalCode) ?? throw new ArgumentException("The postal code was not checked.", nameof(details));
        Name = details.Name.Trim();
        Email = email?.Trim();
        Phone = string.IsNullOrWhiteSpace(details.Phone) ? null : details.Phone.Trim();
        BirthDate = details.BirthDate;
        PostalCode = place.Code;
        MunicipalityNumber = place.MunicipalityNumber;
        Interests = details.Interests ?? [];
        Skills = details.Skills ?? [];
        Languages = details.Languages ?? [];
        Availability = details.Availability ?? [];
        AvailabilityNote = details.AvailabilityNote;
        RadiusKm = details.RadiusKm;
        Transport = details.Transport ?? Transport.PublicTransport;
        Findable = details.Findable;
        HealthProfessional = details.HealthProfessional;
        return null;
    }

    /// <summary>Takes a break from suggestions, or ends it.</summary>
    public void Pause(bool paused) => Paused = paused;

    /// <summary>The age today; the adult age when no birth date was given.</summary>
    public int AgeOn(DateOnly today)
    {
        if (BirthDate is not { } born)
            return AdultAge;

        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }

    /// <summary>The highest band reached, which is all that leaves this service about age.</summary>
    public int AgeAtLeast(DateOnly today)
    {
        var age = AgeOn(today);
        return AgeBands.FirstOrDefault(band => band <= age);
    }

    /// <summary>The last day on which somebody was born who has reached an age; who was born on a leap day reaches it on 28 February.</summary>
    public static DateOnly LastBirthDate(int age, DateOnly today)
    {
        var (born, before) = (today.AddYears(-age), today.AddDays(1).AddYears(-age).AddDays(-1));
        return born > before ? born : before;
    }

    /// <summary>What others are told of a new volunteer; the age in it counts as told.</summary>
    public VolunteerRegistered Registered(DateOnly today, DateTime at) => new(
        Id, PostalCode, MunicipalityNumber, Interests, Skills, Languages, Availability, ReachKm, Transport.Word(), ToldAge = AgeAtLeast(today), Findable,
        Source, at);

    /// <summary>What others are told of a volunteer now; the age in it counts as told.</summary>
    public VolunteerProfileChanged ProfileChanged(DateOnly today, DateTime at) => new(
        Id, PostalCode, MunicipalityNumber, Interests, Skills, Languages, Availability, ReachKm, Transport.Word(), ToldAge = AgeAtLeast(today), Findable,
        Paused, at);

    internal static void Map(EntityTypeBuilder<Volunteer> volunteer)
    {
        volunteer.Property(v => v.Id).ValueGeneratedNever();
        volunteer.Ignore(v => v.ReachKm);
        volunteer.HasIndex(v => new { v.ToldAge, v.BirthDate });
        volunteer.HasOne(v => v.AssistedBy).WithMany().HasForeignKey(v => v.AssistedById).OnDelete(DeleteBehavior.Restrict);
        volunteer.Property(v => v.Name).HasMaxLength(NameMaxLength);
        volunteer.Property(v => v.Email).HasMaxLength(254);
        volunteer.Property(v => v.Phone).HasMaxLength(20);
        volunteer.Property(v => v.PostalCode).HasMaxLength(4);
        volunteer.Property(v => v.MunicipalityNumber).HasMaxLength(4);
        volunteer.Property(v => v.AvailabilityNote).HasMaxLength(500);
        volunteer.Property(v => v.Source).HasMaxLength(80);
        volunteer.Property(v => v.Interests).HasJsonConversion();
        volunteer.Property(v => v.Skills).HasJsonConversion();
        volunteer.Property(v => v.Languages).HasJsonConversion();
        volunteer.Property(v => v.Availability).HasJsonConversion();
    }
}

/// <summary>Who speaks for a volunteer: the account itself, and for an assisted volunteer the coordinators who registered them (row 144).</summary>
public static class VolunteerSpeakers
{
    /// <summary>True for the volunteer's own account and for those who assist them. The volunteer's <c>AssistedBy</c> must be loaded.</summary>
    public static bool MaySpeakFor(this ClaimsPrincipal user, Volunteer volunteer) =>
        user.Id() == volunteer.Id || volunteer.AssistedBy is { } organisation && user.MayCoordinate(organisation);

    /// <summary>The caller's own profile, or the assisted volunteer they name and may speak for; null for everybody else.</summary>
    public static async Task<Volunteer?> FindSpokenForAsync(this RecruitmentDb db, Guid? volunteerId, ClaimsPrincipal user, CancellationToken ct)
    {
        var id = volunteerId ?? user.Id();
        return await db.Volunteers.Include(v => v.AssistedBy).SingleOrDefaultAsync(v => v.Id == id, ct) is { } volunteer && user.MaySpeakFor(volunteer)
            ? volunteer
            : null;
    }
}
