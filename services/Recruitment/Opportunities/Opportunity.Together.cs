using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>One side's yes to a joint opportunity, with its own coordinator (row 96).</summary>
public sealed record SideYes(Guid OrganisationId, string ContactPerson, string ContactPhone, Guid By, DateTime At);

/// <summary>What an organisation and a unit make together. Both have the same rights to it, and neither publishes alone (row 129).</summary>
public sealed partial class Opportunity
{
    /// <summary>The other side; null for what one makes alone.</summary>
    public Guid? PartnerId { get; private set; }

    public Organisation? Partner { get; private set; }

    /// <summary>Who has said yes to it as it stands, each with its coordinator.</summary>
    public IReadOnlyList<SideYes> Yeses { get; private set; } = [];

    /// <summary>True when nobody else is asked or both have said yes.</summary>
    public bool BothAgree => PartnerId is not { } partner || (Says(OrganisationId) && Says(partner));

    /// <summary>The public body or frivilligsentral that answers for volunteers who are in no organisation (row 5); null when none is part of it.</summary>
    public Guid? HostId => Organisation.IsHost ? OrganisationId : Partner is { IsHost: true } && BothAgree ? PartnerId : null;

    /// <summary>The organisation of that id when it is a side; its own and the partner's must be loaded.</summary>
    public Organisation? SideOf(Guid organisationId) => organisationId == OrganisationId ? Organisation : organisationId == PartnerId ? Partner : null;

    /// <summary>A side says yes to what is written now, and who coordinates on its side.</summary>
    public Refusal? SayYes(SideYes yes)
    {
        if (PartnerId is null)
            return new("not-joint", Texts.NotJoint);
        if (Status is OpportunityStatus.Closed)
            return NotNow();

        Yeses = [.. Yeses.Where(y => y.OrganisationId != yes.OrganisationId), yes];
        return null;
    }

    /// <summary>A side takes its yes back, without a reason; what was open stops taking volunteers until both agree again.</summary>
    public Refusal? TakeBack(Guid organisationId)
    {
        if (!Says(organisationId))
            return new("not-joint", Texts.NotJoint);

        Yeses = [.. Yeses.Where(y => y.OrganisationId != organisationId)];
        return Status is OpportunityStatus.Published or OpportunityStatus.Filled ? Pause() : null;
    }

    /// <summary>Takes another side in, or lets it go; one that has said yes, or that volunteers have seen, is not written out by the other.</summary>
    private Refusal? Join(Guid? partnerId)
    {
        if (PartnerId is { } partner && (PublishedAt is not null || Says(partner)))
            return new("partner-stays", Texts.PartnerStays);

        PartnerId = partnerId;
        Yeses = [];
        return null;
    }

    /// <summary>What was changed must be agreed on anew; until then it takes no volunteers.</summary>
    private Refusal? Reconsider()
    {
        if (PartnerId is null)
            return null;

        Yeses = [];
        return Status is OpportunityStatus.Published or OpportunityStatus.Filled ? Pause() : null;
    }

    private bool Says(Guid organisationId) => Yeses.Any(y => y.OrganisationId == organisationId);

    private static Refusal PartnerMissing() => new("partner-has-not-agreed", Texts.PartnerHasNotAgreed);
}
