using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrivilligPlattform.Messaging;

/// <summary>Sets an embedded connection up: the flush is <see cref="WriteGate"/>'s, and another process's writer is waited for inside SQLite.</summary>
internal sealed class EmbeddedPragmas : DbConnectionInterceptor
{
    public static readonly EmbeddedPragmas Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000;";
        command.ExecuteNonQuery();
    }
}
