using System.Linq.Expressions;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging;

/// <summary>Lists by the house's cursor: an instant and then an id, so that a page costs the same wherever it lies.</summary>
public static class Listing
{
    /// <summary>The page of <paramref name="rows"/> that was asked for. An index on (instant, id) should stand behind it.</summary>
    /// <param name="at">The instant the list is ordered by.</param>
    /// <param name="select">What the caller sees of a row.</param>
    public static async Task<Page<TItem>> ToPageAsync<TRow, TItem>(
        this IQueryable<TRow> rows, PageRequest page, Expression<Func<TRow, DateTime>> at, Expression<Func<TRow, Guid>> id,
        Expression<Func<TRow, TItem>> select, bool newestFirst, CancellationToken ct)
    {
        if (Cursor.Read(page.After) is { } after)
            rows = rows.Where(Beyond(at, id, after, newestFirst));

        var ordered = newestFirst
            ? rows.OrderByDescending(at).ThenByDescending(id)
            : rows.OrderBy(at).ThenBy(id);
        var found = await ordered.Take(page.Size + 1).Select(WithKey(at, id, select)).ToListAsync(ct);
        var next = found.Count > page.Size ? new Cursor(found[page.Size - 1].At, found[page.Size - 1].Id).ToString() : null;
        return new(found.Take(page.Size).Select(r => r.Item).ToList(), next);
    }

    private static Expression<Func<TRow, bool>> Beyond<TRow>(
        Expression<Func<TRow, DateTime>> at, Expression<Func<TRow, Guid>> id, Cursor after, bool newestFirst)
    {
        Expression<Func<Cursor>> cursor = () => after;
        var afterAt = Expression.Property(cursor.Body, nameof(Cursor.At));
        var afterId = Expression.Property(cursor.Body, nameof(Cursor.Id));
        var row = at.Parameters[0];
        var rowId = new Rename(id.Parameters[0], row).Visit(id.Body);
        var further = newestFirst ? Expression.LessThan(at.Body, afterAt) : Expression.GreaterThan(at.Body, afterAt);
        var furtherId = newestFirst ? Expression.LessThan(rowId, afterId) : Expression.GreaterThan(rowId, afterId);
        var same = Expression.AndAlso(Expression.Equal(at.Body, afterAt), furtherId);
        return Expression.Lambda<Func<TRow, bool>>(Expression.OrElse(further, same), row);
    }

    private static Expression<Func<TRow, Keyed<TItem>>> WithKey<TRow, TItem>(
        Expression<Func<TRow, DateTime>> at, Expression<Func<TRow, Guid>> id, Expression<Func<TRow, TItem>> select)
    {
        var row = at.Parameters[0];
        var body = Expression.MemberInit(
            Expression.New(typeof(Keyed<TItem>)),
            Expression.Bind(typeof(Keyed<TItem>).GetProperty(nameof(Keyed<>.At))!, at.Body),
            Expression.Bind(typeof(Keyed<TItem>).GetProperty(nameof(Keyed<>.Id))!, new Rename(id.Parameters[0], row).Visit(id.Body)),
            Expression.Bind(typeof(Keyed<TItem>).GetProperty(nameof(Keyed<>.Item))!, new Rename(select.Parameters[0], row).Visit(select.Body)));
        return Expression.Lambda<Func<TRow, Keyed<TItem>>>(body, row);
    }

    private sealed class Keyed<TItem>
    {
        public DateTime At { get; init; }

        public Guid Id { get; init; }

        public TItem Item { get; init; } = default!;
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
