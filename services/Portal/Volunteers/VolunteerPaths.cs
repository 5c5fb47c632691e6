using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>The addresses of a volunteer's own pages.</summary>
public static class VolunteerPaths
{
    public const string Assignments = "/mine-oppdrag";
    public const string MyData = "/mine-opplysninger";
    public const string Looks = $"{MyData}/innsyn";
    public const string TakeAlong = $"{MyData}/alt.json";

    /// <summary>The certificate of service as PDF.</summary>
    public static string ServiceCertificate(Guid assignmentId) => $"{Paths.Assignment(assignmentId)}/attest.pdf";

    /// <summary>Where one tells how it was.</summary>
    public static string HowItWas(Guid assignmentId) => $"{Paths.Assignment(assignmentId)}#hvordan";

    public static string PoliceCertificate(Guid interestId) => $"{Paths.Checklist(interestId)}#politiattest";
}
