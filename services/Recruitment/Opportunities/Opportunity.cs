using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Something an organisation asks volunteers to do, with its place, time, rules and people to turn to.</summary>
public sealed partial class Opportunity
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 300;
    public const int DescriptionMaxLength = 8000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private set; } = null!;

    public required string Type { get; init; }

    public OpportunityStatus Status { get; private set; } = OpportunityStatus.Draft;

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string? Description { get; private set; }

    public Arena Arena { get; private set; }

    public Guid? UnitId { get; private set; }

    public string PlaceName { get; private set; } = "";

    public string PostalCode { get; private set; } = "";

    public string MunicipalityNumber { get; private set; } = "";

    public ScheduleKind ScheduleKind { get; private set; }

    public IReadOnlyList<WeeklySlot> Slots { get; private set; } = [];

    public DateOnly? StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>Places taken by assignments that run.</summary>
    public int Taken { get; private set; }

    public int MinimumAge { get; private set; }

    public IReadOnlyList<string> Interests { get; private set; } = [];

    public IReadOnlyList<string> Skills { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public IReadOnlyList<Requirement> Requirements { get; private set; } = [];

    /// <summary>What a volunteer had better have: its lack is shown and warns, but blocks nothing.</summary>
    public IReadOnlyList<Requirement> Recommendations { get; private set; } = [];

    public PoliceCertificateBasis? PoliceCertificateBasis { get; private set; }

    public IReadOnlyList<string> Tasks { get; private set; } = [];

    public string? ResponsibleLeader { get; private set; }

    public string? ContactPerson { get; private set; }

    public string? Deputy { get; private set; }

    public string? ContactPhone { get; private set; }

    public string? PhoneHours { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? PublishedAt { get; private set; }

    public string? ClosingReason { get; private set; }

    /// <summary>What a reviewer wants changed; null when nobody asked for anything.</summary>
    public string? ReviewNote { get; private set; }

    /// <summary>Until when it counts as standing without anybody saying so; null while it is not open.</summary>
    public DateTime? FreshUntil { get; private set; }

    public DateTime? RefreshRemindedAt { get; private set; }

    public PauseCause? PauseCause { get; private set; }

    /// <summary>What it is called as a template for the organisation and its branches; null when it is none (row 136).</summary>
    public string? TemplateName { get; private set; }

    /// <summary>Who it is limited to, each with the reason that is shown (row 135).</summary>
    public IReadOnlyList<Limit> Limits { get; private set; } = [];

    /// <summary>On call: how many hours before at the latest the volunteer is asked.</summary>
    public int? NoticeHours { get; private set; }

    /// <summary>A long-term pair: how often a month they meet.</summary>
    public int? TimesPerMonth { get; private set; }

    /// <summary>For how many months it is hoped for; null for no lasting commitment (row 16).</summary>
    public int? CommitmentMonths { get; private set; }

    /// <summary>The grant scheme for one-to-one matching it is under (row 25); null for none.</summary>
    public string? Scheme { get; private set; }

    /// <summary>General civic service: no volunteering, and counted nowhere as such (row 152).</summary>
    public bool CivicService { get; private set; }

    /// <summary>Others take part in it and the volunteers keep it going (row 24).</summary>
    public bool ForParticipants { get; private set; }

    /// <summary>Those who take part can be fetched and taken home.</summary>
    public bool OffersTransport { get; private set; }

    /// <summary>Those who take part can have somebody along from their door.</summary>
    public bool OffersEscort { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>True while anybody may read it.</summary>
    public bool IsPublic => Status is OpportunityStatus.Published or OpportunityStatus.Paused or OpportunityStatus.Filled;

    /// <summary>One volunteer with one person: close relatives and the own household do not count as volunteering (row 141).</summary>
    public bool IsPair => ScheduleKind is ScheduleKind.Pair || OpportunityType.All[Type].Pair;

    /// <summary>Writes what the opportunity says; what is not said comes from its type. A police certificate needs its legal basis.</summary>
    public Refusal? Describe(OpportunityDetails details)
    {
        var type = OpportunityType.All[Type];
        var arena = ArenaRule.Of(details.Arena);
        var requirements = details.Requirements ?? [.. type.Requirements.Union(arena.Requirements)];
        if (requirements.Any(r => r.Kind == RequirementKinds.PoliceCertificate) != details.PoliceCertificateBasis is not null)
            return new("police-certificate-without-basis", Texts.PoliceCertificateWithoutBasis, StatusCodes.Status422UnprocessableEntity);

        if (details.PoliceCertificateBasis is Opportunities.PoliceCertificateBasis.HealthAndCareService && !arena.HealthAndCareService)
            return new("basis-not-in-arena", Texts.Fill(Texts.BasisNotInArena, arena.Name), StatusCodes.Status422UnprocessableEntity);
        if (details.Scheme is not null && !(details.ScheduleKind is ScheduleKind.Pair || type.Pair))
            return new("scheme-not-one-to-one", Texts.SchemeNotOneToOne, StatusCodes.Status422UnprocessableEntity);
        if (PublishedAt is not null && details.CivicService != CivicService)
            return new("participation-stays", Texts.ParticipationStays);
        if ((Secure(details) ?? (details.PartnerId != PartnerId ? Join(details.PartnerId) : null)) is { } refusal)
            return refusal;

        var place = PostalCodes.Find(details.PostalCode) ?? throw new ArgumentException("The postal code was not checked.", nameof(details));
        Title = details.Title.Trim();
        Summary = details.Summary.Trim();
        Description = details.Description;
        Arena = details.Arena;
        UnitId = details.UnitId;
        PlaceName = string.IsNullOrWhiteSpace(details.PlaceName) ? place.Place : details.PlaceName.Trim();
        PostalCode = place.Code;
        MunicipalityNumber = place.MunicipalityNumber;
        ScheduleKind = details.ScheduleKind;
        Slots = details.Slots ?? [];
        StartsOn = details.StartsOn;
        EndsOn = details.EndsOn;
        Capacity = details.Capacity ?? 1;
        MinimumAge = details.MinimumAge ?? LowestAge(type, details);
        Interests = details.Interests is { Count: > 0 } interests ? interests : type.Interests;
        Skills = details.Skills ?? [];
        Languages = details.Languages ?? [];
        Requirements = [.. requirements.Distinct()];
        Recommendations = [.. (details.Recommendations ?? []).Distinct().Except(Requirements)];
        PoliceCertificateBasis = details.PoliceCertificateBasis;
        Tasks = [.. (details.Tasks ?? []).Distinct()];
        Limits = details.Limits ?? [];
        NoticeHours = details.NoticeHours;
        TimesPerMonth = details.TimesPerMonth;
        CommitmentMonths = details.CommitmentMonths;
        ResponsibleLeader = details.ResponsibleLeader;
        ContactPerson = details.ContactPerson;
        Deputy = details.Deputy;
        ContactPhone = details.ContactPhone;
        PhoneHours = details.PhoneHours;
        Scheme = details.Scheme;
        CivicService = details.CivicService;
        (ForParticipants, OffersTransport, OffersEscort) = (details.ForParticipants, details.OffersTransport, details.OffersEscort);
        return null;
    }

    /// <summary>Rewrites an opportunity that is not closed; it may not take fewer volunteers than it has.</summary>
    public Refusal? Change(OpportunityDetails details)
    {
        if (Status is OpportunityStatus.Closed)
            return NotNow();
        if ((details.Capacity ?? 1) < Taken)
            return new("capacity-below-taken", Texts.CapacityBelowTaken);

        return Describe(details) ?? Settle() ?? Reconsider();
    }
}
