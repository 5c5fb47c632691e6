using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A role on a shift: how many are needed and how many places are held, by those who are in or have been offered one.</summary>
public sealed record ShiftRole(string Code, string Name, int Needed, int Taken, int MinimumAge, IReadOnlyList<Requirement> Requirements)
{
    public int Free => Needed - Taken;
}

/// <summary>What a coordinator asks for: a role, how many, and what is asked beyond what the roster asks.</summary>
public sealed record RoleNeed(
    [property: Text(40)] string Code,
    [property: Text(100)] string Name,
    [property: Range(1, 1000, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int Needed,
    int MinimumAge = 0, IReadOnlyList<Requirement>? Requirements = null)
{
    public ShiftRole On(Roster roster) =>
        new(Code, Name, Needed, 0, Math.Max(MinimumAge, roster.MinimumAge), [.. roster.Requirements.Union(Requirements ?? [])]);
}

/// <summary>Somebody of the staff who is on duty and can be called. A working contact, not a volunteer's; removed with the vigil's end.</summary>
public sealed record StaffContact([property: Text(100)] string Name, [property: Text(20)] string Phone, DateTime From, DateTime To);
