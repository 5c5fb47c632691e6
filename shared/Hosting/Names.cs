namespace FrivilligPlattform.Hosting;

/// <summary>Names of resources, written once and used by the AppHost, the gateway and the services.</summary>
public static class Names
{
    public const string Bus = "bus";
    public const string Cache = "cache";
    public const string Sql = "sql";
    public const string Gateway = "gateway";
    public const string Portal = "portal";
    public const string Identity = "identity";
    public const string Recruitment = "recruitment";
    public const string Cooperation = "cooperation";
    public const string Matching = "matching";
    public const string Grants = "grants";
    public const string Training = "training";
    public const string Reporting = "reporting";
    public const string Notifications = "notifications";

    /// <summary>The organisation that runs the platform; its members with the right role are platform administrators and operators.</summary>
    public static readonly Guid PlatformOrganisation = Guid.Parse("00000000-0000-7000-8000-000000000001");

    /// <summary>Every service that owns a database and speaks on the bus.</summary>
    public static readonly string[] Services =
        [Identity, Recruitment, Cooperation, Matching, Grants, Training, Reporting, Notifications];

    /// <summary>The name of a service's database resource and so of its connection string.</summary>
    public static string Database(string service) => $"{service}-db";
}
