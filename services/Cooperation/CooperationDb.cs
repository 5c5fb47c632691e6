using FrivilligPlattform.Cooperation.Needs;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Cooperation.Units;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation;

/// <summary>Units with their leaders and coordinators, what volunteers may do there, and what the units need.</summary>
public sealed class CooperationDb(DbContextOptions<CooperationDb> options) : ServiceDb(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Coordinator> Coordinators => Set<Coordinator>();
    public DbSet<TaskRule> Tasks => Set<TaskRule>();
    public DbSet<TaskDecision> TaskDecisions => Set<TaskDecision>();
    public DbSet<Need> Needs => Set<Need>();
    public DbSet<Organisation> Organisations => Set<Organisation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Unit>(Unit.Map);
        modelBuilder.Entity<Coordinator>(Coordinator.Map);
        modelBuilder.Entity<TaskRule>(TaskRule.Map);
        modelBuilder.Entity<TaskDecision>(TaskDecision.Map);
        modelBuilder.Entity<Need>(Need.Map);
        modelBuilder.Entity<Organisation>(Organisation.Map);
    }
}
