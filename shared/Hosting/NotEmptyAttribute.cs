using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Hosting;

/// <summary>Refuses a type's default: an empty id, a zero date, an unnamed choice, a list without items, a blank text.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NotEmptyAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value switch
    {
        null => false,
        string text => !string.IsNullOrWhiteSpace(text),
        ICollection items => items.Count > 0,
        ValueType plain => !plain.Equals(Activator.CreateInstance(plain.GetType())),
        _ => true,
    };

    public override string FormatErrorMessage(string name) => ErrorMessageString is { Length: > 0 } own && ErrorMessageResourceName is not null
        ? own
        : HostingTexts.FieldRequired;
}
