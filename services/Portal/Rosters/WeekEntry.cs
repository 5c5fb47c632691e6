namespace FrivilligPlattform.Portal.Rosters;

/// <summary>A shift in a week's calendar: a link with what one needs to know before one follows it.</summary>
public sealed record WeekEntry(DateTime StartsAt, DateTime EndsAt, string Title, string Text, string Color, string Href);
