using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Register;

/// <summary>What the registers said of a number when they were last asked: facts of Enhetsregisteret and Frivillighetsregisteret (NLOD 2.0).</summary>
public sealed class RegisterUnit
{
    public required string OrganisationNumber { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>The form by its code, such as <c>FLI</c>.</summary>
    public string? Form { get; private set; }

    public string? Website { get; private set; }

    public string? MunicipalityNumber { get; private set; }

    /// <summary>True when it stands in Frivillighetsregisteret. To stand there is a right and no duty: no is no reason to refuse.</summary>
    public bool Voluntary { get; private set; }

    /// <summary>Up to three categories of the classification ICNPO, the first first.</summary>
    public IReadOnlyList<string> Categories { get; private set; } = [];

    public DateOnly? DeletedOn { get; private set; }

    /// <summary>Bankrupt or being wound up.</summary>
    public bool Ending { get; private set; }

    public DateTime AskedAt { get; private set; }

    public void Learn(RegisterFacts facts, DateTime at)
    {
        Name = facts.Name;
        Form = facts.Form;
        Website = facts.Website;
        MunicipalityNumber = facts.MunicipalityNumber;
        Voluntary = facts.Voluntary;
        Categories = facts.Categories;
        DeletedOn = facts.DeletedOn;
        Ending = facts.Ending;
        AskedAt = at;
    }

    internal static void Map(EntityTypeBuilder<RegisterUnit> unit)
    {
        unit.HasKey(u => u.OrganisationNumber);
        unit.Property(u => u.OrganisationNumber).HasMaxLength(9);
        unit.Property(u => u.Name).HasMaxLength(300);
        unit.Property(u => u.Form).HasMaxLength(10);
        unit.Property(u => u.Website).HasMaxLength(300);
        unit.Property(u => u.MunicipalityNumber).HasMaxLength(4);
        unit.Property(u => u.Categories).HasJsonConversion();
    }
}

/// <summary>What is taken over from the registers' answers.</summary>
public sealed record RegisterFacts(
    string Name, string? Form, string? Website, string? MunicipalityNumber, bool Voluntary, IReadOnlyList<string> Categories, DateOnly? DeletedOn,
    bool Ending);

/// <summary>What came of asking.</summary>
public enum RegisterOutcome
{
    Found = 1,
    NotFound,

    /// <summary>Nobody answered, or the sample does not know: it is asked again later.</summary>
    Away,
}

/// <summary>An outcome with its facts when there are any.</summary>
public sealed record RegisterAnswer(RegisterOutcome Outcome, RegisterFacts? Facts = null);
