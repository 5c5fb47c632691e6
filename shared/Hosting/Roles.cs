namespace FrivilligPlattform.Hosting;

/// <summary>What a member may be in an organisation. A membership is (account, organisation, role).</summary>
public static class Roles
{
    /// <summary>Runs the organisation and, for a parent, its branches.</summary>
    public const string Administrator = "administrator";

    /// <summary>Coordinates volunteers: opportunities, interests, assignments, hours.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Answers for a unit (row 88).</summary>
    public const string Leader = "leader";

    /// <summary>Reads a municipality's figures.</summary>
    public const string Director = "director";

    /// <summary>Handles grant applications for the organisation that owns the scheme.</summary>
    public const string GrantsOfficer = "grantsOfficer";

    /// <summary>Writes courses for the organisation that provides them.</summary>
    public const string CourseAuthor = "courseAuthor";

    /// <summary>Verifies organisations and keeps national lists; counts only in the platform's own organisation.</summary>
    public const string PlatformAdministrator = "platformAdministrator";

    /// <summary>Looks after the running platform, error queues among it; counts only in the platform's own organisation.</summary>
    public const string Operator = "operator";

    public static readonly IReadOnlyList<string> All =
        [Administrator, Coordinator, Leader, Director, GrantsOfficer, CourseAuthor, PlatformAdministrator, Operator];
}
