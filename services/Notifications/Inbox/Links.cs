namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Where in the portal a notification leads.</summary>
public static class Links
{
    public static string Of(NotificationKind kind, Guid subjectId, IReadOnlyDictionary<string, string> parameters) => kind switch
    {
        NotificationKind.InterestInvited or NotificationKind.InterestDeclined => $"/mine-henvendelser/{subjectId}",
        NotificationKind.HandOnProposed => "/mine-henvendelser",
        NotificationKind.PoliceCertificateRequested => $"/mine-henvendelser/{subjectId}",
        NotificationKind.ClearanceExpiring => "/min-side",
        NotificationKind.IdeaAnswered => "/mine-ideer",
        NotificationKind.CommentAsked => $"/innspill/{subjectId}",
        NotificationKind.JointPublicationAsked => $"/organisasjon/{parameters.GetValueOrDefault(Parameter.Organisation)}/oppdrag/{subjectId}",
        NotificationKind.OpportunityPaused or NotificationKind.OpportunityPausedForAgreement =>
            $"/organisasjon/{parameters.GetValueOrDefault(Parameter.Organisation)}/oppdrag/{parameters.GetValueOrDefault(Parameter.Opportunity)}",
        NotificationKind.VigilWished => $"/organisasjon/{parameters.GetValueOrDefault(Parameter.Organisation)}/vakeonsker",
        NotificationKind.AssignmentOffered => $"/mine-oppdrag/{subjectId}",
        NotificationKind.CertificateIssued => "/mine-kursbevis",
        NotificationKind.HoursApproved => "/mine-timer",
        NotificationKind.VolunteerAsked => $"/oppdrag/{parameters.GetValueOrDefault(Parameter.Opportunity)}",
        NotificationKind.OpportunitiesSuggested => "/forslag",
        NotificationKind.SavedSearchAnswered => "/mine-sok",
        >= NotificationKind.ShiftInvitation and <= NotificationKind.ShiftStayOn => "/mine-vakter",
        >= NotificationKind.PairProposed and <= NotificationKind.PairHandedOver => "/mine-par",
        NotificationKind.PairWaits => $"/organisasjon/{parameters.GetValueOrDefault(Parameter.Organisation)}/par",
        NotificationKind.ShiftLostGuardian =>
            $"/organisasjon/{parameters.GetValueOrDefault(Parameter.Organisation)}/vakter/{parameters.GetValueOrDefault(Parameter.Roster)}/usikre",
        _ => $"/organisasjon/{parameters.GetValueOrDefault(Parameter.Organisation)}",
    };
}
