using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Register;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>What sort of body an organisation is (rows 5 and 28).</summary>
public enum OrganisationKind
{
    VoluntaryOrganisation = 1,
    Frivilligsentral,
    Municipality,
    StateBody,
    CompetenceCentre,

    /// <summary>A unit of a municipality or state body, such as a nursing home.</summary>
    Unit,
}

/// <summary>Where in a large organisation a body stands (row 137).</summary>
public enum OrganisationLevel
{
    National = 1,
    Regional,
    Local,
}

/// <summary>Who owns a frivilligsentral (row 28).</summary>
public enum CentreOwner
{
    Municipality = 1,
    Organisation,
    Mixed,
}

/// <summary>How far asking the registers has come.</summary>
public enum RegisterState
{
    NotAsked = 1,
    Waiting,
    Found,
    NotFound,
    Deleted,
}

/// <summary>Whether the platform has found an organisation to be what it says.</summary>
public enum OrganisationStatus
{
    AwaitingVerification = 1,
    Verified,
    Refused,
}

/// <summary>A body that recruits volunteers or works with those that do; it may be a branch of another.</summary>
public sealed class Organisation
{
    public const int NameMaxLength = 200;
    public const int WebsiteMaxLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Nine digits; branches may lack one.</summary>
    public string? OrganisationNumber { get; init; }

    public string Name { get; private set; } = "";

    public required OrganisationKind Kind { get; init; }

    /// <summary>Where it stands in a large organisation; null when nobody said.</summary>
    public OrganisationLevel? Level { get; init; }

    /// <summary>Who owns it, for a frivilligsentral; null for all others.</summary>
    public CentreOwner? Owner { get; init; }

    /// <summary>What the organisation offers others, each in a line (row 114).</summary>
    public IReadOnlyList<string> WeOffer { get; private set; } = [];

    /// <summary>What the organisation needs, each in a line (row 114).</summary>
    public IReadOnlyList<string> WeNeed { get; private set; } = [];

    public DateTime? ProfileConfirmedAt { get; private set; }

    public DateTime? ProfileRemindedAt { get; private set; }

    public RegisterState RegisterState { get; private set; } = RegisterState.NotAsked;

    public DateTime? RegisterAskedAt { get; private set; }

    /// <summary>The name in the register, for whoever verifies; null until it was found.</summary>
    public string? RegisterName { get; private set; }

    /// <summary>True when it stands in Frivillighetsregisteret.</summary>
    public bool? Voluntary { get; private set; }

    public Guid? ParentId { get; private init; }

    /// <summary>Those above, the highest first; empty for one at the top.</summary>
    public IReadOnlyList<Guid> Ancestors { get; private init; } = [];

    /// <summary>The highest organisation above, or its own id.</summary>
    public Guid RootId { get; private init; }

    public string? MunicipalityNumber { get; private set; }

    public string? Website { get; private set; }

    public OrganisationStatus Status { get; private set; } = OrganisationStatus.AwaitingVerification;

    public string? RefusalReason { get; private set; }

    /// <summary>The organisation's own goal for answering, in working days; null for the platform's (row 147).</summary>
    public int? AnswerWithinWorkingDays { get; private set; }

    /// <summary>Days after which an unanswered interest is shown to those above; null for the platform's.</summary>
    public int? EscalateAfterDays { get; private set; }

    /// <summary>The one person who sees police certificates; null while any coordinator may.</summary>
    public Guid? CertificateViewerId { get; private set; }

    /// <summary>True when an administrator looks at every opportunity before it is published.</summary>
    public bool ReviewsOpportunities { get; private set; }

    public required Guid RegisteredBy { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public Guid Version { get; private set; }

    /// <summary>True for public bodies and frivilligsentraler, which can be named as responsible for volunteers who are in no organisation (row 5).</summary>
    public bool IsHost => Kind is OrganisationKind.Municipality or OrganisationKind.Unit or OrganisationKind.StateBody or OrganisationKind.Frivilligsentral;

    /// <summary>The name in small letters, for searching alike on every database.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>
    /// True when a body of one kind answers for what a branch of another kind says it is. Nobody is a municipality, or another public body, because an
    /// organisation above says so: that opens exact figures and makes a host.
    /// </summary>
    public static bool Vouches(OrganisationKind parent, OrganisationKind branch) => (parent, branch) switch
    {
        (_, OrganisationKind.Municipality) => false,
        (OrganisationKind.Municipality, OrganisationKind.Unit or OrganisationKind.Frivilligsentral) => true,
        (OrganisationKind.StateBody, OrganisationKind.Unit or OrganisationKind.CompetenceCentre) => true,
        _ => parent == branch,
    };

    /// <summary>A new organisation under its parent; a branch of a verified parent that vouches for it is verified with it.</summary>
    public static Organisation Under(
        Organisation? parent, string name, OrganisationKind kind, string? organisationNumber, Guid registeredBy, DateTime at,
        OrganisationLevel? level = null, CentreOwner? owner = null)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            OrganisationNumber = organisationNumber,
            Name = name,
            NameKey = name.ToLowerInvariant(),
            Kind = kind,
            Level = level,
            Owner = owner,
            RegisterState = organisationNumber is null ? RegisterState.NotAsked : RegisterState.Waiting,
            ParentId = parent?.Id,
            Ancestors = parent is null ? [] : [.. parent.Ancestors, parent.Id],
            RootId = parent?.RootId ?? id,
            Status = parent?.Status is OrganisationStatus.Verified && Vouches(parent.Kind, kind) ? OrganisationStatus.Verified : OrganisationStatus.AwaitingVerification,
            RegisteredBy = registeredBy,
            RegisteredAt = at,
        };
    }

    /// <summary>Gives the organisation its name, place and address on the web.</summary>
    public void Describe(string name, string? municipalityNumber, string? website)
    {
        Name = name;
        NameKey = name.ToLowerInvariant();
        MunicipalityNumber = municipalityNumber;
        Website = string.IsNullOrWhiteSpace(website) ? null : website;
    }

    /// <summary>Takes over what the registers said; while they are away it waits.</summary>
    public void Learn(RegisterOutcome outcome, RegisterUnit? unit, DateTime at)
    {
        RegisterAskedAt = at;
        RegisterState = (outcome, unit) switch
        {
            (RegisterOutcome.Found, { DeletedOn: not null }) => RegisterState.Deleted,
            (RegisterOutcome.Found, not null) => RegisterState.Found,
            (RegisterOutcome.NotFound, _) => RegisterState.NotFound,
            _ => RegisterState.Waiting,
        };
        RegisterName = unit?.Name ?? RegisterName;
        Voluntary = unit?.Voluntary ?? Voluntary;
    }

    /// <summary>Says what the organisation offers and needs, as of now.</summary>
    public void Offer(IReadOnlyList<string> weOffer, IReadOnlyList<string> weNeed, DateTime at)
    {
        WeOffer = [.. weOffer.Select(t => t.Trim())];
        WeNeed = [.. weNeed.Select(t => t.Trim())];
        ProfileConfirmedAt = at;
    }

    /// <summary>It is reminded to confirm what it offers and needs.</summary>
    public void RemindOfProfile(DateTime at) => ProfileRemindedAt = at;

    /// <summary>True when it was confirmed longer than a year ago.</summary>
    public bool ProfileIsOld(DateTime now) => ProfileConfirmedAt < now.AddYears(-1);

    /// <summary>Sets the organisation's own goals for answering; null for the platform's.</summary>
    public void PromiseAnswers(int? withinWorkingDays, int? escalateAfterDays)
    {
        AnswerWithinWorkingDays = withinWorkingDays;
        EscalateAfterDays = escalateAfterDays;
    }

    /// <summary>Decides whether an administrator looks at every opportunity first.</summary>
    public void ReviewOpportunities(bool first) => ReviewsOpportunities = first;

    /// <summary>Names the one person who sees police certificates.</summary>
    public void NameCertificateViewer(Guid? accountId) => CertificateViewerId = accountId;

    /// <summary>When an interest expressed now should be answered, and when those above learn that it was not.</summary>
    public (DateTime AnswerBy, DateTime EscalateAt) AnswerClock(DateTime now, RecruitmentOptions options) => (
        WorkingDays.Add(now, AnswerWithinWorkingDays ?? options.AnswerWithinWorkingDays),
        now.AddDays(EscalateAfterDays ?? options.EscalateAfterDays));

    /// <summary>Finds the organisation to be what it says. A branch waits for its parent.</summary>
    public Refusal? Verify(Organisation? parent)
    {
        if (Status is OrganisationStatus.Verified)
            return new("organisation-decided", Texts.OrganisationDecided);
        if (parent is { Status: not OrganisationStatus.Verified })
            return new("parent-not-verified", Texts.ParentNotVerified);

        Status = OrganisationStatus.Verified;
        RefusalReason = null;
        return null;
    }

    /// <summary>Refuses the organisation, with the reason it is told.</summary>
    public Refusal? Refuse(string? reason)
    {
        if (Status is OrganisationStatus.Verified)
            return new("organisation-decided", Texts.OrganisationDecided);
        if (string.IsNullOrWhiteSpace(reason))
            return new("reason-missing", Texts.ReasonMissing, StatusCodes.Status422UnprocessableEntity);

        Status = OrganisationStatus.Refused;
        RefusalReason = reason;
        return null;
    }

    internal static void Map(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.OrganisationNumber).HasMaxLength(9);
        organisation.Property(o => o.Name).HasMaxLength(NameMaxLength);
        organisation.Property(o => o.NameKey).HasMaxLength(NameMaxLength);
        organisation.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        organisation.Property(o => o.Website).HasMaxLength(WebsiteMaxLength);
        organisation.Property(o => o.RefusalReason).HasMaxLength(1000);
        organisation.Property(o => o.RegisterName).HasMaxLength(300);
        organisation.Property(o => o.WeOffer).HasJsonConversion();
        organisation.Property(o => o.WeNeed).HasJsonConversion();
        organisation.HasIndex(o => new { o.RegisterState, o.RegisteredAt });
        organisation.HasIndex(o => o.ProfileConfirmedAt);
        organisation.HasIndex(o => new { o.ParentId, o.NameKey });
        organisation.Property(o => o.Ancestors).HasJsonConversion();
        organisation.HasIndex(o => o.OrganisationNumber).IsUnique();
        organisation.HasIndex(o => new { o.ParentId, o.RegisteredAt, o.Id });
        organisation.HasIndex(o => new { o.Status, o.RegisteredAt, o.Id });
        organisation.HasIndex(o => new { o.MunicipalityNumber, o.RegisteredAt, o.Id });
        organisation.HasIndex(o => o.RootId);
    }
}

/// <summary>Who may act for an organisation: its own members by role, and the administrators of those above it.</summary>
public static class OrganisationMembers
{
    /// <summary>Runs the organisation: its administrator, or one of an organisation above.</summary>
    public static bool MayAdminister(this ClaimsPrincipal user, Organisation organisation) =>
        user.MayAct(organisation.Id, Roles.Administrator) || user.MayActForAny(organisation.Ancestors, Roles.Administrator);

    /// <summary>Works with the organisation's volunteers: coordinators too (row 96).</summary>
    public static bool MayCoordinate(this ClaimsPrincipal user, Organisation organisation) =>
        user.MayAct(organisation.Id, Roles.Coordinator) || user.MayAdminister(organisation);

    /// <summary>May write what the organisation offers: those who coordinate, and the platform's administrators, who see no volunteer by it.</summary>
    public static bool MayWriteFor(this ClaimsPrincipal user, Organisation organisation) =>
        user.MayCoordinate(organisation) || user.IsPlatformAdministrator();

    /// <summary>Sees an organisation before it is verified: its members, those above, who registered it, the platform's administrators.</summary>
    public static bool MaySee(this ClaimsPrincipal user, Organisation organisation) =>
        organisation.Status is OrganisationStatus.Verified
        || user.MayAct(organisation.Id)
        || user.MayAdminister(organisation)
        || user.IdOrNull() == organisation.RegisteredBy
        || user.IsPlatformAdministrator();

    /// <summary>The organisation when the user coordinates it; null for everybody else's.</summary>
    public static async Task<Organisation?> FindCoordinatedAsync(this RecruitmentDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is { } organisation && user.MayCoordinate(organisation)
            ? organisation
            : null;
}
