using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;
using FrivilligPlattform.Portal.Guardians;
using FrivilligPlattform.Portal.Localisation;
using FrivilligPlattform.Portal.Visitors;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>Where a volunteer does the next thing of a checklist, one click away.</summary>
public static class ChecklistLinks
{
    /// <summary>The page that settles the point, or null when it waits for somebody else.</summary>
    public static string? To(ChecklistItem item, Guid organisationId, Guid interestId, Guid opportunityId) => item.Action switch
    {
        "signDeclaration" => Paths.SignDeclaration(organisationId),
        "takeCourse" when item.CourseCode is { } code => Paths.Course(code),
        "readInformationSheet" => VisitorPaths.HealthSheet,
        "showPoliceCertificate" => VolunteerPaths.PoliceCertificate(interestId),
        "askGuardian" => GuardianPaths.Ask,
        "askGuardianForThis" => GuardianPaths.AskFor(opportunityId),
        _ => null,
    };

    public static string Action(ChecklistItem item) => Wording.T(item.Action switch
    {
        "takeCourse" => "Volunteers.TakeCourse",
        "readInformationSheet" => "Volunteers.ReadSheet",
        "showPoliceCertificate" => "Volunteers.SeePoliceCertificate",
        "askGuardian" or "askGuardianForThis" => "Guardians.Step",
        _ => "Volunteers.SignDeclaration",
    });
}
