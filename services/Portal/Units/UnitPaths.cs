using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Units;

/// <summary>Addresses only the pages of units link to.</summary>
public static class UnitPaths
{
    public static string New(Guid organisationId) => $"{Paths.Units(organisationId)}/ny";

    public static string Leader(Guid organisationId, Guid unitId) => $"{Paths.Unit(organisationId, unitId)}/leder";

    public static string Coordinator(Guid organisationId, Guid unitId) => $"{Paths.Unit(organisationId, unitId)}/koordinator";

    public static string Tasks(Guid organisationId, Guid unitId) => $"{Paths.Unit(organisationId, unitId)}/oppgaver";

    public static string Decide(Guid organisationId, Guid unitId, string code) => $"{Tasks(organisationId, unitId)}/{Uri.EscapeDataString(code)}";

    public static string NewNeed(Guid organisationId, Guid unitId) => $"{Paths.Unit(organisationId, unitId)}/nytt-behov";
}
