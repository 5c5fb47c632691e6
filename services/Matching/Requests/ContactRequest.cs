using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>What a volunteer said to being asked.</summary>
public enum RequestAnswer
{
    Waiting = 1,

    /// <summary>The volunteer expressed interest; from then on the organisation knows who it is.</summary>
    Yes,

    /// <summary>No, which nobody asks the reason of (row 126).</summary>
    No,
}

/// <summary>
/// A coordinator asks a volunteer who wants to be found about an opportunity. The organisation learns neither name nor address
/// before the volunteer says yes, and not who it was when the volunteer says no.
/// </summary>
public sealed class ContactRequest
{
    public const int MessageMaxLength = 500;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid OpportunityId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public required Guid AskedBy { get; init; }

    public required string Message { get; init; }

    public required DateTime At { get; init; }

    public RequestAnswer Answer { get; private set; } = RequestAnswer.Waiting;

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The volunteer says no, once.</summary>
    public Refusal? Decline(DateTime now)
    {
        if (Answer is RequestAnswer.Yes)
            return new("request-answered", Texts.RequestAnswered);

        if (Answer is RequestAnswer.Waiting)
            (Answer, AnsweredAt) = (RequestAnswer.No, now);
        return null;
    }

    /// <summary>The volunteer expressed interest, which is a yes even after a no.</summary>
    public void Accept(DateTime at) => (Answer, AnsweredAt) = (RequestAnswer.Yes, at);

    public VolunteerAsked Asked() => new(Id, OpportunityId, OrganisationId, VolunteerId, At);

    internal static void Map(EntityTypeBuilder<ContactRequest> table)
    {
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Message).HasMaxLength(MessageMaxLength);
        table.HasIndex(r => new { r.OpportunityId, r.VolunteerId }).IsUnique();
        table.HasIndex(r => new { r.VolunteerId, r.At, r.Id });
        table.HasIndex(r => new { r.OrganisationId, r.At });
    }
}

/// <summary>Somebody of an organisation looked for volunteers: who, for what, how many were shown. No volunteer is named here.</summary>
public sealed class VolunteerLook
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid OpportunityId { get; init; }

    public required int Shown { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<VolunteerLook> table)
    {
        table.Property(l => l.Id).ValueGeneratedNever();
        table.HasIndex(l => new { l.OrganisationId, l.At, l.Id });
    }
}
