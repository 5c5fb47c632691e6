using System.Collections.Frozen;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Where an opportunity stands.</summary>
public enum OpportunityStatus
{
    Draft = 1,
    Published,
    Paused,
    Filled,
    Closed,
}

/// <summary>What can happen to an opportunity's status.</summary>
public enum OpportunityStep
{
    Publish = 1,
    Pause,
    Resume,
    Fill,
    Free,
    Close,
}

/// <summary>The life cycle of an opportunity. A pair that is not in the table is not allowed.</summary>
public static class OpportunityStates
{
    public static readonly FrozenDictionary<(OpportunityStatus From, OpportunityStep Step), OpportunityStatus> Table =
        new Dictionary<(OpportunityStatus, OpportunityStep), OpportunityStatus>
        {
            [(OpportunityStatus.Draft, OpportunityStep.Publish)] = OpportunityStatus.Published,
            [(OpportunityStatus.Published, OpportunityStep.Pause)] = OpportunityStatus.Paused,
            [(OpportunityStatus.Filled, OpportunityStep.Pause)] = OpportunityStatus.Paused,
            [(OpportunityStatus.Paused, OpportunityStep.Resume)] = OpportunityStatus.Published,
            [(OpportunityStatus.Published, OpportunityStep.Fill)] = OpportunityStatus.Filled,
            [(OpportunityStatus.Filled, OpportunityStep.Free)] = OpportunityStatus.Published,
            [(OpportunityStatus.Draft, OpportunityStep.Close)] = OpportunityStatus.Closed,
            [(OpportunityStatus.Published, OpportunityStep.Close)] = OpportunityStatus.Closed,
            [(OpportunityStatus.Paused, OpportunityStep.Close)] = OpportunityStatus.Closed,
            [(OpportunityStatus.Filled, OpportunityStep.Close)] = OpportunityStatus.Closed,
        }.ToFrozenDictionary();
}
