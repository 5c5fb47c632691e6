using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Recruitment;

/// <summary>A postal code in use.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InUsePostalCodeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string code && PostalCodes.Find(code) is not null;

    public override string FormatErrorMessage(string name) => Texts.UnknownPostalCode;
}

/// <summary>The number of a municipality that exists; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InForceMunicipalityAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || value is string number && Municipalities.Find(number) is not null;

    public override string FormatErrorMessage(string name) => Texts.UnknownMunicipality;
}

/// <summary>An organisation number whose check digit is right; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CheckedOrganisationNumberAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || value is string text && OrganisationNumber.IsValid(text);

    public override string FormatErrorMessage(string name) => Texts.WrongOrganisationNumber;
}

/// <summary>An e-mail address; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class EmailFieldAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || value is string { Length: <= 254 } text && Shape().IsMatch(text);

    public override string FormatErrorMessage(string name) => Texts.WrongEmail;

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+\.[^@\s<>""]+$")]
    private static partial Regex Shape();
}

/// <summary>A phone number with or without a country code; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class PhoneFieldAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || value is string text && Shape().IsMatch(text);

    public override string FormatErrorMessage(string name) => Texts.WrongPhone;

    [GeneratedRegex(@"^\+?[0-9][0-9 ]{2,18}[0-9]$")]
    private static partial Regex Shape();
}

/// <summary>An address on the web; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or ""
        || value is string { Length: <= 300 } text && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    public override string FormatErrorMessage(string name) => Texts.WrongWebAddress;
}

/// <summary>A short list of codes such as <c>walking</c> or <c>nb</c>; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class CodesAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || value is IEnumerable<string> codes && codes.Count() <= 30 && codes.All(code => code is not null && Shape().IsMatch(code));

    public override string FormatErrorMessage(string name) => Texts.WrongCodes;

    [GeneratedRegex("^[a-z0-9][A-Za-z0-9-]{0,49}$")]
    private static partial Regex Shape();
}

/// <summary>Weekly spans of time that each end after they begin; may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WeeklyAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || value is IEnumerable<WeeklySlot> slots
        && slots.Count() <= 50 && slots.All(slot => slot is { Day: >= 1 and <= 7 } && slot.From < slot.To);

    public override string FormatErrorMessage(string name) => Texts.WrongSlots;
}

/// <summary>A choice among those there are.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChosenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Enum choice && Enum.IsDefined(choice.GetType(), choice);

    public override string FormatErrorMessage(string name) => Texts.ChoiceNeeded;
}
