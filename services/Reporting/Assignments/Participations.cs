namespace FrivilligPlattform.Reporting.Assignments;

/// <summary>As what people take part, as Recruitment says it.</summary>
public static class Participations
{
    /// <summary>With an organisation.</summary>
    public const string Organised = "organised";

    /// <summary>Without one: a public body or frivilligsentral is the host (row 5).</summary>
    public const string Independent = "independent";

    /// <summary>General civic service is not of free will: no figure about volunteering counts it (row 152).</summary>
    public const string CivicService = "civicService";

    /// <summary>True for volunteering; what was told before the word existed was all of it.</summary>
    public static bool IsCounted(string? participation) => participation is not CivicService;
}
