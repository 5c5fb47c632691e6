using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace FrivilligPlattform.Portal.Components;

/// <summary>What every field of a form has: a name, a label, an explanation and its errors.</summary>
public abstract class FormField<T> : ComponentBase
{
    /// <summary>The form's property this field is, as `() => Form.Email`.</summary>
    [Parameter, EditorRequired] public Expression<Func<T>> For { get; set; } = null!;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>How to answer, and why it is asked, in one sentence.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Fields are asked for because they are needed; the others say so.</summary>
    [Parameter] public bool Optional { get; set; }

    [CascadingParameter] public PostForm? Form { get; set; }

    [CascadingParameter] public Panel? Panel { get; set; }

    protected string Name { get; private set; } = "";

    protected string Id => FieldName.Id(Name);

    protected T? Value { get; private set; }

    protected IReadOnlyList<string> Errors { get; private set; } = [];

    protected bool Invalid => Errors.Count > 0;

    protected string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Invalid ? $"{Id}-error" : null }.Where(i => i is not null)) is { Length: > 0 } ids ? ids : null;

    protected string FullLabel => Optional ? $"{Label} ({Localisation.Wording.T("Common.Optional")})" : Label;

    protected override void OnParametersSet()
    {
        Name = FieldName.Of(For);
        Value = (T?)FieldName.Value(For);
        Form?.Register(Name);
        Errors = Form?.Errors.For(Name).ToList() ?? [];
        if (Invalid)
            Panel?.Failed();
    }
}
