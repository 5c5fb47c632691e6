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
    Review,
    Expired,
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
    Submit,
    Return,
    Expire,
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
            [(OpportunityStatus.Draft, OpportunityStep.Submit)] = OpportunityStatus.Review,
            [(OpportunityStatus.Review, OpportunityStep.Return)] = OpportunityStatus.Draft,
            [(OpportunityStatus.Review, OpportunityStep.Publish)] = OpportunityStatus.Published,
            [(OpportunityStatus.Review, OpportunityStep.Close)] = OpportunityStatus.Closed,
            [(OpportunityStatus.Published, OpportunityStep.Expire)] = OpportunityStatus.Expired,
            [(OpportunityStatus.Paused, OpportunityStep.Expire)] = OpportunityStatus.Expired,
            [(OpportunityStatus.Filled, OpportunityStep.Expire)] = OpportunityStatus.Expired,
            [(OpportunityStatus.Expired, OpportunityStep.Publish)] = OpportunityStatus.Published,
            [(OpportunityStatus.Expired, OpportunityStep.Close)] = OpportunityStatus.Closed,
        }.ToFrozenDictionary();
}
