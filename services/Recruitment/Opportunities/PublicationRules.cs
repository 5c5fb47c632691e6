using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Agreements;
using FrivilligPlattform.Recruitment.Duplicates;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>What must hold before volunteers see an opportunity, and what is known when it is asked.</summary>
/// <param name="Unit">What Cooperation said of the opportunity's unit; null when it has none or nothing is known of it.</param>
/// <param name="Tasks">The rules about its tasks: the national ones and those of its unit.</param>
/// <param name="Agreement">The agreement with the municipality that is in force; null when there is none or no scheme asks for one.</param>
/// <param name="ParticipationIsOn">False for civic service while that is off.</param>
public sealed record PublicationRules(Organisation Organisation, Unit? Unit, IReadOnlyCollection<TaskRule> Tasks, DateOnly Today,
    DuplicationCheck? Duplication, bool HasSimilar, DateTime Now, MunicipalAgreement? Agreement = null, bool ParticipationIsOn = true)
{
    /// <summary>The first thing that stands against publication, with the row it rests on in its text.</summary>
    public Refusal? Check(Opportunity opportunity) =>
        CheckOrganisation() ?? CheckPeople(opportunity) ?? CheckUnit(opportunity) ?? FairRules.RefusePay(opportunity) ?? CheckDuplicates()
        ?? CheckParticipation() ?? OneToOneScheme.WhyNot(opportunity, Agreement, Today) ?? CheckSafety(opportunity)
        ?? opportunity.Tasks.Select(task => CheckTask(task, opportunity.UnitId)).FirstOrDefault(refusal => refusal is not null);

    private Refusal? CheckOrganisation() => Organisation.Status is OrganisationStatus.Verified
        ? null
        : new("organisation-not-verified", Texts.OrganisationNotVerified);

    /// <summary>Volunteers reach a contact person or the deputy by phone (row 94), and somebody answers for the routines (row 88).</summary>
    private static Refusal? CheckPeople(Opportunity opportunity)
    {
        string?[] contact = [opportunity.ContactPerson, opportunity.Deputy, opportunity.ContactPhone, opportunity.PhoneHours];
        if (contact.Any(string.IsNullOrWhiteSpace))
            return new("contact-missing", Texts.ContactMissing);

        return string.IsNullOrWhiteSpace(opportunity.ResponsibleLeader) ? new("leader-missing", Texts.LeaderMissing) : null;
    }

    /// <summary>Civic service is offered only while it is turned on (row 152).</summary>
    private Refusal? CheckParticipation() => ParticipationIsOn ? null : new("civic-service-off", Texts.CivicServiceOff);

    /// <summary>Staff on duty are named (row 82), and those under 18 who may say yes to it may also be in it (row 135).</summary>
    private static Refusal? CheckSafety(Opportunity opportunity)
    {
        if (opportunity.Supervision is Supervision.StaffOnDuty && opportunity.OnDuty is null)
            return new("on-duty-missing", Texts.OnDutyMissing);

        return opportunity.WhyNotAt(opportunity.MinimumAge);
    }

    /// <summary>A unit without a named leader cannot publish (row 88).</summary>
    private Refusal? CheckUnit(Opportunity opportunity)
    {
        if (opportunity.UnitId is null)
            return null;
        if (Unit is null)
            return new("unit-unknown", Texts.UnitUnknown);

        return Unit.HasLeader ? null : new("unit-without-leader", Texts.UnitWithoutLeader);
    }

    /// <summary>A municipality first hears those who already offer the like, and answers what they said (row 130).</summary>
    private Refusal? CheckDuplicates()
    {
        if (!Similar.MustAsk(Organisation))
            return null;
        if (Duplication is null)
            return HasSimilar ? new("duplication-unasked", Texts.DuplicationUnasked) : null;
        if (!Duplication.IsOver(Now))
            return new("duplication-open", Texts.Fill(Texts.DuplicationOpen, FrivilligPlattform.Norway.OsloTime.DateOf(Duplication.CommentUntil)));

        return Duplication is { Comments.Count: > 0, Answer: null } ? new("duplication-unanswered", Texts.DuplicationUnanswered) : null;
    }

    /// <summary>Staff's tasks are never a volunteer's (row 62); the grey zone needs the unit's own decision, in force (row 63).</summary>
    private Refusal? CheckTask(string code, Guid? unitId)
    {
        var national = Tasks.FirstOrDefault(t => t.TaskCode == code && t.UnitId is null);
        if (national is null)
            return new("unknown-task", Texts.Fill(Texts.UnknownTask, code));
        if (national.Class is TaskClass.StaffOnly)
            return new("staff-only-task", Texts.Fill(Texts.StaffOnlyTask, national.Name, national.Reason));
        if (national.Class is TaskClass.Allowed)
            return null;

        var local = unitId is null ? null : Tasks.FirstOrDefault(t => t.TaskCode == code && t.UnitId == unitId);
        return local switch
        {
            null => new("grey-zone-undecided", Texts.Fill(Texts.GreyZoneUndecided, national.Name)),
            { Decision: LocalDecision.No } => new("grey-zone-refused", Texts.Fill(Texts.GreyZoneRefused, local.Name, local.Reason)),
            { Decision: null } => new("grey-zone-undecided", Texts.Fill(Texts.GreyZoneUndecided, national.Name)),
            _ when local.ValidUntil < Today => new("grey-zone-expired", Texts.Fill(Texts.GreyZoneExpired, local.Name, local.ValidUntil!.Value)),
            _ => null,
        };
    }
}
