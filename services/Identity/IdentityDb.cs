using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Clients;
using FrivilligPlattform.Identity.Invitations;
using FrivilligPlattform.Identity.Issuers;
using FrivilligPlattform.Identity.Letters;
using FrivilligPlattform.Identity.Memberships;
using FrivilligPlattform.Identity.Organisations;
using FrivilligPlattform.Identity.Sessions;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity;

/// <summary>Identity's tables: who has an account, who may act for whom, and the keys that sign for it.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options) : ServiceDb(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Attempts> SignInAttempts => Set<Attempts>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Account>(Account.Map);
        modelBuilder.Entity<Attempts>(Attempts.Map);
        modelBuilder.Entity<Session>(Session.Map);
        modelBuilder.Entity<Letter>(Letter.Map);
        modelBuilder.Entity<Organisation>(Organisation.Map);
        modelBuilder.Entity<Membership>(Membership.Map);
        modelBuilder.Entity<Invitation>(Invitation.Map);
        modelBuilder.Entity<Client>(Client.Map);
        modelBuilder.Entity<SigningKey>(SigningKey.Map);
        modelBuilder.Entity<ProtectionKey>(ProtectionKey.Map);
    }
}
