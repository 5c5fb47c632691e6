using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>What paused an opportunity when nobody did by hand.</summary>
public enum PauseCause
{
    /// <summary>The agreement with the municipality that its scheme asks for is over (row 25).</summary>
    AgreementEnded = 1,

    /// <summary>Civic service was turned off (row 152).</summary>
    CivicServiceOff,
}

/// <summary>Its way from draft to closed: each step stands in <see cref="OpportunityStates"/>.</summary>
public sealed partial class Opportunity
{
    /// <summary>Opens the opportunity to volunteers when nothing in <see cref="PublicationRules"/> stands against it.</summary>
    public Refusal? Publish(PublicationRules rules, DateTime at, DateTime freshUntil)
    {
        if (!Allows(OpportunityStep.Publish))
            return NotNow();
        if (!BothAgree)
            return PartnerMissing();
        if (rules.Check(this) is { } refusal)
            return refusal;

        PublishedAt = at;
        FreshUntil = freshUntil;
        RefreshRemindedAt = null;
        ReviewNote = null;
        return Take(OpportunityStep.Publish) ?? Settle();
    }

    /// <summary>Asks an administrator to look at the draft.</summary>
    public Refusal? Submit() => Take(OpportunityStep.Submit);

    /// <summary>Gives the draft back with what is to be changed.</summary>
    public Refusal? Return(string note)
    {
        if (Take(OpportunityStep.Return) is { } refusal)
            return refusal;

        ReviewNote = note.Trim();
        return null;
    }

    /// <summary>It still stands.</summary>
    public Refusal? Refresh(DateTime until)
    {
        if (!IsPublic)
            return NotNow();

        FreshUntil = until;
        RefreshRemindedAt = null;
        return null;
    }

    /// <summary>It is reminded that somebody should say whether it still stands.</summary>
    public void RemindToRefresh(DateTime at) => RefreshRemindedAt = at;

    /// <summary>Leaves every list because its last day is past or nobody said that it stands.</summary>
    public Refusal? Expire() => Take(OpportunityStep.Expire);

    /// <summary>Makes it a template, or ends that.</summary>
    public void MarkTemplate(string? name) => TemplateName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>Stops new interests for a while.</summary>
    /// <param name="cause">What paused it when nobody did by hand.</param>
    public Refusal? Pause(PauseCause? cause = null)
    {
        if (Take(OpportunityStep.Pause) is { } refusal)
            return refusal;

        PauseCause = cause;
        return null;
    }

    /// <summary>Opens a paused opportunity again, or shows it as full when its places are taken.</summary>
    public Refusal? Resume()
    {
        if (!BothAgree)
            return PartnerMissing();
        if (Take(OpportunityStep.Resume) is { } refusal)
            return refusal;

        PauseCause = null;
        return Settle();
    }

    /// <summary>Ends the opportunity for good, with the reason.</summary>
    public Refusal? Close(string reason)
    {
        ClosingReason = Status is OpportunityStatus.Closed ? ClosingReason : reason;
        return Take(OpportunityStep.Close);
    }

    /// <summary>A volunteer takes a place; the last place fills the opportunity.</summary>
    public Refusal? TakePlace()
    {
        if (Status is OpportunityStatus.Closed)
            return NotNow();
        if (Taken >= Capacity)
            return new("opportunity-full", Texts.OpportunityFull);

        Taken++;
        return Settle();
    }

    /// <summary>A volunteer leaves a place; a full opportunity opens again.</summary>
    public void LeavePlace()
    {
        Taken = Math.Max(0, Taken - 1);
        Settle();
    }

    /// <summary>Brings the status in line with the places after one was taken, left or added.</summary>
    public Refusal? Settle() => (Status, Taken >= Capacity) switch
    {
        (OpportunityStatus.Published, true) => Take(OpportunityStep.Fill),
        (OpportunityStatus.Filled, false) => Take(OpportunityStep.Free),
        _ => null,
    };

    private bool Allows(OpportunityStep step) => OpportunityStates.Table.ContainsKey((Status, step));

    private Refusal? Take(OpportunityStep step)
    {
        if (!OpportunityStates.Table.TryGetValue((Status, step), out var to))
            return NotNow();

        Status = to;
        return null;
    }

    private Refusal NotNow() => new("opportunity-state", Texts.Fill(Texts.OpportunityState, Texts.Named($"OpportunityStatus_{Status}")));
}
