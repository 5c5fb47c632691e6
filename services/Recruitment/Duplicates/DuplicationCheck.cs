using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Duplicates;

/// <summary>What an organisation with a similar offer said.</summary>
public sealed record Comment(Guid OrganisationId, string OrganisationName, string Text, DateTime At);

/// <summary>
/// Before a municipality publishes an activity of its own, those who already offer something like it there may comment (row 130): volunteering is not to be
/// pushed aside by the public.
/// </summary>
public sealed class DuplicationCheck
{
    /// <summary>The opportunity's id: one check for each.</summary>
    public required Guid Id { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Until when the others may comment before anything is published.</summary>
    public required DateTime CommentUntil { get; init; }

    /// <summary>Those with a similar offer, who were told.</summary>
    public required IReadOnlyList<Guid> Organisations { get; init; }

    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    /// <summary>What the municipality answered to the comments; shown with the opportunity.</summary>
    public string? Answer { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>An organisation comments, once; again replaces what it said.</summary>
    public void Say(Comment comment) => Comments = [.. Comments.Where(c => c.OrganisationId != comment.OrganisationId), comment];

    /// <summary>The municipality answers what was said.</summary>
    public void Reply(string text) => Answer = text.Trim();

    /// <summary>True once time is up or all have spoken.</summary>
    public bool IsOver(DateTime now) => now >= CommentUntil || Organisations.All(id => Comments.Any(c => c.OrganisationId == id));

    internal static void Map(EntityTypeBuilder<DuplicationCheck> check)
    {
        check.Property(c => c.Id).ValueGeneratedNever();
        check.Property(c => c.Organisations).HasJsonConversion();
        check.Property(c => c.Comments).HasJsonConversion();
        check.Property(c => c.Answer).HasMaxLength(2000);
        check.HasIndex(c => c.CommentUntil);
    }
}

/// <summary>Finding what is similar.</summary>
public static class Similar
{
    /// <summary>True for those whose own activities might push volunteering aside: municipalities, their units and the centres they own (row 130).</summary>
    public static bool MustAsk(Organisation organisation) =>
        organisation.Kind is OrganisationKind.Municipality or OrganisationKind.Unit
        || organisation is { Kind: OrganisationKind.Frivilligsentral, Owner: CentreOwner.Municipality };

    /// <summary>What others already offer: the same type in the same municipality, open or full, by voluntary organisations.</summary>
    public static IQueryable<Opportunity> SimilarTo(this RecruitmentDb db, Opportunity opportunity) => db.Opportunities.AsNoTracking()
        .Where(o => o.MunicipalityNumber == opportunity.MunicipalityNumber && o.Type == opportunity.Type && o.OrganisationId != opportunity.OrganisationId
            && (o.Status == OpportunityStatus.Published || o.Status == OpportunityStatus.Filled)
            && o.Organisation.Kind == OrganisationKind.VoluntaryOrganisation);
}
