using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>
/// A volunteer's signature under an organisation's declaration of confidentiality (taushetserklæring). It is an agreement between the
/// two, of another kind than the duty that staff have by statute, and is never called that (row 73).
/// </summary>
public sealed class Declaration
{
    /// <summary>The version of the text that is signed now; older signatures hold until their last day.</summary>
    public const string CurrentVersion = "2026-1";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid VolunteerId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Which text was signed.</summary>
    public required string TextVersion { get; init; }

    /// <summary>In which language it was read.</summary>
    public required string Language { get; init; }

    public required DateTime SignedAt { get; init; }

    /// <summary>The account that recorded it: the volunteer's own, or a coordinator's for one who signed on paper (row 144).</summary>
    public required Guid RecordedBy { get; init; }

    public required DateOnly ValidUntil { get; init; }

    /// <summary>The text that is signed now, for an organisation, in the user's language.</summary>
    public static string TextFor(string organisationName) => Texts.Fill(Texts.Named($"Declaration_{CurrentVersion}"), organisationName);

    internal static void Map(EntityTypeBuilder<Declaration> declaration)
    {
        declaration.Property(d => d.TextVersion).HasMaxLength(20);
        declaration.Property(d => d.Language).HasMaxLength(10);
        declaration.HasIndex(d => new { d.VolunteerId, d.SignedAt, d.Id });
    }
}
