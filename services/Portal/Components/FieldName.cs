using System.Linq.Expressions;
using System.Reflection;

namespace FrivilligPlattform.Portal.Components;

/// <summary>The name a form's field is posted under, read from `() => Form.Email`, and the value it has now.</summary>
public static class FieldName
{
    public static string Of(LambdaExpression field) => field.Body switch
    {
        MemberExpression member => Path(member),
        _ => throw new ArgumentException("A field is a property of a form.", nameof(field)),
    };

    public static object? Value(LambdaExpression field) => Evaluate(field.Body);

    /// <summary>Names hold dots, which selectors do not like.</summary>
    public static string Id(string name) => name.Replace('.', '-').Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static string Path(MemberExpression member) =>
        member.Expression is MemberExpression { Expression: not null } above ? $"{Path(above)}.{member.Member.Name}" : member.Member.Name;

    private static object? Evaluate(Expression? expression) => expression switch
    {
        null => null,
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: PropertyInfo property } m => property.GetValue(Evaluate(m.Expression)),
        MemberExpression { Member: FieldInfo field } m => field.GetValue(Evaluate(m.Expression)),
        _ => Expression.Lambda(expression).Compile().DynamicInvoke(),
    };
}
