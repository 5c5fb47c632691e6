using System.Globalization;
using System.Linq.Expressions;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>
/// How often somebody lately tried to sign in with an address. It is kept for every address, with an account or without, so
/// that a lock-out tells nobody which addresses have one; and by hash, so that the table lists no addresses.
/// </summary>
public sealed class Attempts
{
    public required string Address { get; init; }

    public int Failed { get; init; }

    public DateTime LastAt { get; init; }

    public DateTime? LockedUntil { get; init; }

    public static void Map(EntityTypeBuilder<Attempts> attempts)
    {
        attempts.ToTable("Attempts").HasKey(a => a.Address);
        attempts.Property(a => a.Address).HasMaxLength(44);
        attempts.HasIndex(a => a.LastAt);
    }

    /// <summary>
    /// Counts an attempt before the password is looked at, in one statement, so that a thousand guesses sent at once are as few
    /// as those sent one by one. A right sign-in takes the count back by <see cref="ForgetAsync"/>.
    /// </summary>
    /// <returns>How long the address stays locked, or null when this attempt may go on.</returns>
    public static async Task<TimeSpan?> CountAsync(IdentityDb db, string email, IdentityOptions options, DateTime now, CancellationToken ct)
    {
        var address = Secret.Hash(email);
        var fresh = now - options.LockOutFor;
        var until = now + options.LockOutFor;
        Expression<Func<Attempts, bool>> open = a => a.Address == address && (a.LockedUntil == null || a.LockedUntil <= now);
        for (var race = 0; ; race++)
        {
            var counted = await db.WriteAsync(() => db.SignInAttempts.Where(open).ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.Failed, a => a.LastAt < fresh || a.LockedUntil != null ? 1 : a.Failed + 1)
                    .SetProperty(a => a.LockedUntil, a => a.LockedUntil == null && a.LastAt >= fresh && a.Failed + 1 >= options.MaxAttempts ? (DateTime?)until : null)
                    .SetProperty(a => a.LastAt, now),
                ct), ct);
            if (counted == 1)
                return null;

            if (await db.SignInAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.Address == address, ct) is { LockedUntil: { } locked } && locked > now)
                return locked - now;

            var first = new Attempts { Address = address, Failed = 1, LastAt = now };
            db.SignInAttempts.Add(first);
            if (await db.SaveAsync(Duplicate, ct) is null || race > 3)
                return null;

            db.Entry(first).State = EntityState.Detached;
        }
    }

    /// <summary>The person proved to be who they say: earlier mistakes are forgotten.</summary>
    public static Task ForgetAsync(IdentityDb db, string email, CancellationToken ct)
    {
        var address = Secret.Hash(email);
        return db.WriteAsync(() => db.SignInAttempts.Where(a => a.Address == address).ExecuteDeleteAsync(ct), ct);
    }

    /// <summary>Says how many whole minutes are left, rounded up.</summary>
    public static Refusal LockedOut(TimeSpan left) => new(
        "locked-out",
        Texts.LockedOut.Replace("{0}", Math.Ceiling(left.TotalMinutes).ToString(CultureInfo.CurrentCulture), StringComparison.Ordinal),
        StatusCodes.Status401Unauthorized);

    private static readonly Refusal Duplicate = new("attempt-counted", "");
}
