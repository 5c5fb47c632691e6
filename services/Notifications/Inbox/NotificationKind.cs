using System.Collections.Frozen;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>What somebody is told; each kind has a title and a text in every language.</summary>
public enum NotificationKind
{
    InterestReceived,
    InterestInvited,
    InterestDeclined,
    AssignmentOffered,
    AssignmentStarted,
    CertificateIssued,
    HoursLogged,
    HoursApproved,
    GrantAwarded,
    GrantPartlyAwarded,
    GrantDeclined,
    OrganisationVerified,
    VolunteerAsked,
    OpportunitiesSuggested,
    SavedSearchAnswered,
    InterestEscalated,
    HandOnProposed,
    FollowUpDue,
    ClearanceExpiring,
    OpportunityRefreshDue,
    PoliceCertificateRequested,
    IdeaReceived,
    IdeaAnswered,
    CommentAsked,
    ProfileConfirmationDue,
    ShiftInvitation,
    ShiftPlaceFree,
    VigilCall,
    ShiftApproved,
    ShiftTurnedDown,
    ShiftChanged,
    ShiftCancelled,
    ShiftReleased,
    ShiftHandedOver,
    ShiftNear,
}

public static class NotificationKinds
{
    /// <summary>What a person waits for goes by e-mail as well; the rest is found in the portal.</summary>
    public static readonly FrozenSet<NotificationKind> Mailed = FrozenSet.Create(
        NotificationKind.InterestReceived,
        NotificationKind.InterestInvited,
        NotificationKind.InterestDeclined,
        NotificationKind.AssignmentOffered,
        NotificationKind.GrantAwarded,
        NotificationKind.GrantPartlyAwarded,
        NotificationKind.GrantDeclined,
        NotificationKind.OrganisationVerified,
        NotificationKind.VolunteerAsked,
        NotificationKind.OpportunitiesSuggested,
        NotificationKind.SavedSearchAnswered,
        NotificationKind.InterestEscalated,
        NotificationKind.HandOnProposed,
        NotificationKind.ClearanceExpiring,
        NotificationKind.OpportunityRefreshDue,
        NotificationKind.PoliceCertificateRequested,
        NotificationKind.IdeaReceived,
        NotificationKind.IdeaAnswered,
        NotificationKind.CommentAsked,
        NotificationKind.ProfileConfirmationDue,
        NotificationKind.ShiftInvitation,
        NotificationKind.ShiftPlaceFree,
        NotificationKind.VigilCall,
        NotificationKind.ShiftApproved,
        NotificationKind.ShiftTurnedDown,
        NotificationKind.ShiftChanged,
        NotificationKind.ShiftCancelled,
        NotificationKind.ShiftReleased,
        NotificationKind.ShiftNear);
}
