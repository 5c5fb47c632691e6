using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>What an opportunity, organisation, course or call is called, so that a notification can name it as it is called now.</summary>
public sealed class Title
{
    public const int KeyMaxLength = 100;
    public const int TextMaxLength = 300;

    /// <summary>The id, or a course's code.</summary>
    public required string Key { get; init; }

    public string Text { get; private set; } = "";

    /// <summary>When it was called so; older names that arrive later change nothing.</summary>
    public DateTime At { get; private set; }

    public Guid Version { get; private set; }

    public void Change(string text, DateTime at)
    {
        if (at >= At)
            (Text, At) = (text.Length <= TextMaxLength ? text : text[..TextMaxLength], at);
    }

    public static void Map(EntityTypeBuilder<Title> title)
    {
        title.HasKey(t => t.Key);
        title.Property(t => t.Key).HasMaxLength(KeyMaxLength);
        title.Property(t => t.Text).HasMaxLength(TextMaxLength);
    }
}

public static class TitleRows
{
    public static async Task KeepTitleAsync(this NotificationsDb db, string key, string text, DateTime at, CancellationToken ct)
    {
        var title = await db.Titles.FindAsync([key], ct) ?? db.Titles.Add(new() { Key = key }).Entity;
        title.Change(text, at);
    }
}
