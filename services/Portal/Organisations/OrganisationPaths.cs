using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>The addresses of an organisation's own pages.</summary>
public static class OrganisationPaths
{
    public const string New = "/organisasjoner/ny";

    public static string Change(Guid id) => $"{Paths.HatHome(id)}/rediger";

    public static string Branches(Guid id) => $"{Paths.HatHome(id)}/lag";

    public static string NewBranch(Guid id) => $"{Branches(id)}/nytt";

    public static string Colleagues(Guid id) => $"{Paths.HatHome(id)}/kolleger";

    public static string Invite(Guid id) => $"{Colleagues(id)}/inviter";

    public static string Opportunities(Guid id) => $"{Paths.HatHome(id)}/oppdrag";

    public static string OpportunitiesWith(Guid id, string status) => Query.To(Opportunities(id), ("status", status));

    public static string NewOpportunity(Guid id) => $"{Opportunities(id)}/nytt";

    public static string Opportunity(Guid id, Guid opportunityId) => $"{Opportunities(id)}/{opportunityId}";

    public static string ChangeOpportunity(Guid id, Guid opportunityId) => $"{Opportunity(id, opportunityId)}/rediger";

    public static string Inbox(Guid id) => $"{Paths.HatHome(id)}/innboks";

    public static string InboxWith(Guid id, string status) => Query.To(Inbox(id), ("status", status));

    public static string Interest(Guid id, Guid interestId) => $"{Inbox(id)}/{interestId}";

    public static string HandOn(Guid id, Guid interestId) => $"{Interest(id, interestId)}/videre";

    /// <summary>The answers all coordinators of the organisation share.</summary>
    public static string Replies(Guid id) => $"{Paths.HatHome(id)}/svar";

    public static string Reply(Guid id, Guid replyId) => $"{Replies(id)}/{replyId}";

    public static string Assignments(Guid id) => $"{Paths.HatHome(id)}/frivillige";

    public static string EndAssignment(Guid id, Guid assignmentId) => $"{Assignments(id)}/{assignmentId}/avslutt";

    public static string RegisterForSomebody(Guid id) => $"{Assignments(id)}/ny";

    public static string HandOver(Guid id, Guid assignmentId) => $"{Assignments(id)}/{assignmentId}/overlat";

    /// <summary>Thanks and talks that are due.</summary>
    public static string FollowUps(Guid id) => $"{Paths.HatHome(id)}/oppfolging";

    public static string NotContacted(Guid id) => $"{FollowUps(id)}/ikke-kontaktet";

    public static string Exits(Guid id) => $"{FollowUps(id)}/sluttsvar";

    /// <summary>All that was planned and done with one volunteer.</summary>
    public static string Plan(Guid id, Guid assignmentId) => $"{FollowUps(id)}/{assignmentId}";

    /// <summary>What a municipality asks of those with similar offers before it publishes.</summary>
    public static string Comments(Guid id, Guid opportunityId) => $"{Opportunity(id, opportunityId)}/innspill";

    public static string Imports(Guid id) => $"{Branches(id)}/importer";

    public static string Import(Guid id, Guid importId) => $"{Imports(id)}/{importId}";

    public static string Settings(Guid id) => $"{Paths.HatHome(id)}/innstillinger";

    /// <summary>What the organisation offers and needs.</summary>
    public static string Profile(Guid id) => $"{Paths.HatHome(id)}/profil";

    public static string Capabilities(Guid id) => $"{Paths.HatHome(id)}/kompetanse";

    public static string CapabilitiesToJudge(Guid id) => $"{Capabilities(id)}/vurder";

    public static string Ideas(Guid id) => $"{Paths.HatHome(id)}/ideer";

    public static string Idea(Guid id, Guid ideaId) => $"{Ideas(id)}/{ideaId}";

    public static string Campaigns(Guid id) => $"{Paths.HatHome(id)}/kampanjer";

    public static string NewCampaign(Guid id) => $"{Campaigns(id)}/ny";

    public static string Campaign(Guid id, Guid campaignId) => $"{Campaigns(id)}/{campaignId}";

    /// <summary>Feeds and the page to embed.</summary>
    public static string Sharing(Guid id) => $"{Paths.HatHome(id)}/del";

    /// <summary>Where volunteers come from and how many stay.</summary>
    public static string Sources(Guid id) => $"{Paths.HatHome(id)}/kilder";

    /// <summary>Those who take part in an activity that volunteers keep going.</summary>
    public static string Participants(Guid id, Guid opportunityId) => $"{Opportunity(id, opportunityId)}/deltakere";

    /// <summary>Agreements with municipalities.</summary>
    public static string Agreements(Guid id) => $"{Paths.HatHome(id)}/avtaler";

    public static string Hours(Guid id) => $"{Paths.HatHome(id)}/timer";

    public static string CorrectHours(Guid id, Guid hoursId) => $"{Hours(id)}/{hoursId}/rett";
}
