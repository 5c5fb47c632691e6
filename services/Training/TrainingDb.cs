using FrivilligPlattform.Messaging;
using FrivilligPlattform.Training.Certificates;
using FrivilligPlattform.Training.Courses;
using FrivilligPlattform.Training.Enrolments;
using FrivilligPlattform.Training.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training;

/// <summary>Courses, who takes them, and the certificates they led to. A volunteer is an id here and never a name.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options) : ServiceDb(options)
{
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<Organisation> Organisations => Set<Organisation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Course>(Course.Map);
        modelBuilder.Entity<Enrolment>(Enrolment.Map);
        modelBuilder.Entity<Certificate>(Certificate.Map);
        modelBuilder.Entity<Organisation>(Organisation.Map);
    }
}
