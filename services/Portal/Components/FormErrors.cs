using System.Linq.Expressions;
using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Components;

/// <summary>What is wrong with a form that was sent: by field where that is known, else for the form as a whole.</summary>
public sealed class FormErrors
{
    private readonly List<(string? Field, string Text)> all = [];

    /// <summary>The rule of the API that said no, or null.</summary>
    public string? Code { get; private set; }

    public bool Any => all.Count > 0;

    public IReadOnlyList<(string? Field, string Text)> All => all;

    /// <summary>An error of the whole form.</summary>
    public void Add(string text) => all.Add((null, text));

    /// <summary>An error beside a field, named as in `() => Form.Email`.</summary>
    public void Add<T>(Expression<Func<T>> field, string text) => all.Add((FieldName.Of(field), text));

    /// <summary>An error beside the field posted under this name.</summary>
    public void Add(string field, string text) => all.Add((field, text));

    /// <summary>Asks for a field that was left empty.</summary>
    public void Require(Expression<Func<string?>> field, string text)
    {
        if (string.IsNullOrWhiteSpace(field.Compile()()))
            Add(field, text);
    }

    /// <summary>Takes over why the API said no. True when it did.</summary>
    public bool Add<T>(Answer<T> answer)
    {
        if (answer.Ok)
            return false;

        Code = answer.Problem.Code;
        if (answer.Problem.Errors is not { Count: > 0 } fields)
        {
            Add(answer.Problem.Text);
            return true;
        }

        foreach (var (field, texts) in fields)
            foreach (var text in texts)
                all.Add((field, text));
        return true;
    }

    /// <summary>The errors of the field with this name; the API names fields without the form's own prefix.</summary>
    public IEnumerable<string> For(string name) => all.Where(e => Belongs(e.Field, name)).Select(e => e.Text);

    /// <summary>The first of the form's fields an error belongs to.</summary>
    public static string? Among(IEnumerable<string> names, string? field) => names.FirstOrDefault(n => Belongs(field, n));

    private static bool Belongs(string? field, string name) => field is not null
        && (string.Equals(field, name, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith($".{field}", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith($".{field.Split('[', '.')[0]}", StringComparison.OrdinalIgnoreCase));
}
