using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging;

/// <summary>Runs a service, or its migration once.</summary>
public static class RunService
{
    /// <summary>
    /// With the argument <c>migrate</c>: brings the database up to date and ends. Else runs until told to stop; an
    /// embedded SQLite database is brought up to date first, under a file lock so that replicas do not race.
    /// </summary>
    public static async Task RunServiceAsync<TDb>(this WebApplication app, string[] args)
        where TDb : ServiceDb
    {
        if (args.Contains("migrate"))
        {
            await MigrateAsync<TDb>(app.Services);
            return;
        }

        var embedded = app.Configuration["Database:Provider"] is null or "Sqlite";
        if (app.Configuration.GetValue("Database:MigrateAtStart", embedded))
            await MigrateAsync<TDb>(app.Services);
        await app.RunAsync();
    }

    private static async Task MigrateAsync<TDb>(IServiceProvider services)
        where TDb : ServiceDb
    {
        await using var scope = services.CreateAsyncScope();
        TDb Db() => scope.ServiceProvider.GetRequiredService<TDb>();
        if (services.GetService<WriteGate>() is not { } gate)
        {
            await Db().Database.MigrateAsync();
            return;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(gate.Database)) is { } folder)
            Directory.CreateDirectory(folder);
        await using var turn = await TurnAsync(gate.Database + ".migrating");
        if (EmbeddedSchema.Of(typeof(TDb).Assembly)?.Fill(gate.ConnectionString) == true)
            return;

        var db = Db();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            // Ours is the only turn, so a lock row that EF Core finds was left by a process that was killed.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
            await db.Database.MigrateAsync();
        }
    }

    private static async Task<FileStream> TurnAsync(string path)
    {
        for (; ; )
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50);
            }
        }
    }
}
