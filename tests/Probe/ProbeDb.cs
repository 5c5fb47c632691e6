using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Probe;

/// <summary>What the writing side commits together with an event.</summary>
public sealed class Cause
{
    public required Guid Id { get; init; }

    /// <summary>What the event is about.</summary>
    public required Guid About { get; init; }

    public required int Number { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What the reading side did. It has a key of its own, so a second effect of one event would show.</summary>
public sealed class Effect
{
    public required Guid Id { get; init; }

    public required Guid CauseId { get; init; }

    public required Guid About { get; init; }

    public required int Number { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>A letter that was put into the box, with a key of its own too.</summary>
public sealed class Letter
{
    public required Guid Id { get; init; }

    public required Guid CauseId { get; init; }
}

/// <summary>How many events there were about one thing, and the sum of their numbers: an event handled twice would change it.</summary>
public sealed class Tally
{
    public required Guid Id { get; init; }

    public int Events { get; private set; }

    public int Sum { get; private set; }

    public Guid Version { get; private set; }

    public void Add(int number)
    {
        Events++;
        Sum += number;
    }
}

/// <summary>The probe's tables.</summary>
public sealed class ProbeDb(DbContextOptions<ProbeDb> options) : ServiceDb(options)
{
    public DbSet<Cause> Causes => Set<Cause>();

    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Tally> Tallies => Set<Tally>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Cause>();
        modelBuilder.Entity<Effect>().HasIndex(e => e.CauseId);
        modelBuilder.Entity<Letter>().HasIndex(l => l.CauseId);
        modelBuilder.Entity<Tally>();
    }
}
