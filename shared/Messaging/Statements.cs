using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Plain statements on the service's database, for what is asked all the time and from the first second on: EF Core's way to a
/// row costs several times what the row does, and the first way, where the model is built, a second of a processor.
/// </summary>
/// <remarks>
/// Both providers understand them, and keep ids and times as EF Core does. On an embedded database what is written together
/// shares its transaction with others who save at the same time.
/// </remarks>
public sealed class Statements
{
    private readonly bool sqlServer;
    private readonly string connectionString;
    private readonly WriteGate? gate;

    internal Statements(bool sqlServer, string connectionString, WriteGate? gate) =>
        (this.sqlServer, this.connectionString, this.gate) = (sqlServer, connectionString, gate);

    /// <summary>True when the question has an answer, such as whether there is a row.</summary>
    public async Task<bool> AnyAsync(string sql, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var connection = await OpenAsync(ct);
        return await new Session(connection, null).AnyAsync(sql, ct, values);
    }

    /// <summary>What ends an ordered question of which only so many rows are wanted.</summary>
    internal string First(int rows) => sqlServer ? $"OFFSET 0 ROWS FETCH NEXT {rows} ROWS ONLY" : $"LIMIT {rows}";

    /// <summary>Asks on a connection of its own.</summary>
    public async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var connection = await OpenAsync(ct);
        return await new Session(connection, null).QueryAsync(sql, row, ct, values);
    }

    /// <summary>Writes all or nothing, and returns when it is on disk. What an embedded database has begun is not called off.</summary>
    internal async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken ct)
    {
        if (gate is not null)
            return await gate.SaveAsync(transaction => write(new(gate.Writer, transaction)), ct);

        await using var connection = await OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var result = await write(new(connection, transaction));
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (gate is not null)
            return gate.Connect();

        var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <summary>A connection whose statements belong together.</summary>
    internal readonly struct Session(DbConnection connection, DbTransaction? transaction)
    {
        public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken ct, params (string Name, object Value)[] values)
        {
            await using var command = Command(sql, values);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct))
                rows.Add(row(reader));
            return rows;
        }

        public async Task<bool> AnyAsync(string sql, CancellationToken ct, params (string Name, object Value)[] values)
        {
            await using var command = Command(sql, values);
            return await command.ExecuteScalarAsync(ct) is not null;
        }

        /// <summary>Returns how many rows it met.</summary>
        public async Task<int> ExecuteAsync(string sql, params (string Name, object Value)[] values)
        {
            await using var command = Command(sql, values);
            return await command.ExecuteNonQueryAsync();
        }

        private DbCommand Command(string sql, (string Name, object Value)[] values)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                // A server would else take a time for one of its old type and round it.
                command.Parameters.Add(command is SqliteCommand
                    ? new SqliteParameter(name, value)
                    : value is DateTime ? new SqlParameter(name, System.Data.SqlDbType.DateTime2) { Value = value } : new SqlParameter(name, value));
            }

            return command;
        }
    }
}
