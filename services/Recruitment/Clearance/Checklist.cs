using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Whether a point of the checklist is settled.</summary>
public enum ChecklistState
{
    Met = 1,
    Missing,
}

/// <summary>What the volunteer can do about a point.</summary>
public enum ChecklistAction
{
    SignDeclaration = 1,
    TakeCourse,
    WaitForTalk,
    ShowPoliceCertificate,
    ReadInformationSheet,
    AskGuardian,

    /// <summary>A yes to just this opportunity.</summary>
    AskGuardianForThis,
}

/// <summary>Whether the lack of something blocks or only warns.</summary>
public enum Gate
{
    Strict = 1,
    Permissive,
}

/// <summary>A requirement of the opportunity as the volunteer sees it.</summary>
public sealed record ChecklistItem(
    string Kind, string? CourseCode, ChecklistState State, string Title, string Why, ChecklistAction? Action, DateOnly? ValidUntil, Gate Gate);

/// <summary>What must be in place before an assignment starts, and what had better be.</summary>
public sealed record Checklist(IReadOnlyList<ChecklistItem> Items, bool ReadyToStart)
{
    /// <summary>The kind of the point about a guardian.</summary>
    public const string GuardianKind = "guardian";

    public IEnumerable<ChecklistItem> Missing => Items.Where(i => i is { State: ChecklistState.Missing, Gate: Gate.Strict });

    /// <summary>What is missing and blocks nothing, in words.</summary>
    public IReadOnlyList<string> Warnings => [.. Items.Where(i => i is { State: ChecklistState.Missing, Gate: Gate.Permissive }).Select(i => i.Title)];

    /// <summary>The refusal of an assignment that names what is missing, for people in its text and for machines in <c>missing</c>; null when all is met.</summary>
    public ProblemHttpResult? WhatIsMissing()
    {
        var missing = Missing.ToList();
        if (missing.Count == 0)
            return null;

        var problem = new Refusal("requirements-missing", Texts.Fill(Texts.RequirementsMissing, string.Join(", ", missing.Select(i => i.Title)))).ToProblem();
        problem.ProblemDetails.Extensions["missing"] = missing.Select(i => new Requirement(i.Kind, i.CourseCode)).ToList();
        return problem;
    }

    /// <summary>Holds an opportunity's requirements against what the volunteer has, on that day. Its organisation must be loaded.</summary>
    public static Checklist Of(
        Opportunity opportunity, InterestStatus interest, IReadOnlyCollection<Clearance> clearances, IReadOnlyDictionary<string, string> courses,
        DateOnly on)
    {
        Guid[] organisations = [opportunity.OrganisationId, .. opportunity.Organisation.Ancestors];
        var gates = opportunity.Requirements.Select(r => (Requirement: r, Gate: Gate.Strict)).Concat(opportunity.Recommendations.Select(r => (r, Gate.Permissive)));
        var items = gates.Select(one =>
        {
            var (requirement, gate) = one;
            var met = clearances.Where(c => c.Meets(requirement, organisations, on)).OrderByDescending(c => c.ValidUntil ?? DateOnly.MaxValue).FirstOrDefault();
            return new ChecklistItem(
                requirement.Kind,
                requirement.CourseCode,
                met is null ? ChecklistState.Missing : ChecklistState.Met,
                TitleOf(requirement, courses),
                Texts.Named($"Why_{requirement.Kind}"),
                met is null ? ActionOn(requirement) : null,
                met?.ValidUntil,
                gate);
        }).ToList();
        return new(items, items.TrueForAll(i => i.State is ChecklistState.Met || i.Gate is Gate.Permissive) && interest is (InterestStatus.Invited or InterestStatus.Suitable));
    }

    /// <summary>The same with the talk that a health profession makes needful, which blocks until it was held (row 74).</summary>
    public Checklist WithTalk(DateOnly? heldOn)
    {
        var item = new ChecklistItem(
            ExpectationsTalk.Kind, null, heldOn is null ? ChecklistState.Missing : ChecklistState.Met, Texts.ExpectationsTalkTitle, Texts.ExpectationsTalkWhy,
            heldOn is null ? ChecklistAction.ReadInformationSheet : null, null, Gate.Strict);
        return new([.. Items, item], ReadyToStart && heldOn is not null);
    }

    /// <summary>The same with the consent of a guardian that one under 18 needs (row 135).</summary>
    public Checklist WithGuardian(GuardianScope scope, bool agreed)
    {
        var item = new ChecklistItem(
            GuardianKind, null, agreed ? ChecklistState.Met : ChecklistState.Missing, Texts.GuardianTitle, Texts.GuardianWhy,
            agreed ? null : scope is GuardianScope.ThisOpportunity ? ChecklistAction.AskGuardianForThis : ChecklistAction.AskGuardian, null, Gate.Strict);
        return new([.. Items, item], ReadyToStart && agreed);
    }

    private static string TitleOf(Requirement requirement, IReadOnlyDictionary<string, string> courses) => requirement.CourseCode is { } code
        ? Texts.Fill(Texts.CourseTitle, courses.GetValueOrDefault(code, code))
        : Texts.Named($"Requirement_{requirement.Kind}");

    private static ChecklistAction? ActionOn(Requirement requirement) => requirement.Kind switch
    {
        RequirementKinds.Declaration => ChecklistAction.SignDeclaration,
        RequirementKinds.Course => ChecklistAction.TakeCourse,
        RequirementKinds.Suitability => ChecklistAction.WaitForTalk,
        RequirementKinds.PoliceCertificate => ChecklistAction.ShowPoliceCertificate,
        _ => null,
    };
}

/// <summary>Reading what a checklist rests on.</summary>
public static class Checklists
{
    /// <summary>The checklist of an interest today. Its volunteer, its opportunity and that one's organisation must be loaded.</summary>
    public static async Task<Checklist> ChecklistAsync(this RecruitmentDb db, Interest interest, DateOnly today, CancellationToken ct)
    {
        var clearances = await db.Clearances.AsNoTracking().Where(c => c.VolunteerId == interest.VolunteerId && c.EndedAt == null).ToListAsync(ct);
        var codes = interest.Opportunity.Requirements.Concat(interest.Opportunity.Recommendations).Select(r => r.CourseCode).OfType<string>().ToList();
        var courses = codes.Count == 0
            ? []
            : await db.Courses.AsNoTracking().Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Title, ct);
        var checklist = Checklist.Of(interest.Opportunity, interest.Status, clearances, courses, today);
        if (interest.Volunteer.AgeOn(today) < MinorsRule.AdultAge)
            checklist = checklist.WithGuardian(interest.Opportunity.Minors.Guardian, await db.MayActAloneAsync(interest.Volunteer, interest.Opportunity, today, ct));
        if (!interest.Volunteer.HealthProfessional)
            return checklist;

        var sheet = InformationSheet.On(today).Version;
        var held = await db.ExpectationsTalks.AsNoTracking()
            .Where(t => t.VolunteerId == interest.VolunteerId && t.OrganisationId == interest.OrganisationId && t.SheetVersion == sheet)
            .Select(t => (DateOnly?)t.HeldOn).FirstOrDefaultAsync(ct);
        return checklist.WithTalk(held);
    }
}
