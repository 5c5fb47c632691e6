using Microsoft.Data.Sqlite;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// The inbox of an embedded database, asked and written for every message: with two statements that are prepared once, and
/// without EF Core, whose way to a row costs several times what the row does.
/// </summary>
internal sealed class EmbeddedInbox(WriteGate gate) : IDisposable
{
    private readonly Lock asking = new();
    private SqliteCommand? ask;
    private SqliteCommand? add;

    /// <summary>True when a message has had its effect through this queue.</summary>
    public bool Has(Guid id, string queue)
    {
        lock (asking)
        {
            ask ??= Prepare(gate.Connect(), "SELECT 1 FROM \"Inbox\" WHERE \"MessageId\" = $id AND \"Queue\" = $queue", "$id", "$queue");
            (ask.Parameters[0].Value, ask.Parameters[1].Value) = (id, queue);
            return ask.ExecuteScalar() is not null;
        }
    }

    /// <summary>Writes a message's row on the writer's connection, whose turn it must be; false when it was there.</summary>
    public bool TryAdd(InboxMessage message, SqliteTransaction transaction)
    {
        add ??= Prepare(
            gate.Writer, "INSERT INTO \"Inbox\" (\"MessageId\", \"Queue\", \"At\") VALUES ($id, $queue, $at) ON CONFLICT DO NOTHING", "$id", "$queue", "$at");
        add.Transaction = transaction;
        (add.Parameters[0].Value, add.Parameters[1].Value, add.Parameters[2].Value) = (message.MessageId, message.Queue, message.At);
        return add.ExecuteNonQuery() == 1;
    }

    public void Dispose()
    {
        ask?.Connection?.Dispose();
        ask?.Dispose();
        add?.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter(parameter, null));
        return command;
    }
}
