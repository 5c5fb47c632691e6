using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>An interest of somebody without an account (row 20): it counts once the link in a letter was opened, and is followed by that link.</summary>
public sealed class EmailInterest
{
    public const int AddressMaxLength = 254;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; private set; } = null!;

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Message { get; init; }

    public required string Language { get; init; }

    public string? Source { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Until when it may be confirmed.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>The interest it became; null until the address was confirmed.</summary>
    public Guid? InterestId { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The code is not this one's, or too old. One sentence for all, so that it tells a guesser nothing.</summary>
    public static Refusal WrongCode => new("wrong-code", Texts.WrongCode, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The address is confirmed and the interest counts.</summary>
    public void Become(Interest interest) => InterestId = interest.Id;

    internal static void Map(EntityTypeBuilder<EmailInterest> interest)
    {
        interest.HasOne(i => i.Opportunity).WithMany().HasForeignKey(i => i.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        interest.Property(i => i.Name).HasMaxLength(Volunteers.Volunteer.NameMaxLength);
        interest.Property(i => i.Email).HasMaxLength(AddressMaxLength);
        interest.Property(i => i.Message).HasMaxLength(Interest.MessageMaxLength);
        interest.Property(i => i.Language).HasMaxLength(2);
        interest.Property(i => i.Source).HasMaxLength(80);
        interest.HasIndex(i => i.InterestId);
        interest.HasIndex(i => new { i.Email, i.CreatedAt });
        interest.HasIndex(i => new { i.InterestId, i.ExpiresAt });
    }
}

/// <summary>
/// A letter that waits to be delivered. Its code is made when Notifications fetches it and only hashes are kept: neither this database nor any event ever holds one.
/// </summary>
public sealed class EmailLetter
{
    /// <summary>Asks to confirm the interest.</summary>
    public const string Confirmation = "interestConfirmation";

    /// <summary>Tells that the organisation answered.</summary>
    public const string Answered = "interestAnswered";

    private static readonly TimeSpan FetchedAgain = TimeSpan.FromHours(1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid EmailInterestId { get; init; }

    public required string Kind { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? FetchedAt { get; private set; }

    public IReadOnlyList<string> Hashes { get; private set; } = [];

    public Guid Version { get; private set; }

    /// <summary>A fresh code; again for a short while, so that a delivery that was cut off is repeated. Null after that.</summary>
    public string? Fetch(DateTime now)
    {
        if (FetchedAt is { } fetched && now >= fetched + FetchedAgain)
            return null;

        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Hashes = [.. Hashes, Hash(code)];
        FetchedAt ??= now;
        return code;
    }

    public bool Opens(string code) =>
        Hashes.Any(hash => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(code))));

    private static string Hash(string code) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    internal static void Map(EntityTypeBuilder<EmailLetter> letter)
    {
        letter.Property(l => l.Kind).HasMaxLength(40);
        letter.Property(l => l.Hashes).HasJsonConversion();
        letter.HasIndex(l => l.EmailInterestId);
    }
}

/// <summary>What several use cases ask about interests by e-mail.</summary>
public static class EmailInterestQueries
{
    /// <summary>The interest that the code opens; null for a wrong code.</summary>
    public static async Task<EmailInterest?> OpenAsync(this RecruitmentDb db, Guid id, string? code, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code) || code.Length > 200)
            return null;

        var letters = await db.EmailLetters.AsNoTracking().Where(l => l.EmailInterestId == id).ToListAsync(ct);
        return letters.Exists(l => l.Opens(code))
            ? await db.EmailInterests.Include(i => i.Opportunity).ThenInclude(o => o.Organisation).SingleOrDefaultAsync(i => i.Id == id, ct)
            : null;
    }

    /// <summary>Queues a letter; the caller saves.</summary>
    public static void Write(this RecruitmentDb db, EmailInterest interest, string kind, DateTime at)
    {
        var letter = new EmailLetter { EmailInterestId = interest.Id, Kind = kind, CreatedAt = at };
        db.EmailLetters.Add(letter);
        db.Publish(new Contracts.Recruitment.V1.InterestLetterQueued(letter.Id, kind, at));
    }

    /// <summary>Removes interests with what came of them by e-mail; the caller saves.</summary>
    public static async Task RemoveAsync(this RecruitmentDb db, IReadOnlyCollection<Interest> interests, CancellationToken ct)
    {
        var ids = interests.Select(i => (Guid?)i.Id).ToList();
        var byEmail = await db.EmailInterests.Where(e => ids.Contains(e.InterestId)).ToListAsync(ct);
        var letters = byEmail.ConvertAll(e => e.Id);
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => letters.Contains(l.EmailInterestId)).ToListAsync(ct));
        db.EmailInterests.RemoveRange(byEmail);
        db.Interests.RemoveRange(interests);
    }

    /// <summary>Tells by letter that there is an answer, when the volunteer came by e-mail; the caller saves.</summary>
    public static async Task WriteOfAnswerAsync(this RecruitmentDb db, Interest interest, DateTime at, CancellationToken ct)
    {
        if (await db.EmailInterests.SingleOrDefaultAsync(i => i.InterestId == interest.Id, ct) is { } byEmail)
            db.Write(byEmail, EmailLetter.Answered, at);
    }
}
