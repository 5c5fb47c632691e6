using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Grants.Calls;

/// <summary>Where a call stands at an instant.</summary>
public enum CallStatus
{
    Planned,
    Open,
    Closed,
}

/// <summary>
/// An announcement under a scheme: who may apply, until which date and hour, and how much there is to give
/// (Regulations on Financial Management in Central Government 6.3; rows 26 and 44).
/// </summary>
public sealed class Call
{
    public const int TitleMaxLength = 200;
    public const int CriteriaMaxLength = 8000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid SchemeId { get; init; }

    public required string Title { get; init; }

    public required DateTime OpensAt { get; init; }

    /// <summary>The deadline after the working-day rule; from this very instant nothing can be submitted.</summary>
    public required DateTime ClosesAt { get; init; }

    /// <summary>What all awards together may not exceed.</summary>
    public required Money Frame { get; init; }

    /// <summary>What one application may not exceed; null when only the frame limits.</summary>
    public Money? MaxAmount { get; init; }

    /// <summary>What has been awarded so far. Part of this row, so that two decisions at once cannot both fit the rest of the frame.</summary>
    public Money Awarded { get; private set; }

    public required string Criteria { get; init; }

    /// <summary>Kinds of organisations that may apply; empty means all.</summary>
    public required IReadOnlyList<OrganisationKind> ApplicantKinds { get; init; }

    /// <summary>True once the platform has been told that the call is open.</summary>
    public bool OpeningTold { get; private set; }

    public Guid Version { get; private set; }

    public Money Left => Frame - Awarded;

    public CallStatus StatusAt(DateTime now) => now < OpensAt ? CallStatus.Planned : now < ClosesAt ? CallStatus.Open : CallStatus.Closed;

    /// <summary>Only an open call takes drafts and applications.</summary>
    public Refusal? RefuseUnlessOpen(DateTime now) => StatusAt(now) switch
    {
        CallStatus.Planned => new("call-not-open-yet", Texts.CallNotOpenYet),
        CallStatus.Closed => new("deadline-passed", Texts.DeadlinePassed(ClosesAt)),
        _ => null,
    };

    public Refusal? RefuseKind(OrganisationKind kind) => ApplicantKinds.Count == 0 || ApplicantKinds.Contains(kind)
        ? null
        : new("kind-may-not-apply", Texts.KindMayNotApply);

    /// <summary>Says that the call is open, once, and not before it is.</summary>
    public bool TellOpening(DateTime now)
    {
        if (OpeningTold || now < OpensAt)
            return false;

        OpeningTold = true;
        return true;
    }

    /// <summary>Takes an award out of the frame, within the most one application may get.</summary>
    public Refusal? Award(Money amount)
    {
        if (MaxAmount is { } most && amount > most)
            return new("above-max-amount", Texts.AboveMaxAmount(most));

        if (amount > Left)
            return new("frame-exceeded", Texts.FrameExceeded(Left));

        Awarded += amount;
        return null;
    }

    public static void Map(EntityTypeBuilder<Call> call)
    {
        call.Property(c => c.Title).HasMaxLength(TitleMaxLength);
        call.Property(c => c.Criteria).HasMaxLength(CriteriaMaxLength);
        call.Property(c => c.ApplicantKinds).HasJsonConversion();
        call.HasOne<Schemes.Scheme>().WithMany().HasForeignKey(c => c.SchemeId);
        call.HasIndex(c => c.ClosesAt);
        call.HasIndex(c => new { c.OpeningTold, c.OpensAt });
    }
}
