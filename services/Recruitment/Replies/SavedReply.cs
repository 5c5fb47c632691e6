using System.Security.Claims;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Replies;

/// <summary>An answer an organisation gives often, written once and used by all its coordinators.</summary>
public sealed class SavedReply
{
    public const int TitleMaxLength = 80;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The answer it goes with; null for any.</summary>
    public AnswerInterest.Answer? Answer { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public Guid Version { get; private set; }

    public void Write(string title, string text, AnswerInterest.Answer? answer)
    {
        Title = title.Trim();
        Text = text.Trim();
        Answer = answer;
    }

    internal static void Map(EntityTypeBuilder<SavedReply> reply)
    {
        reply.Property(r => r.Title).HasMaxLength(TitleMaxLength);
        reply.Property(r => r.Text).HasMaxLength(Interest.MessageMaxLength);
        reply.HasIndex(r => new { r.OrganisationId, r.Title }).IsUnique();
        reply.HasIndex(r => new { r.OrganisationId, r.CreatedAt, r.Id });
    }
}

/// <summary>What several use cases ask about saved replies.</summary>
public static class SavedReplyQueries
{
    /// <summary>The reply when the user coordinates its organisation; null for everybody else's.</summary>
    public static async Task<SavedReply?> FindReplyAsync(this RecruitmentDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.SavedReplies.SingleOrDefaultAsync(r => r.Id == id, ct) is { } reply && await db.FindCoordinatedAsync(reply.OrganisationId, user, ct) is not null
            ? reply
            : null;
}
