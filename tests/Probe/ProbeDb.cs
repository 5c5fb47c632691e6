using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Probe;

/// <summary>What the writing side commits together with an event.</summary>
public sealed class Cause
{
    public required Guid Id { get; init; }

    /// <summary>What the event is about; causes about the same thing are numbered in order.</summary>
    public required Guid About { get; init; }

    public required int Number { get; init; }
}

/// <summary>What the reading side did. It has a key of its own, so a second effect of one event would show.</summary>
public sealed class Effect
{
    public required Guid Id { get; init; }

    public required Guid CauseId { get; init; }

    public required Guid About { get; init; }

    public required int Number { get; init; }

    /// <summary>In which order effects came, given by the database.</summary>
    public required DateTime At { get; init; }
}

/// <summary>The probe's tables.</summary>
public sealed class ProbeDb(DbContextOptions<ProbeDb> options) : ServiceDb(options)
{
    public DbSet<Cause> Causes => Set<Cause>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Cause>();
        modelBuilder.Entity<Effect>().HasIndex(e => e.CauseId);
    }
}
