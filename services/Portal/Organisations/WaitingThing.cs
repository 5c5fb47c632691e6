namespace FrivilligPlattform.Portal.Organisations;

/// <summary>Something that waits for the person at the page, and where it is done; what somebody else waits for is urgent.</summary>
public sealed record WaitingThing(string Title, string Text, string Action, string Href, bool Urgent = false);
