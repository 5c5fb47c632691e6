using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// What the migrations give a new embedded database, as one script that was written when they were. An empty file is filled with it, and a
/// file that has all it says is left alone: neither needs EF Core's migrator, which builds three models before its first statement.
/// </summary>
internal sealed partial class EmbeddedSchema
{
    private readonly string script;
    private readonly string[] migrations;

    private EmbeddedSchema(string script)
    {
        this.script = script;
        migrations = [.. Recorded().Matches(script).Select(m => m.Groups[1].Value)];
    }

    /// <summary>The script among a service's resources; null when it has none.</summary>
    public static EmbeddedSchema? Of(Assembly service)
    {
        using var file = service.GetManifestResourceStream("Schema.sql");
        if (file is null)
            return null;

        using var reader = new StreamReader(file);
        return new(reader.ReadToEnd());
    }

    /// <summary>True when the database has exactly these migrations, afterwards if it was empty before; false when the migrator has to look.</summary>
    public bool Fill(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
        // A process that was killed may have left the table of migrations, which the script makes before its transaction.
        if (tables.Except(["__EFMigrationsHistory"]).Any())
            return tables.Contains("__EFMigrationsHistory") && Read(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"").SequenceEqual(migrations);

        Read(connection, "PRAGMA journal_mode=WAL");
        using var fill = connection.CreateCommand();
        fill.CommandText = script;
        fill.ExecuteNonQuery();
        return true;
    }

    private static List<string> Read(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
            answers.Add(reader.GetString(0));
        return answers;
    }

    [GeneratedRegex("""INSERT INTO "__EFMigrationsHistory" \("MigrationId", "ProductVersion"\)\s+VALUES \('([^']+)'""")]
    private static partial Regex Recorded();
}
