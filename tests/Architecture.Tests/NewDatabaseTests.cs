using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Architecture.Tests;

/// <summary>What a start makes of the file of an embedded database.</summary>
public sealed class NewDatabaseTests : IDisposable
{
    private const string History = "__EFMigrationsHistory";
    private readonly string folder = Directory.CreateTempSubdirectory("frivillig-database-").FullName;

    [Fact]
    public async Task A_new_file_gets_exactly_what_the_migrations_give()
    {
        await StartAsync("script.db");
        await using (var db = Open("migrator.db"))
            await db.Database.MigrateAsync();

        Assert.Equal(Tables("migrator.db").Where(t => !t.Contains("__EFMigrationsLock", StringComparison.Ordinal)), Tables("script.db"));
        Assert.Equal(Rows("migrator.db", "OutboxLeases"), Rows("script.db", "OutboxLeases"));
        await using var filled = Open("script.db");
        Assert.Empty(await filled.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_start_that_was_killed_before_it_wrote_a_table_is_made_good()
    {
        Execute("killed.db", $"CREATE TABLE \"{History}\" (\"MigrationId\" TEXT NOT NULL CONSTRAINT \"PK_{History}\" PRIMARY KEY, \"ProductVersion\" TEXT NOT NULL)");

        await StartAsync("killed.db");

        Assert.Equal(8, Rows("killed.db", "OutboxLeases"));
    }

    [Fact]
    public async Task The_next_start_changes_nothing()
    {
        await StartAsync("again.db");
        Execute("again.db", "DELETE FROM \"OutboxLeases\" WHERE \"Partition\" = 7");

        await StartAsync("again.db");

        Assert.Equal(7, Rows("again.db", "OutboxLeases"));
    }

    [Fact]
    public async Task A_file_with_other_migrations_is_the_migrators()
    {
        Execute("other.db", "CREATE TABLE \"Something\" (\"Id\" TEXT)");

        await StartAsync("other.db");

        Assert.Contains(Tables("other.db"), t => t.Contains("\"Something\"", StringComparison.Ordinal));
        Assert.Equal(1, Rows("other.db", History));
        Assert.Equal(8, Rows("other.db", "OutboxLeases"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Does what a service does with its database before it listens.</summary>
    private async Task StartAsync(string file)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[$"ConnectionStrings:{Names.Database(Names.Notifications)}"] = At(file);
        builder.AddServiceDefaults(Names.Notifications);
        builder.AddMessaging<NotificationsDb>();
        await using var app = builder.Build();
        await app.RunServiceAsync<NotificationsDb>(["migrate"]);
    }

    private NotificationsDb Open(string file) =>
        new((DbContextOptions<NotificationsDb>)new DbContextOptionsBuilder<NotificationsDb>().UseProvider(sqlServer: false, At(file)).Options);

    private List<string> Tables(string file) => Read(file, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name", row => row.GetString(0));

    private long Rows(string file, string table) => Read(file, $"SELECT count(*) FROM \"{table}\"", row => row.GetInt64(0)).Single();

    private void Execute(string file, string statement) => Read(file, statement, _ => 0);

    private List<T> Read<T>(string file, string statement, Func<SqliteDataReader, T> take)
    {
        using var connection = new SqliteConnection(At(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(take(reader));
        return rows;
    }

    private string At(string file) => $"Data Source={Path.Combine(folder, file)}";
}
