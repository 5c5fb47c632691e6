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

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Unit>(Unit.Map);
        model.Entity<Coordinator>(Coordinator.Map);
        model.Entity<TaskRule>(TaskRule.Map);
        model.Entity<TaskDecision>(TaskDecision.Map);
        model.Entity<Need>(Need.Map);
        model.Entity<Organisation>(Organisation.Map);
    }
}
