using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>The address an account has shown to be its own: what was expressed from there without an account belongs to it.</summary>
public sealed class ConfirmedAddress
{
    public required Guid AccountId { get; init; }

    /// <summary>In small letters, as interests by e-mail keep it.</summary>
    public required string Email { get; init; }

    internal static void Map(EntityTypeBuilder<ConfirmedAddress> address)
    {
        address.HasKey(a => a.AccountId);
        address.Property(a => a.AccountId).ValueGeneratedNever();
        address.Property(a => a.Email).HasMaxLength(EmailInterest.AddressMaxLength);
        address.HasIndex(a => a.Email);
    }
}
