using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace FrivilligPlattform.Messaging;

#pragma warning disable EF1001 // The only place that lets one assembly hold the migrations of two providers.
/// <summary>Sees only the migrations of the provider in use: namespaces <c>….Migrations.Sqlite</c> and <c>….Migrations.SqlServer</c>.</summary>
internal sealed class ProviderMigrations(
    ICurrentDbContext current, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : MigrationsAssembly(current, options, ids, logger)
{
    private readonly string suffix = current.Context.Database.IsSqlServer() ? ".SqlServer" : ".Sqlite";

    private readonly Type context = current.Context.GetType();
    private IReadOnlyDictionary<string, TypeInfo>? mine;

    // Read anew and not filtered from the base: the other provider's migrations have the same ids.
    public override IReadOnlyDictionary<string, TypeInfo> Migrations => mine ??= new SortedList<string, TypeInfo>(
        Assembly.DefinedTypes
            .Where(t => t.IsSubclassOf(typeof(Migration)) && Mine(t) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id, t => t));

    public override ModelSnapshot? ModelSnapshot => Assembly.DefinedTypes
        .Where(t => t.IsSubclassOf(typeof(ModelSnapshot)) && Mine(t))
        .Select(t => (ModelSnapshot?)Activator.CreateInstance(t))
        .SingleOrDefault();

    private bool Mine(TypeInfo type) => type.Namespace?.EndsWith(suffix, StringComparison.Ordinal) == true;
}
#pragma warning restore EF1001
