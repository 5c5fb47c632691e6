using FrivilligPlattform.Messaging;
using FrivilligPlattform.Reporting.Assignments;
using FrivilligPlattform.Reporting.Grants;
using FrivilligPlattform.Reporting.Hours;
using FrivilligPlattform.Reporting.Interests;
using FrivilligPlattform.Reporting.Opportunities;
using FrivilligPlattform.Reporting.Organisations;
using FrivilligPlattform.Reporting.Strategies;
using FrivilligPlattform.Reporting.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Reporting;

/// <summary>What happened, where and when, for counting; and the national strategies. No person is in it.</summary>
public sealed class ReportingDb(DbContextOptions<ReportingDb> options) : ServiceDb(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<AssignmentRun> Assignments => Set<AssignmentRun>();

    public DbSet<ApprovedHours> Hours => Set<ApprovedHours>();

    public DbSet<Award> Awards => Set<Award>();

    public DbSet<Pseudonym> Pseudonyms => Set<Pseudonym>();

    public DbSet<PseudonymSecret> PseudonymSecrets => Set<PseudonymSecret>();

    public DbSet<Strategy> Strategies => Set<Strategy>();

    public DbSet<MeasureReport> MeasureReports => Set<MeasureReport>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Organisation>(Organisation.Map);
        modelBuilder.Entity<Opportunity>(Opportunity.Map);
        modelBuilder.Entity<Interest>(Interest.Map);
        modelBuilder.Entity<AssignmentRun>(AssignmentRun.Map);
        modelBuilder.Entity<ApprovedHours>(ApprovedHours.Map);
        modelBuilder.Entity<Award>(Award.Map);
        modelBuilder.Entity<Pseudonym>(Pseudonym.Map);
        modelBuilder.Entity<PseudonymSecret>(PseudonymSecret.Map);
        modelBuilder.Entity<Strategy>(Strategy.Map);
        modelBuilder.Entity<MeasureReport>(MeasureReport.Map);
    }
}
