namespace FrivilligPlattform.Portal.Organisations;

/// <summary>Something that waits for the person at the page, and where it is done.</summary>
public sealed record WaitingThing(string Title, string Text, string Action, string Href);
