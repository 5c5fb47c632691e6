using FrivilligPlattform.Messaging;
using FrivilligPlattform.Notifications.Accounts;
using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Notifications.Inbox;
using FrivilligPlattform.Notifications.Members;
using FrivilligPlattform.Notifications.Titles;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications;

/// <summary>Who can be told, what they were told, and how the mail went.</summary>
public sealed class NotificationsDb(DbContextOptions<NotificationsDb> options) : ServiceDb(options)
{
    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Title> Titles => Set<Title>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<PendingNotice> PendingNotices => Set<PendingNotice>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        Contact.Map(modelBuilder.Entity<Contact>());
        Erasure.Map(modelBuilder.Entity<Erasure>());
        Member.Map(modelBuilder.Entity<Member>());
        Title.Map(modelBuilder.Entity<Title>());
        Notification.Map(modelBuilder.Entity<Notification>());
        PendingNotice.Map(modelBuilder.Entity<PendingNotice>());
        Delivery.Map(modelBuilder.Entity<Delivery>());
    }
}
