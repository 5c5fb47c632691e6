using System.Collections.Frozen;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Where an assignment stands.</summary>
public enum AssignmentStatus
{
    Offered = 1,
    Active,
    Refused,
    Ended,
}

/// <summary>What can happen to an assignment.</summary>
public enum AssignmentStep
{
    Accept = 1,
    Refuse,
    End,
}

/// <summary>The life cycle of an assignment. A pair that is not in the table is not allowed.</summary>
public static class AssignmentStates
{
    public static readonly FrozenDictionary<(AssignmentStatus From, AssignmentStep Step), AssignmentStatus> Table =
        new Dictionary<(AssignmentStatus, AssignmentStep), AssignmentStatus>
        {
            [(AssignmentStatus.Offered, AssignmentStep.Accept)] = AssignmentStatus.Active,
            [(AssignmentStatus.Offered, AssignmentStep.Refuse)] = AssignmentStatus.Refused,
            [(AssignmentStatus.Offered, AssignmentStep.End)] = AssignmentStatus.Ended,
            [(AssignmentStatus.Active, AssignmentStep.End)] = AssignmentStatus.Ended,
        }.ToFrozenDictionary();
}
