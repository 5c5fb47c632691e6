using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Whether somebody who left would volunteer again.</summary>
public enum Again
{
    Yes = 1,
    Maybe,
    No,
}

/// <summary>What somebody who left answered (row 147), kept without the person and by month alone, so that it can be said freely.</summary>
public sealed class ExitAnswer
{
    public const int CommentMaxLength = 1000;

    /// <summary>Fewer answers than this are not shown: they could be led back to a person.</summary>
    public const int FewestShown = 5;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string Type { get; init; }

    public required EndCause Cause { get; init; }

    public required Again Again { get; init; }

    /// <summary>From 1 (not at all) to 5 (very much): whether the volunteer felt seen and welcome.</summary>
    public required int FeltSeen { get; init; }

    public string? Comment { get; init; }

    /// <summary>The first day of the month in which it was answered.</summary>
    public required DateOnly Month { get; init; }

    internal static void Map(EntityTypeBuilder<ExitAnswer> answer)
    {
        answer.Property(a => a.Type).HasMaxLength(50);
        answer.Property(a => a.Comment).HasMaxLength(CommentMaxLength);
        answer.HasIndex(a => new { a.OrganisationId, a.Month });
    }
}
