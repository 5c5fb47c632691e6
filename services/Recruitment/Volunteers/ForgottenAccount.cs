using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>An account that was erased: whatever still arrives about it is not kept.</summary>
public sealed class ForgottenAccount
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<ForgottenAccount> account) => account.Property(a => a.Id).ValueGeneratedNever();
}
