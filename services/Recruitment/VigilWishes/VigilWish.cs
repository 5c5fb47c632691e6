using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>Who wrote the wish down. Somebody without relatives has the same right: then somebody who was asked writes it.</summary>
public enum WishedBy
{
    Patient = 1,
    Relative,
    AskedByPatient,
}

/// <summary>Who consented that volunteers come: the patient, or the next of kin of one who cannot (section 5).</summary>
public enum ConsentBy
{
    Patient = 1,
    NextOfKin,
}

/// <summary>Where a wish stands.</summary>
public enum WishStatus
{
    Received = 1,
    Accepted,
    Declined,
    Withdrawn,
}

/// <summary>
/// A wish that volunteers keep watch with somebody at the end of life, from wherever the person lives: the choice is the same at home and in an
/// institution (row 70). Neither the person nor anything about their health is written; whom to ring is, until the wish is over.
/// </summary>
public sealed class VigilWish
{
    public const int ReasonMaxLength = 500;

    private string contactName = "";
    private string contactPhone = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who was asked: a unit, a municipality or another public host.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private set; } = null!;

    public required WishedBy By { get; init; }

    public required ConsentBy Consent { get; init; }

    /// <summary>Where the person is. No rule asks about it.</summary>
    public required Arena Arena { get; init; }

    public required string PostalCode { get; init; }

    public required string MunicipalityNumber { get; init; }

    public required string ContactName { get => contactName; init => contactName = value; }

    public required string ContactPhone { get => contactPhone; init => contactPhone = value; }

    /// <summary>SHA-256 of the code by which whoever wrote it follows it, in hexadecimal.</summary>
    public required string CodeHash { get; init; }

    public required DateTime WishedAt { get; init; }

    /// <summary>The service goal for an answer.</summary>
    public required DateTime AnswerBy { get; init; }

    public WishStatus Status { get; private set; } = WishStatus.Received;

    /// <summary>Why not, or what happens next; a no is never without it.</summary>
    public string? Reason { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public Guid Version { get; private set; }

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    public bool Opens(string? code) => code is { Length: > 0 and <= 100 }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(code)), Encoding.ASCII.GetBytes(CodeHash));

    /// <summary>The unit answers; a no needs its reason, which whoever asked reads (row 70).</summary>
    public Refusal? Answer(bool accepted, string? reason, Guid by, DateTime at)
    {
        if (!accepted && string.IsNullOrWhiteSpace(reason))
            return new("reason-missing", Texts.VigilReasonMissing, StatusCodes.Status422UnprocessableEntity);
        if (Status is not (WishStatus.Received or WishStatus.Declined))
            return new("wish-answered", Texts.WishAnswered);

        Status = accepted ? WishStatus.Accepted : WishStatus.Declined;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        (AnsweredBy, AnsweredAt) = (by, at);
        return null;
    }

    /// <summary>Whoever wrote the wish takes it back, without a reason; whom to ring is nobody's business any more.</summary>
    public void Withdraw() => (Status, contactName, contactPhone) = (WishStatus.Withdrawn, "", "");

    internal static void Map(EntityTypeBuilder<VigilWish> wish)
    {
        wish.HasOne(w => w.Organisation).WithMany().HasForeignKey(w => w.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        wish.Property(w => w.PostalCode).HasMaxLength(4);
        wish.Property(w => w.MunicipalityNumber).HasMaxLength(4);
        wish.Property(w => w.ContactName).HasMaxLength(120);
        wish.Property(w => w.ContactPhone).HasMaxLength(20);
        wish.Property(w => w.CodeHash).HasMaxLength(64);
        wish.Property(w => w.Reason).HasMaxLength(ReasonMaxLength);
        wish.HasIndex(w => new { w.OrganisationId, w.WishedAt, w.Id });
        wish.HasIndex(w => w.WishedAt);
    }
}
