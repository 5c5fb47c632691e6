using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Participations;

/// <summary>As what somebody takes part. The two first are volunteering and counted apart (row 5); the last is not (row 152).</summary>
public enum Participation
{
    /// <summary>With an organisation.</summary>
    Organised = 1,

    /// <summary>Without an organisation: a public body or a frivilligsentral is the host and answers for the volunteer.</summary>
    Independent,

    /// <summary>General civic service (allment samfunnsbidrag): not of free will, and in no figure about volunteering.</summary>
    CivicService,
}

/// <summary>As what a volunteer takes part in an opportunity, and who answers for one who is in no organisation (row 5).</summary>
/// <param name="HostId">The host of an independent volunteer; null for all others.</param>
public sealed record Standing(Participation Participation, Guid? HostId)
{
    /// <summary>The word of an opportunity that is volunteering.</summary>
    public const string Volunteering = "volunteering";

    /// <summary>
    /// What follows from who offers the opportunity. One who wants to be in no organisation needs a host: a public body or frivilligsentral that offers it,
    /// alone or together with the organisation, and has said yes to it.
    /// </summary>
    /// <param name="withoutOrganisation">True when the volunteer wants to be in no organisation; what a host offers alone is always so.</param>
    public static (Standing? Standing, Refusal? Refusal) In(Opportunity opportunity, bool withoutOrganisation)
    {
        if (opportunity.CivicService)
            return (new(Participation.CivicService, null), null);
        if (opportunity.Organisation.IsHost)
            return (new(Participation.Independent, opportunity.OrganisationId), null);
        if (!withoutOrganisation)
            return (new(Participation.Organised, null), null);

        return opportunity.HostId is { } host
            ? (new(Participation.Independent, host), null)
            : (null, new("host-missing", Texts.HostMissing));
    }
}
