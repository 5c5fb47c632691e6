using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>What came out of the talk about suitability (row 89).</summary>
public enum SuitabilityConclusion
{
    Suitable = 1,
    SuitableWithConditions,
    NotSuitable,
}

/// <summary>A volunteer's yes to an opportunity, on its way from the inbox to an assignment.</summary>
public sealed class Interest
{
    /// <summary>Neither turned down nor taken back, and not yet an assignment.</summary>
    public static readonly InterestStatus[] Open = [InterestStatus.Expressed, InterestStatus.Invited, InterestStatus.Suitable];

    public const int MessageMaxLength = 2000;
    public const int NoteMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; private set; } = null!;

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public Volunteer Volunteer { get; private set; } = null!;

    /// <summary>The volunteer while the interest stands; null once withdrawn, so that the same person may come back.</summary>
    public Guid? StandingVolunteerId { get; private set; }

    public InterestStatus Status { get; private set; } = InterestStatus.Expressed;

    public required string Message { get; init; }

    public string? Source { get; init; }

    /// <summary>With an organisation, without one, or civic service (rows 5 and 152).</summary>
    public Participation Participation { get; private init; } = Participation.Organised;

    /// <summary>The public body or frivilligsentral that answers for one who is in no organisation (row 5); null for all others.</summary>
    public Guid? HostId { get; private init; }

    public required DateTime ExpressedAt { get; init; }

    /// <summary>The service goal for an answer: so many working days after.</summary>
    public required DateTime AnswerBy { get; init; }

    /// <summary>When an interest nobody answered is shown to those above.</summary>
    public required DateTime EscalateAt { get; init; }

    /// <summary>When those above were told that nobody answered.</summary>
    public DateTime? EscalatedAt { get; private set; }

    /// <summary>The colleague who takes care of it; null while nobody has taken it.</summary>
    public Guid? AssigneeId { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string? AnswerMessage { get; private set; }

    public DateTime? TalkAt { get; private set; }

    public SuitabilityConclusion? Suitability { get; private set; }

    public string? SuitabilityNote { get; private set; }

    public DateTime? SuitabilityAt { get; private set; }

    /// <summary>Why the volunteer withdrew, if they said so (row 147).</summary>
    public string? WithdrawalReason { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>A first yes; the answer clock starts.</summary>
    public static Interest In(Opportunity opportunity, Guid volunteerId, string message, string? source, DateTime at, DateTime answerBy, DateTime escalateAt,
        Standing? standing = null) => new()
        {
            Participation = standing?.Participation ?? Participation.Organised,
            HostId = standing?.HostId,
            OpportunityId = opportunity.Id,
            OrganisationId = opportunity.OrganisationId,
            VolunteerId = volunteerId,
            StandingVolunteerId = volunteerId,
            Message = message,
            Source = source,
            ExpressedAt = at,
            AnswerBy = answerBy,
            EscalateAt = escalateAt,
        };

    /// <summary>True once the volunteer turned away from the organisation, which has no need to reach them any more.</summary>
    public bool TurnedAway => Status is InterestStatus.Withdrawn or InterestStatus.HandedOn;

    /// <summary>The assignment it became is over: the same person may come back.</summary>
    public void Leave() => StandingVolunteerId = null;

    /// <summary>True while nobody has answered and the service goal has passed.</summary>
    public bool IsLate(DateTime now) => Status is InterestStatus.Expressed && now > AnswerBy;

    /// <summary>Gives the interest to a colleague, or back to all.</summary>
    public void GiveTo(Guid? colleague) => AssigneeId = colleague;

    /// <summary>Those above are told, once.</summary>
    public void Escalate(DateTime at) => EscalatedAt ??= at;

    /// <summary>Passes to another organisation because the volunteer agreed; it stops here.</summary>
    public Refusal? HandOn(DateTime at)
    {
        if (Take(InterestStep.HandOn) is { } refusal)
            return refusal;

        AnsweredAt ??= at;
        StandingVolunteerId = null;
        return null;
    }

    /// <summary>True while it may be proposed to hand it on.</summary>
    public bool MayBeHandedOn => InterestStates.Table.ContainsKey((Status, InterestStep.HandOn));

    /// <summary>Answers with an invitation, at an hour that may be moved, or with a no.</summary>
    public Refusal? Answer(bool invited, string message, DateTime? talkAt, DateTime at)
    {
        if (Take(invited ? InterestStep.Invite : InterestStep.Decline) is { } refusal)
            return refusal;

        AnsweredAt ??= at;
        AnswerMessage = message;
        TalkAt = invited ? talkAt : null;
        return null;
    }

    /// <summary>Records what came out of the talk, with as little as the volunteer's right to see it makes fair (row 89).</summary>
    public Refusal? Conclude(SuitabilityConclusion conclusion, string? note, DateTime at)
    {
        if (conclusion is SuitabilityConclusion.SuitableWithConditions && string.IsNullOrWhiteSpace(note))
            return new("conditions-missing", Texts.ConditionsMissing, StatusCodes.Status422UnprocessableEntity);
        if (Take(conclusion is SuitabilityConclusion.NotSuitable ? InterestStep.FindNotSuitable : InterestStep.FindSuitable) is { } refusal)
            return refusal;

        Suitability = conclusion;
        SuitabilityNote = string.IsNullOrWhiteSpace(note) ? null : note;
        SuitabilityAt = at;
        return null;
    }

    /// <summary>Forgets what was concluded once its period is over (row 89).</summary>
    public void ForgetSuitability()
    {
        Suitability = null;
        SuitabilityNote = null;
        SuitabilityAt = null;
    }

    /// <summary>Takes the interest back, without reason or penalty (row 126); allowed until an assignment has started.</summary>
    public Refusal? Withdraw(string? reason)
    {
        if (Status is InterestStatus.Assigned)
            return new("interest-assigned", Texts.InterestAssigned);
        if (Take(InterestStep.Withdraw) is { } refusal)
            return refusal;

        WithdrawalReason = reason;
        StandingVolunteerId = null;
        return null;
    }

    /// <summary>The volunteer accepted an assignment.</summary>
    public Refusal? Assign() => Take(InterestStep.Assign);

    /// <summary>True when the organisation has said yes so far, so that an assignment may be offered.</summary>
    public bool MayBeOffered => InterestStates.Table.ContainsKey((Status, InterestStep.Assign));

    public Refusal NotNow() => new("interest-state", Texts.Fill(Texts.InterestState, Texts.Named($"InterestStatus_{Status}")));

    private Refusal? Take(InterestStep step)
    {
        if (!InterestStates.Table.TryGetValue((Status, step), out var to))
            return NotNow();

        Status = to;
        return null;
    }

    internal static void Map(EntityTypeBuilder<Interest> interest)
    {
        interest.HasOne(i => i.Opportunity).WithMany().HasForeignKey(i => i.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        interest.HasOne(i => i.Volunteer).WithMany().HasForeignKey(i => i.VolunteerId).OnDelete(DeleteBehavior.Restrict);
        interest.Property(i => i.Message).HasMaxLength(MessageMaxLength);
        interest.Property(i => i.Source).HasMaxLength(80);
        interest.Property(i => i.AnswerMessage).HasMaxLength(MessageMaxLength);
        interest.Property(i => i.SuitabilityNote).HasMaxLength(NoteMaxLength);
        interest.Property(i => i.WithdrawalReason).HasMaxLength(500);
        interest.Ignore(i => i.MayBeOffered);
        interest.Ignore(i => i.MayBeHandedOn);
        interest.Ignore(i => i.TurnedAway);
        interest.HasIndex(i => new { i.Status, i.EscalatedAt, i.EscalateAt });
        interest.HasIndex(i => new { i.OrganisationId, i.AssigneeId, i.ExpressedAt, i.Id });
        interest.HasIndex(i => new { i.OpportunityId, i.StandingVolunteerId }).IsUnique();
        interest.HasIndex(i => new { i.OrganisationId, i.ExpressedAt, i.Id });
        interest.HasIndex(i => new { i.OrganisationId, i.Status, i.ExpressedAt, i.Id });
        interest.HasIndex(i => new { i.VolunteerId, i.ExpressedAt, i.Id });
        interest.HasIndex(i => i.SuitabilityAt);
        interest.HasIndex(i => new { i.OrganisationId, i.Source, i.Participation, i.Status, i.AnsweredAt, i.ExpressedAt });
    }
}

/// <summary>What several use cases ask about interests.</summary>
public static class InterestQueries
{
    /// <summary>The interest with opportunity, organisation and volunteer for those who coordinate it; null for everybody else.</summary>
    public static async Task<Interest?> FindCoordinatedInterestAsync(this RecruitmentDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.WholeInterests().SingleOrDefaultAsync(i => i.Id == id, ct) is { } interest && user.MayCoordinate(interest.Opportunity.Organisation)
            ? interest
            : null;

    /// <summary>Interests with all that the rules about them ask for.</summary>
    public static IQueryable<Interest> WholeInterests(this RecruitmentDb db) => db.Interests
        .Include(i => i.Opportunity).ThenInclude(o => o.Organisation)
        .Include(i => i.Opportunity).ThenInclude(o => o.Partner)
        .Include(i => i.Volunteer).ThenInclude(v => v.AssistedBy);
}
