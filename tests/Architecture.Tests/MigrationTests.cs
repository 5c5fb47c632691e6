using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FrivilligPlattform.Architecture.Tests;

public sealed class MigrationTests
{
    public static TheoryData<string, bool> Databases
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var service in House.Services.Keys)
            {
                all.Add(service, false);
                all.Add(service, true);
            }

            return all;
        }
    }

    public static TheoryData<string> Services => [.. House.Services.Keys];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Migrations_give_the_model_on_both_providers(string service, bool sqlServer)
    {
        using var db = Open(service, sqlServer);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"Run tools/add-migration.sh {service}.");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_script_for_a_new_database_can_be_written(string service, bool sqlServer)
    {
        using var db = Open(service, sqlServer);

        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.Contains("Outbox", script, StringComparison.Ordinal);
        Assert.Equal(sqlServer, script.Contains("uniqueidentifier", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_empty_embedded_database_is_filled_with_what_the_migrations_say(string service)
    {
        using var db = Open(service, sqlServer: false);
        using var file = House.Services[service].GetManifestResourceStream("Schema.sql");
        Assert.NotNull(file);

        Assert.True(db.GetService<IMigrator>().GenerateScript() == new StreamReader(file).ReadToEnd(), $"Run tools/add-migration.sh {service}.");
    }

    private static ServiceDb Open(string service, bool sqlServer)
    {
        var type = House.Services[service].GetTypes().Single(t => t.IsSubclassOf(typeof(ServiceDb)));
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        options.UseProvider(sqlServer, sqlServer ? "Server=nowhere" : "Data Source=:memory:");
        return (ServiceDb)Activator.CreateInstance(type, options.Options)!;
    }
}
