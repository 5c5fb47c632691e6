using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>
/// A grants officer's own answer to whether he or she is impartial in a case, given before anything is decided
/// (Public Administration Act on impartiality; the sections in force stand in <see cref="Law.LegalBasis"/>).
/// </summary>
public sealed class ImpartialityAnswer
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ApplicationId { get; init; }

    public required Guid OfficerId { get; init; }

    public required bool Impartial { get; set; }

    public required DateTime AnsweredAt { get; set; }

    public Guid Version { get; private set; }

    /// <summary>Answers again. Who is once partial stays so: only somebody else can take over the case.</summary>
    public Refusal? Change(bool impartial, DateTime now)
    {
        if (impartial && !Impartial)
            return new("already-partial", Texts.AlreadyPartial);

        (Impartial, AnsweredAt) = (impartial, now);
        return null;
    }

    public static void Map(EntityTypeBuilder<ImpartialityAnswer> answer)
    {
        answer.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId);
        answer.HasIndex(a => new { a.ApplicationId, a.OfficerId }).IsUnique();
    }
}
