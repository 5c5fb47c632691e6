using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Memberships;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Clients;

/// <summary>A machine that acts for an organisation in one role; its own id is the subject of its tokens.</summary>
public sealed class Client
{
    public const int ClientIdMaxLength = 64;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it signs in with.</summary>
    public required string ClientId { get; init; }

    public required string Name { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Role { get; init; }

    /// <summary>The services it may get tokens for.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    public required string SecretHash { get; set; }

    public required DateTime CreatedAt { get; init; }

    public static void Map(EntityTypeBuilder<Client> client)
    {
        client.Property(c => c.Id).ValueGeneratedNever();
        client.Property(c => c.ClientId).HasMaxLength(ClientIdMaxLength);
        client.Property(c => c.Name).HasMaxLength(Account.NameMaxLength);
        client.Property(c => c.Role).HasMaxLength(Membership.RoleMaxLength);
        client.Property(c => c.Audiences).HasJsonConversion().HasMaxLength(1000);
        client.Property(c => c.SecretHash).HasMaxLength(44);
        client.HasIndex(c => c.ClientId).IsUnique();
    }
}

/// <summary>Whom tokens are made for. Both issuers read the list from here.</summary>
public static class Audiences
{
    /// <summary>Every service, and the portal, whose tokens are only good for being exchanged.</summary>
    public static readonly IReadOnlyList<string> All = [.. Names.Services, Names.Portal];

    /// <summary>What machines may ask for: the services.</summary>
    public static readonly IReadOnlyList<string> ForMachines = Names.Services;
}
