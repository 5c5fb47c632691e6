using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Something an organisation asks volunteers to do, with its place, time, rules and people to turn to.</summary>
public sealed class Opportunity
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

    public Guid Version { get; private set; }

    /// <summary>True while anybody may read it.</summary>
    public bool IsPublic => Status is OpportunityStatus.Published or OpportunityStatus.Paused or OpportunityStatus.Filled;

    /// <summary>One volunteer with one person: close relatives and the own household do not count as volunteering (row 141).</summary>
    public bool IsPair => ScheduleKind is ScheduleKind.Pair || OpportunityType.All[Type].Pair;

    /// <summary>Writes what the opportunity says; what is not said comes from its type. A police certificate needs its legal basis.</summary>
    public Refusal? Describe(OpportunityDetails details)
    {
        var type = OpportunityType.All[Type];
        var requirements = details.Requirements ?? type.Requirements;
        if (requirements.Any(r => r.Kind == RequirementKinds.PoliceCertificate) != details.PoliceCertificateBasis is not null)
            return new("police-certificate-without-basis", Texts.PoliceCertificateWithoutBasis, StatusCodes.Status422UnprocessableEntity);

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
        MinimumAge = details.MinimumAge ?? type.MinimumAge;
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
        return null;
    }

    /// <summary>Rewrites an opportunity that is not closed; it may not take fewer volunteers than it has.</summary>
    public Refusal? Change(OpportunityDetails details)
    {
        if (Status is OpportunityStatus.Closed)
            return NotNow();
        if ((details.Capacity ?? 1) < Taken)
            return new("capacity-below-taken", Texts.CapacityBelowTaken);

        return Describe(details) ?? Settle();
    }

    /// <summary>Opens the opportunity to volunteers when nothing in <see cref="PublicationRules"/> stands against it.</summary>
    public Refusal? Publish(PublicationRules rules, DateTime at, DateTime freshUntil)
    {
        if (!Allows(OpportunityStep.Publish))
            return NotNow();
        if (rules.Check(this) is { } refusal)
            return refusal;

        PublishedAt = at;
        FreshUntil = freshUntil;
        RefreshRemindedAt = null;
        ReviewNote = null;
        return Take(OpportunityStep.Publish) ?? Settle();
    }

    /// <summary>Asks an administrator to look at the draft.</summary>
    public Refusal? Submit() => Take(OpportunityStep.Submit);

    /// <summary>Gives the draft back with what is to be changed.</summary>
    public Refusal? Return(string note)
    {
        if (Take(OpportunityStep.Return) is { } refusal)
            return refusal;

        ReviewNote = note.Trim();
        return null;
    }

    /// <summary>It still stands.</summary>
    public Refusal? Refresh(DateTime until)
    {
        if (!IsPublic)
            return NotNow();

        FreshUntil = until;
        RefreshRemindedAt = null;
        return null;
    }

    /// <summary>It is reminded that somebody should say whether it still stands.</summary>
    public void RemindToRefresh(DateTime at) => RefreshRemindedAt = at;

    /// <summary>Leaves every list because its last day is past or nobody said that it stands.</summary>
    public Refusal? Expire() => Take(OpportunityStep.Expire);

    /// <summary>Makes it a template, or ends that.</summary>
    public void MarkTemplate(string? name) => TemplateName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>A new draft with all that was written, for the same or another organisation; days are to be set anew, and a unit belongs to its organisation.</summary>
    public Opportunity CopyTo(Guid organisationId, DateTime at) => new()
    {
        OrganisationId = organisationId,
        Type = Type,
        CreatedAt = at,
        Title = Title,
        Summary = Summary,
        Description = Description,
        Arena = Arena,
        UnitId = organisationId == OrganisationId ? UnitId : null,
        PlaceName = PlaceName,
        PostalCode = PostalCode,
        MunicipalityNumber = MunicipalityNumber,
        ScheduleKind = ScheduleKind,
        Slots = Slots,
        Capacity = Capacity,
        MinimumAge = MinimumAge,
        Interests = Interests,
        Skills = Skills,
        Languages = Languages,
        Requirements = Requirements,
        Recommendations = Recommendations,
        PoliceCertificateBasis = PoliceCertificateBasis,
        Tasks = Tasks,
        Limits = Limits,
        NoticeHours = NoticeHours,
        TimesPerMonth = TimesPerMonth,
        CommitmentMonths = CommitmentMonths,
        ResponsibleLeader = organisationId == OrganisationId ? ResponsibleLeader : null,
        ContactPerson = organisationId == OrganisationId ? ContactPerson : null,
        Deputy = organisationId == OrganisationId ? Deputy : null,
        ContactPhone = organisationId == OrganisationId ? ContactPhone : null,
        PhoneHours = organisationId == OrganisationId ? PhoneHours : null,
    };

    /// <summary>Stops new interests for a while.</summary>
    public Refusal? Pause() => Take(OpportunityStep.Pause);

    /// <summary>Opens a paused opportunity again, or shows it as full when its places are taken.</summary>
    public Refusal? Resume() => Take(OpportunityStep.Resume) ?? Settle();

    /// <summary>Ends the opportunity for good, with the reason.</summary>
    public Refusal? Close(string reason)
    {
        ClosingReason = Status is OpportunityStatus.Closed ? ClosingReason : reason;
        return Take(OpportunityStep.Close);
    }

    /// <summary>A volunteer takes a place; the last place fills the opportunity.</summary>
    public Refusal? TakePlace()
    {
        if (Status is OpportunityStatus.Closed)
            return NotNow();
        if (Taken >= Capacity)
            return new("opportunity-full", Texts.OpportunityFull);

        Taken++;
        return Settle();
    }

    /// <summary>A volunteer leaves a place; a full opportunity opens again.</summary>
    public void LeavePlace()
    {
        Taken = Math.Max(0, Taken - 1);
        Settle();
    }

    /// <summary>Brings the status in line with the places after one was taken, left or added.</summary>
    public Refusal? Settle() => (Status, Taken >= Capacity) switch
    {
        (OpportunityStatus.Published, true) => Take(OpportunityStep.Fill),
        (OpportunityStatus.Filled, false) => Take(OpportunityStep.Free),
        _ => null,
    };

    public OpportunityPublished Published(string organisationName, DateTime at) => new(
        Id, OrganisationId, organisationName, Title, Summary, Type, Arena.Word(), ScheduleKind.Word(), Slots, StartsOn, EndsOn, PlaceName,
        PostalCode, MunicipalityNumber, Capacity, MinimumAge, Interests, Skills, Languages, Requirements, at);

    public OpportunityChanged Changed(string organisationName, DateTime at) => new(
        Id, OrganisationId, organisationName, Title, Summary, Type, Arena.Word(), ScheduleKind.Word(), Slots, StartsOn, EndsOn, PlaceName,
        PostalCode, MunicipalityNumber, Capacity, MinimumAge, Interests, Skills, Languages, Requirements,
        Status is OpportunityStatus.Published, at);

    private bool Allows(OpportunityStep step) => OpportunityStates.Table.ContainsKey((Status, step));

    private Refusal? Take(OpportunityStep step)
    {
        if (!OpportunityStates.Table.TryGetValue((Status, step), out var to))
            return NotNow();

        Status = to;
        return null;
    }

    private Refusal NotNow() => new("opportunity-state", Texts.Fill(Texts.OpportunityState, Texts.Named($"OpportunityStatus_{Status}")));

    internal static void Map(EntityTypeBuilder<Opportunity> opportunity)
    {
        opportunity.HasOne(o => o.Organisation).WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        opportunity.Property(o => o.Type).HasMaxLength(50);
        opportunity.Property(o => o.Title).HasMaxLength(TitleMaxLength);
        opportunity.Property(o => o.Summary).HasMaxLength(SummaryMaxLength);
        opportunity.Property(o => o.Description).HasMaxLength(DescriptionMaxLength);
        opportunity.Property(o => o.PlaceName).HasMaxLength(120);
        opportunity.Property(o => o.PostalCode).HasMaxLength(4);
        opportunity.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        opportunity.Property(o => o.ResponsibleLeader).HasMaxLength(120);
        opportunity.Property(o => o.ContactPerson).HasMaxLength(120);
        opportunity.Property(o => o.Deputy).HasMaxLength(120);
        opportunity.Property(o => o.ContactPhone).HasMaxLength(20);
        opportunity.Property(o => o.PhoneHours).HasMaxLength(120);
        opportunity.Property(o => o.ClosingReason).HasMaxLength(500);
        opportunity.Property(o => o.Slots).HasJsonConversion();
        opportunity.Property(o => o.Interests).HasJsonConversion();
        opportunity.Property(o => o.Skills).HasJsonConversion();
        opportunity.Property(o => o.Languages).HasJsonConversion();
        opportunity.Property(o => o.Requirements).HasJsonConversion();
        opportunity.Property(o => o.Recommendations).HasJsonConversion();
        opportunity.Property(o => o.Tasks).HasJsonConversion();
        opportunity.Property(o => o.Limits).HasJsonConversion();
        opportunity.Property(o => o.ReviewNote).HasMaxLength(500);
        opportunity.Property(o => o.TemplateName).HasMaxLength(80);
        opportunity.HasIndex(o => new { o.Status, o.FreshUntil });
        opportunity.HasIndex(o => new { o.Status, o.EndsOn });
        opportunity.HasIndex(o => new { o.MunicipalityNumber, o.Type, o.Status });
        opportunity.HasIndex(o => new { o.MunicipalityNumber, o.Status, o.CreatedAt });
        opportunity.HasIndex(o => new { o.OrganisationId, o.CreatedAt, o.Id });
        opportunity.HasIndex(o => new { o.OrganisationId, o.Status, o.CreatedAt, o.Id });
        opportunity.HasIndex(o => new { o.Status, o.CreatedAt, o.Id });
    }
}
