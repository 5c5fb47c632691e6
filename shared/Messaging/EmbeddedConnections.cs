using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrivilligPlattform.Messaging;

/// <summary>Sets an embedded connection up: the flush is <see cref="WriteGate"/>'s, and another process's writer is waited for inside SQLite.</summary>
/// <remarks>
/// A connection stays open as long as its context, and contexts are pooled: opening one makes EF Core register some thirty
/// functions with SQLite, which costs more than most queries.
/// </remarks>
internal sealed class EmbeddedConnections : DbConnectionInterceptor
{
    public static readonly EmbeddedConnections Instance = new();

    /// <summary>What each connection to an embedded database is told once.</summary>
    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000;";
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => ValueTask.FromResult(InterceptionResult.Suppress());
}
