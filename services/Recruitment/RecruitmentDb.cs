using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment;

/// <summary>The tables of Recruitment. Names, contact and birth dates of volunteers stand here and nowhere else.</summary>
public sealed class RecruitmentDb(DbContextOptions<RecruitmentDb> options) : ServiceDb(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<TaskRule> TaskRules => Set<TaskRule>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    public DbSet<ForgottenAccount> ForgottenAccounts => Set<ForgottenAccount>();

    public DbSet<ContactLook> ContactLooks => Set<ContactLook>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<Clearance.Clearance> Clearances => Set<Clearance.Clearance>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        Organisation.Map(modelBuilder.Entity<Organisation>());
        Opportunity.Map(modelBuilder.Entity<Opportunity>());
        TaskRule.Map(modelBuilder.Entity<TaskRule>());
        Unit.Map(modelBuilder.Entity<Unit>());
        Volunteer.Map(modelBuilder.Entity<Volunteer>());
        ForgottenAccount.Map(modelBuilder.Entity<ForgottenAccount>());
        ContactLook.Map(modelBuilder.Entity<ContactLook>());
        Interest.Map(modelBuilder.Entity<Interest>());
        Declaration.Map(modelBuilder.Entity<Declaration>());
        Clearance.Clearance.Map(modelBuilder.Entity<Clearance.Clearance>());
        Course.Map(modelBuilder.Entity<Course>());
        Assignment.Map(modelBuilder.Entity<Assignment>());
    }
}
