using FrivilligPlattform.Grants.Applications;
using FrivilligPlattform.Grants.Awards;
using FrivilligPlattform.Grants.Calls;
using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Grants.Schemes;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants;

/// <summary>Schemes, calls, applications and awards, and a copy of the organisations that give and receive them.</summary>
public sealed class GrantsDb(DbContextOptions<GrantsDb> options) : ServiceDb(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Scheme> Schemes => Set<Scheme>();

    public DbSet<Call> Calls => Set<Call>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ImpartialityAnswer> ImpartialityAnswers => Set<ImpartialityAnswer>();

    public DbSet<Award> Awards => Set<Award>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        Organisation.Map(modelBuilder.Entity<Organisation>());
        Scheme.Map(modelBuilder.Entity<Scheme>());
        Call.Map(modelBuilder.Entity<Call>());
        Application.Map(modelBuilder.Entity<Application>());
        ImpartialityAnswer.Map(modelBuilder.Entity<ImpartialityAnswer>());
        Award.Map(modelBuilder.Entity<Award>());
    }
}
