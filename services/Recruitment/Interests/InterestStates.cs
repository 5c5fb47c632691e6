using System.Collections.Frozen;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>Where an interest stands.</summary>
public enum InterestStatus
{
    Expressed = 1,
    Invited,
    Declined,
    Suitable,
    NotSuitable,
    Assigned,
    Withdrawn,
    HandedOn,
}

/// <summary>What can happen to an interest.</summary>
public enum InterestStep
{
    Invite = 1,
    Decline,
    FindSuitable,
    FindNotSuitable,
    Assign,
    Withdraw,
    HandOn,
}

/// <summary>The life cycle of an interest. A pair that is not in the table is not allowed.</summary>
public static class InterestStates
{
    public static readonly FrozenDictionary<(InterestStatus From, InterestStep Step), InterestStatus> Table =
        new Dictionary<(InterestStatus, InterestStep), InterestStatus>
        {
            [(InterestStatus.Expressed, InterestStep.Invite)] = InterestStatus.Invited,
            [(InterestStatus.Invited, InterestStep.Invite)] = InterestStatus.Invited,
            [(InterestStatus.Expressed, InterestStep.Decline)] = InterestStatus.Declined,
            [(InterestStatus.Invited, InterestStep.Decline)] = InterestStatus.Declined,
            [(InterestStatus.Suitable, InterestStep.Decline)] = InterestStatus.Declined,
            [(InterestStatus.Invited, InterestStep.FindSuitable)] = InterestStatus.Suitable,
            [(InterestStatus.Suitable, InterestStep.FindSuitable)] = InterestStatus.Suitable,
            [(InterestStatus.NotSuitable, InterestStep.FindSuitable)] = InterestStatus.Suitable,
            [(InterestStatus.Invited, InterestStep.FindNotSuitable)] = InterestStatus.NotSuitable,
            [(InterestStatus.Suitable, InterestStep.FindNotSuitable)] = InterestStatus.NotSuitable,
            [(InterestStatus.Invited, InterestStep.Assign)] = InterestStatus.Assigned,
            [(InterestStatus.Suitable, InterestStep.Assign)] = InterestStatus.Assigned,
            [(InterestStatus.Expressed, InterestStep.Withdraw)] = InterestStatus.Withdrawn,
            [(InterestStatus.Invited, InterestStep.Withdraw)] = InterestStatus.Withdrawn,
            [(InterestStatus.Suitable, InterestStep.Withdraw)] = InterestStatus.Withdrawn,
            [(InterestStatus.Expressed, InterestStep.HandOn)] = InterestStatus.HandedOn,
            [(InterestStatus.Invited, InterestStep.HandOn)] = InterestStatus.HandedOn,
            [(InterestStatus.Suitable, InterestStep.HandOn)] = InterestStatus.HandedOn,
            [(InterestStatus.Declined, InterestStep.HandOn)] = InterestStatus.HandedOn,
        }.ToFrozenDictionary();
}
