using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>Where an idea stands.</summary>
public enum IdeaStatus
{
    Received = 1,
    Taken,
    Answered,
}

/// <summary>What came of an idea.</summary>
public enum IdeaOutcome
{
    WeStart = 1,
    WeHelpYou,
    PassedOn,
    NotNow,
}

/// <summary>Somebody's "I want to start…" (row 18): it has an owner, a day for the answer, and its sender sees where it stands.</summary>
public sealed class Idea
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whom it was sent to: an organisation, a centre or a municipality.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SenderId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string MunicipalityNumber { get; init; }

    public required DateTime SentAt { get; init; }

    public required DateTime AnswerBy { get; init; }

    public IdeaStatus Status { get; private set; } = IdeaStatus.Received;

    public Guid? OwnerId { get; private set; }

    public IdeaOutcome? Outcome { get; private set; }

    public string? Answer { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Somebody takes care of it.</summary>
    public Refusal? Take(Guid by)
    {
        if (Status is IdeaStatus.Answered)
            return new("idea-answered", Texts.IdeaAnswered);

        Status = IdeaStatus.Taken;
        OwnerId = by;
        return null;
    }

    /// <summary>The sender gets an answer.</summary>
    public Refusal? Reply(IdeaOutcome outcome, string text, Guid by, DateTime at)
    {
        if (Status is IdeaStatus.Answered)
            return new("idea-answered", Texts.IdeaAnswered);

        Status = IdeaStatus.Answered;
        OwnerId ??= by;
        Outcome = outcome;
        Answer = text.Trim();
        AnsweredAt = at;
        return null;
    }

    internal static void Map(EntityTypeBuilder<Idea> idea)
    {
        idea.Property(i => i.Title).HasMaxLength(120);
        idea.Property(i => i.Text).HasMaxLength(4000);
        idea.Property(i => i.MunicipalityNumber).HasMaxLength(4);
        idea.Property(i => i.Answer).HasMaxLength(2000);
        idea.HasIndex(i => new { i.OrganisationId, i.SentAt, i.Id });
        idea.HasIndex(i => new { i.SenderId, i.SentAt, i.Id });
    }
}
