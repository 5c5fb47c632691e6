namespace FrivilligPlattform.Cooperation.Tests;

/// <summary>What people send, for tests.</summary>
public static class Samples
{
    public static object Unit(Guid organisation, string? name = null, string postalCode = "3015") => new
    {
        organisationId = organisation,
        name = name ?? $"Solbakken sykehjem {Guid.CreateVersion7():N}",
        arena = "nursingHome",
        postalCode,
        description = "Et sykehjem med 40 beboere",
        contactPhone = "32 00 00 00",
        phoneHours = "Hverdager 9–15",
    };

    public static object Decision(string task, string decision = "yes", string? conditions = null, string validUntil = "2027-06-30") =>
        new { taskCode = task, decision, reason = "Beboerne spiser trygt sammen med noen de kjenner", conditions, validUntil };

    public static object Need(Guid unit, string[]? tasks = null, bool? staffWouldOtherwiseDoIt = false) => new
    {
        unitId = unit,
        title = "Turvenner på tirsdager",
        type = "walkingGroup",
        description = "Noen som går tur med beboerne",
        schedule = "Tirsdager 17–19",
        peopleWanted = 3,
        tasks = tasks ?? ["walk", "conversation"],
        requirements = new object[] { new { kind = "declaration" }, new { kind = "course", courseCode = "introduction" } },
        staffWouldOtherwiseDoIt,
    };
}
