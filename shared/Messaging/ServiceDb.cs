using System.Text.Json;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// A service's own database. Publishing is a method of it, because an event is a row of the same transaction: it leaves
/// once the change is saved and never otherwise.
/// </summary>
/// <remarks>A property <c>Guid Version</c> is renewed at every save; a stale one fails the save and answers 412.</remarks>
public abstract partial class ServiceDb(DbContextOptions options) : DbContext(options)
{
    private readonly IServiceProvider? services = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;

    private TimeProvider Clock => services?.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>Queues an event to leave once the current changes are saved.</summary>
    /// <param name="aggregate">What the event is about; by default the event's first id. Order is kept per aggregate.</param>
    public void Publish<T>(T message, Guid? aggregate = null)
        where T : class
    {
        var about = aggregate ?? FirstId(message) ?? Guid.Empty;
        var now = Clock.GetUtcNow();
        Set<OutboxMessage>().Add(new()
        {
            MessageId = Guid.CreateVersion7(now),
            Aggregate = about,
            Partition = about.ToByteArray()[15] % OutboxLease.Partitions,
            Type = typeof(T).FullName!,
            Body = JsonSerializer.Serialize(message),
            CreatedAt = now.UtcDateTime,
        });
    }

    /// <summary>Says which version the caller changes; the save then fails with 412 when another came first.</summary>
    /// <returns>A refusal when the caller did not say.</returns>
    public Refusal? Expect(object entity, string? ifMatch)
    {
        if (string.IsNullOrEmpty(ifMatch))
            return new("version-missing", MessagingTexts.VersionMissing, StatusCodes.Status428PreconditionRequired);

        Entry(entity).Property("Version").OriginalValue = ETags.Read(ifMatch) ?? Guid.Empty;
        return null;
    }

    /// <summary>Saves; a violated unique index becomes the refusal, so that the database has the last word on races.</summary>
    public async Task<Refusal?> SaveAsync(Refusal onDuplicate, CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException exception) when (IsDuplicate(exception))
        {
            return onDuplicate;
        }
    }

    /// <summary>True when a save failed because a key or unique index already had the value.</summary>
    public static bool IsDuplicate(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        SqlException sql => sql.Number is 2601 or 2627,
        _ => false,
    };

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save asynchronously: the writer of an embedded database is waited for.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<Conventions.UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Conventions.Add(_ => new VersionConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("Outbox").HasKey(m => m.Sequence);
            outbox.Property(m => m.Type).HasMaxLength(200);
            outbox.HasIndex(m => m.Sequence).HasFilter($"{Quote(nameof(OutboxMessage.SentAt))} IS NULL").HasDatabaseName("IX_Outbox_Waiting");
            outbox.HasIndex(m => m.SentAt);
        });
        modelBuilder.Entity<OutboxLease>(lease =>
        {
            lease.ToTable("OutboxLeases").HasKey(l => l.Partition);
            lease.Property(l => l.Partition).ValueGeneratedNever();
            lease.HasData(Enumerable.Range(0, OutboxLease.Partitions).Select(p => new OutboxLease { Partition = p }));
        });
        modelBuilder.Entity<OutboxReplica>().ToTable("OutboxReplicas");
        modelBuilder.Entity<InboxMessage>(inbox =>
        {
            inbox.ToTable("Inbox").HasKey(m => new { m.MessageId, m.Queue });
            inbox.Property(m => m.Queue).HasMaxLength(200);
            inbox.HasIndex(m => m.At);
        });
        modelBuilder.Entity<IdempotencyKey>(key =>
        {
            key.ToTable("IdempotencyKeys").HasKey(k => new { k.Actor, k.Key });
            key.Property(k => k.Key).HasMaxLength(IdempotencyKey.MaxLength);
            key.Property(k => k.Actor).HasMaxLength(40);
            key.Property(k => k.Request).HasMaxLength(64);
            key.HasIndex(k => k.At);
        });
    }

    /// <summary>Marks every <c>Guid Version</c> of the finished model as its concurrency token.</summary>
    private sealed class VersionConvention : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
            {
                if (entity.FindProperty("Version") is { ClrType: var type } version && type == typeof(Guid))
                    version.SetIsConcurrencyToken(true);
            }
        }
    }

    private string Quote(string column) => Database.IsSqlite() ? $"\"{column}\"" : $"[{column}]";

    private static Guid? FirstId<T>(T message) => typeof(T).GetProperties()
        .Where(p => p.PropertyType == typeof(Guid)).Select(p => (Guid?)p.GetValue(message)).FirstOrDefault();
}
