namespace FrivilligPlattform.Contracts.Identity.V1;

/// <summary>Somebody made an account. Notifications keeps the contact address while the account lives.</summary>
[ReadBy("notifications")]
public sealed record AccountCreated(Guid AccountId, string Name, string Email, string Language, DateTime At);

/// <summary>The owner showed that the account's address is their own. What was done from it before without an account belongs to the account.</summary>
[ReadBy("recruitment")]
public sealed record AddressConfirmed(Guid AccountId, string Email, DateTime At);

/// <summary>An account's name, address or language is now this.</summary>
[ReadBy("notifications")]
public sealed record AccountChanged(Guid AccountId, string Name, string Email, string Language, DateTime At);

/// <summary>The owner erased the account: every service forgets the person behind the id.</summary>
[ReadBy("cooperation", "matching", "notifications", "recruitment", "reporting", "training")]
public sealed record AccountErased(Guid AccountId, DateTime At);

/// <summary>
/// A letter about an account (confirmation, reset, invitation) waits at Identity. It carries no address and no code:
/// Notifications fetches both when it delivers, so that no secret lies on the bus.
/// </summary>
[ReadBy("notifications")]
public sealed record LetterQueued(Guid LetterId, string Kind, DateTime At);

/// <summary>An account may now act for an organisation in a role.</summary>
[ReadBy("notifications", "recruitment")]
public sealed record MembershipGranted(Guid AccountId, Guid OrganisationId, string Role, DateTime At);

/// <summary>An account may no longer act for an organisation in a role.</summary>
[ReadBy("notifications", "recruitment")]
public sealed record MembershipRevoked(Guid AccountId, Guid OrganisationId, string Role, DateTime At);
