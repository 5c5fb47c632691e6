namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Where one person stands towards one shift.</summary>
public enum SignUpStatus
{
    /// <summary>Asked for a place and waits for the coordinator.</summary>
    Requested,

    /// <summary>Invited; a place is held until the answer or the deadline.</summary>
    Invited,

    /// <summary>Called out for a vigil together with others; the first who say yes have it.</summary>
    Called,

    /// <summary>On the waiting list.</summary>
    Waiting,

    /// <summary>First on the waiting list and offered the place that came free, until the deadline.</summary>
    Offered,

    Accepted,

    /// <summary>Accepted before the shift was changed; keeps the place and chooses.</summary>
    Affected,

    Declined,
    Withdrawn,
    TurnedDown,

    /// <summary>Taken off by the coordinator, or by the shift's cancellation, and told.</summary>
    Released,

    /// <summary>Did not answer in time. Nothing is held against anybody.</summary>
    Lapsed,
    HandedOver,
    Attended,
    NoShow,
}

/// <summary>What can happen between a person and a shift.</summary>
public enum SignUpStep
{
    Accept,
    Decline,
    Withdraw,
    Approve,
    TurnDown,
    Offer,
    Lapse,
    Affect,
    Release,
    HandOver,
    Attend,
    Miss,
}
