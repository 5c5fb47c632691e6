namespace FrivilligPlattform.Grants.Applications;

/// <summary>Where an application stands.</summary>
public enum ApplicationStatus
{
    Draft,
    Submitted,
    UnderAssessment,
    Awarded,
    PartlyAwarded,
    Declined,
    Withdrawn,
}

/// <summary>What can be done to an application.</summary>
public enum ApplicationStep
{
    Save,
    Submit,
    Withdraw,
    Assess,
    Award,
    AwardPartly,
    Decline,
}

/// <summary>Whether money is asked for a project of one's own or in return for a service.</summary>
public enum ApplicationKind
{
    Grant,
    Purchase,
}

/// <summary>What a decision came to.</summary>
public enum Outcome
{
    Awarded,
    PartlyAwarded,
    Declined,
}
