using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Agreements;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Where the volunteer meets people (row 142).</summary>
public enum Arena
{
    NursingHome = 1,
    Institution,
    Hospital,
    Home,
    HomeDweller,
    LocalCommunity,
}

/// <summary>How an opportunity lies in time; one-off and on call ask for no lasting commitment (row 16).</summary>
public enum ScheduleKind
{
    OneOff = 1,
    Recurring,
    OnCall,
    Pair,
}

/// <summary>The closed list of grounds on which a police certificate may be asked for. Without one of them it may not.</summary>
public enum PoliceCertificateBasis
{
    /// <summary>Trust or responsibility towards minors or persons with intellectual disability (politiregisterforskriften § 34-1).</summary>
    MinorsOrIntellectualDisability = 1,

    /// <summary>Services under the act on municipal health and care services (helse- og omsorgstjenesteloven § 5-4).</summary>
    HealthAndCareService,
}

/// <summary>What an organisation writes about an opportunity. There is no field for pay (row 127).</summary>
public abstract record OpportunityDetails : IValidatableObject
{
    [Text(Opportunity.TitleMaxLength)]
    public string Title { get; init; } = "";

    [Text(Opportunity.SummaryMaxLength)]
    public string Summary { get; init; } = "";

    [AtMost(Opportunity.DescriptionMaxLength)]
    public string? Description { get; init; }

    [Chosen]
    public Arena Arena { get; init; }

    /// <summary>The municipality's or institution's unit where it happens; null outside of units.</summary>
    public Guid? UnitId { get; init; }

    [AtMost(120)]
    public string? PlaceName { get; init; }

    [InUsePostalCode]
    public string PostalCode { get; init; } = "";

    [Chosen]
    public ScheduleKind ScheduleKind { get; init; }

    [Weekly]
    public IReadOnlyList<WeeklySlot>? Slots { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>How many volunteers it takes; 1 when not said.</summary>
    [Between(1, 1000)]
    public int? Capacity { get; init; }

    /// <summary>The type's own when not said.</summary>
    [Between(0, 99)]
    public int? MinimumAge { get; init; }

    [Codes]
    public IReadOnlyList<string>? Interests { get; init; }

    [Codes]
    public IReadOnlyList<string>? Skills { get; init; }

    [Codes]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The type's own when not said.</summary>
    [Items(0, 20)]
    public IReadOnlyList<Requirement>? Requirements { get; init; }

    /// <summary>What a volunteer had better have; a police certificate is never among it.</summary>
    [Items(0, 20)]
    public IReadOnlyList<Requirement>? Recommendations { get; init; }

    public PoliceCertificateBasis? PoliceCertificateBasis { get; init; }

    /// <summary>Codes of the task catalogue.</summary>
    [Codes]
    public IReadOnlyList<string>? Tasks { get; init; }

    /// <summary>Who it is limited to, each with its reason.</summary>
    [Items(0, 20)]
    public IReadOnlyList<Limit>? Limits { get; init; }

    /// <summary>On call: how many hours before at the latest the volunteer is asked.</summary>
    [Between(0, 720)]
    public int? NoticeHours { get; init; }

    /// <summary>A long-term pair: how often a month they meet.</summary>
    [Between(1, 31)]
    public int? TimesPerMonth { get; init; }

    [Between(1, 60)]
    public int? CommitmentMonths { get; init; }

    [AtMost(120)]
    public string? ResponsibleLeader { get; init; }

    [AtMost(120)]
    public string? ContactPerson { get; init; }

    [AtMost(120)]
    public string? Deputy { get; init; }

    [PhoneField]
    public string? ContactPhone { get; init; }

    [AtMost(120)]
    public string? PhoneHours { get; init; }

    /// <summary>The other side of something an organisation and a unit make together (row 129); null for what one makes alone.</summary>
    public Guid? PartnerId { get; init; }

    /// <summary>The grant scheme for one-to-one matching it is under (row 25); null for none.</summary>
    [AtMost(50)]
    public string? Scheme { get; init; }

    /// <summary>True for general civic service, which is no volunteering and off until a platform administrator turns it on (row 152).</summary>
    public bool CivicService { get; init; }

    /// <summary>True for an activity that others take part in, such as a walking group for the elderly: the volunteers keep it going (row 24).</summary>
    public bool ForParticipants { get; init; }

    /// <summary>Those who take part can be fetched and taken home (row 24).</summary>
    public bool OffersTransport { get; init; }

    /// <summary>Those who take part can have somebody along from their door (row 24).</summary>
    public bool OffersEscort { get; init; }

    /// <summary>Who is near; the type's own when not said.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>Who of the staff is on duty and how to reach them.</summary>
    [AtMost(Opportunity.OnDutyMaxLength)]
    public string? OnDuty { get; init; }

    /// <summary>What is needed and who sees to it; the type's own when not said.</summary>
    public IReadOnlyList<Equipment>? Equipment { get; init; }

    /// <summary>What holds for those under 18; the type's own when not said.</summary>
    public MinorsRule? Minors { get; init; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndsOn < StartsOn)
            yield return new(Texts.EndsBeforeStart, [nameof(EndsOn)]);
        if (ScheduleKind is ScheduleKind.Recurring && Slots is not { Count: > 0 })
            yield return new(Texts.SlotsNeeded, [nameof(Slots)]);
        if (Requirements is not null && !Requirements.All(IsKnown))
            yield return new(Texts.WrongRequirements, [nameof(Requirements)]);
        if (Limits is not null && !Limits.All(l => l is { Reason.Length: > 0 and <= 300 } && Enum.IsDefined(l.Ground) && !string.IsNullOrWhiteSpace(l.Reason)))
            yield return new(Texts.LimitNeedsReason, [nameof(Limits)]);
        if (ScheduleKind is ScheduleKind.Recurring or ScheduleKind.OneOff && NoticeHours is not null)
            yield return new(Texts.NoticeForOnCall, [nameof(NoticeHours)]);
        if (Scheme is not null && !OneToOneScheme.IsKnown(Scheme))
            yield return new(Texts.ChoiceNeeded, [nameof(Scheme)]);
        if ((OffersTransport || OffersEscort) && !ForParticipants)
            yield return new(Texts.ForParticipantsFirst, [nameof(ForParticipants)]);
        if (Supervision is { } supervision && !Enum.IsDefined(supervision))
            yield return new(Texts.ChoiceNeeded, [nameof(Supervision)]);
        if (Equipment is not null && !(Equipment.Count <= 30 && Equipment.All(e => e is { IsWhole: true })))
            yield return new(Texts.WrongEquipment, [nameof(Equipment)]);
        if (Minors is not null && !(Enum.IsDefined(Minors.Guardian) && !(Minors.NotAfter < MinorsRule.Morning)))
            yield return new(Texts.WrongMinors, [nameof(Minors)]);
        if (Recommendations is not null && !Recommendations.All(r => IsKnown(r) && r.Kind != RequirementKinds.PoliceCertificate))
            yield return new(Texts.WrongRequirements, [nameof(Recommendations)]);
    }

    private static bool IsKnown(Requirement? requirement) => requirement switch
    {
        { Kind: RequirementKinds.Course } => requirement.CourseCode is { Length: > 0 and <= 60 },
        { Kind: RequirementKinds.Declaration or RequirementKinds.Suitability or RequirementKinds.PoliceCertificate } => requirement.CourseCode is null,
        _ => false,
    };
}
