using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Hosting;

/// <summary>A text that must be there and has a greatest length.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute(int max) : MaxLengthAttribute(max)
{
    public override bool IsValid(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) && base.IsValid(value);

    public override string FormatErrorMessage(string name) => HostingTexts.Fill(HostingTexts.TextNeeded, Length);
}

/// <summary>A text that may be missing and has a greatest length.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AtMostAttribute(int max) : MaxLengthAttribute(max)
{
    public override string FormatErrorMessage(string name) => HostingTexts.Fill(HostingTexts.TextTooLong, Length);
}

/// <summary>A number within bounds, both included; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BetweenAttribute : RangeAttribute
{
    public BetweenAttribute(int from, int to)
        : base(from, to)
    {
    }

    public BetweenAttribute(double from, double to)
        : base(from, to)
    {
    }

    public override string FormatErrorMessage(string name) => HostingTexts.Fill(HostingTexts.NumberOutOfBounds, Minimum, Maximum);
}

/// <summary>A day or an instant of this century, so that one can count weeks and years to and from it; one that may be missing may be null.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NearDateAttribute : ValidationAttribute
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    public override bool IsValid(object? value) => value is null or DateOnly { Year: >= FirstYear and <= LastYear } or DateTime { Year: >= FirstYear and <= LastYear };

    public override string FormatErrorMessage(string name) => HostingTexts.Fill(HostingTexts.DateOutOfBounds, FirstYear, LastYear);
}

/// <summary>A list with a least and a greatest number of items, of which texts have a greatest length; one that may be empty may be missing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemsAttribute(int least, int most) : ValidationAttribute
{
    /// <summary>The greatest length of a text in the list.</summary>
    public int Longest { get; init; } = 500;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var items = (value as IEnumerable)?.Cast<object?>().Take(most + 1).ToList() ?? [];
        if (items.Count < least || items.Count > most || value is not (null or IEnumerable))
            return new(HostingTexts.Fill(HostingTexts.ItemsOutOfBounds, least, most));
        return items.Exists(i => i is string text && text.Length > Longest) ? new(HostingTexts.Fill(HostingTexts.TextTooLong, Longest)) : ValidationResult.Success;
    }
}

/// <summary>One of the words there are to choose among; may be missing when null is one of them.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params string?[] words) : AllowedValuesAttribute(values: words)
{
    public override string FormatErrorMessage(string name) => HostingTexts.ChoiceNeeded;
}

/// <summary>An answer that must be given, where "no" and the first of the choices are answers too.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GivenAttribute : RequiredAttribute
{
    public override string FormatErrorMessage(string name) => HostingTexts.FieldRequired;
}
