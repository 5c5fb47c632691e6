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

    public static string Assignments(Guid id) => $"{Paths.HatHome(id)}/frivillige";

    public static string EndAssignment(Guid id, Guid assignmentId) => $"{Assignments(id)}/{assignmentId}/avslutt";

    public static string Hours(Guid id) => $"{Paths.HatHome(id)}/timer";

    public static string CorrectHours(Guid id, Guid hoursId) => $"{Hours(id)}/{hoursId}/rett";
}
