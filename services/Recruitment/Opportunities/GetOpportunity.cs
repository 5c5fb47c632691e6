using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Anybody reads a published opportunity, with the decisions about its grey-zone tasks (row 63) and whom to reach (row 94).</summary>
public static class GetOpportunity
{
    /// <param name="Tasks">Codes; <paramref name="TaskRules"/> says the same in words.</param>
    /// <param name="MinorsText">What holds for those under 18, in sentences; empty where nobody under 18 may come.</param>
    /// <param name="Editable">True when the caller may change it.</param>
    public sealed record Response(
        Guid Id, Guid OrganisationId, string OrganisationName, string Type, string TypeName, OpportunityStatus Status, string Title, string Summary,
        string? Description, Arena Arena, Guid? UnitId, string PlaceName, string PostalCode, string MunicipalityNumber, string? MunicipalityName,
        double? Latitude, double? Longitude, ScheduleKind ScheduleKind, IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn,
        int Capacity, int Taken, int MinimumAge, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills, IReadOnlyList<string> Languages,
        IReadOnlyList<Requirement> Requirements, PoliceCertificateBasis? PoliceCertificateBasis, IReadOnlyList<string> Tasks,
        IReadOnlyList<TaskAsSeen> TaskRules, string? ResponsibleLeader, string? ContactPerson, string? Deputy, string? ContactPhone, string? PhoneHours,
        IReadOnlyList<Requirement> Recommendations, IReadOnlyList<Limit> Limits, int? NoticeHours,
        int? TimesPerMonth, int? CommitmentMonths, DateTime? FreshUntil, string? TemplateName, string? ReviewNote, string? AnswerToComments, bool Pair, bool Editable, string? ClosingReason, DateTime CreatedAt, DateTime? PublishedAt, Guid Version,
        Guid? PartnerId, string? PartnerName, IReadOnlyList<Coordinator> Coordinators, bool BothAgree, Guid? HostOrganisationId, string? Scheme,
        bool CivicService, bool ForParticipants, bool OffersTransport, bool OffersEscort,
        Supervision Supervision, string SupervisionText, string? OnDuty, IReadOnlyList<EquipmentAsSeen> Equipment, MinorsRule Minors,
        IReadOnlyList<string> MinorsText, PauseCause? PauseCause);

    /// <summary>A thing that is needed, in the reader's language.</summary>
    public sealed record EquipmentAsSeen(string? Code, string Name, EquipmentProvider ProvidedBy);

    /// <summary>Whom to turn to on one side of what two make together (row 96); those who said yes to it are named.</summary>
    public sealed record Coordinator(Guid OrganisationId, string OrganisationName, string ContactPerson, string ContactPhone);

    /// <summary>A task as volunteers and staff see it.</summary>
    public sealed record TaskAsSeen(string Code, string Name, TaskClass Class, LocalDecision? Decision, string Reason, DateOnly? ValidUntil);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read an opportunity");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var o = await db.Opportunities.AsNoTracking().Include(o => o.Organisation).Include(o => o.Partner).SingleOrDefaultAsync(o => o.Id == id, ct);
        if (o is null)
            return TypedResults.NotFound();

        var editable = user.MayWrite(o);
        if (!o.IsPublic && !editable)
            return TypedResults.NotFound();

        var answer = await db.DuplicationChecks.AsNoTracking().Where(c => c.Id == id).Select(c => c.Answer).SingleOrDefaultAsync(ct);
        var rules = await db.TaskRulesAsync(o, ct);
        var place = PostalCodes.Find(o.PostalCode);
        http.SetETag(o.Version);
        return TypedResults.Ok(new Response(
            o.Id, o.OrganisationId, o.Organisation.Name, o.Type, OpportunityType.All[o.Type].Name, o.Status, o.Title, o.Summary, o.Description, o.Arena,
            o.UnitId, o.PlaceName, o.PostalCode, o.MunicipalityNumber, place?.Municipality?.Name, place?.Latitude, place?.Longitude, o.ScheduleKind,
            o.Slots, o.StartsOn, o.EndsOn, o.Capacity, o.Taken, o.MinimumAge, o.Interests, o.Skills, o.Languages, o.Requirements,
            o.PoliceCertificateBasis, o.Tasks, [.. rules.GroupBy(r => r.TaskCode).Select(AsSeen)], o.ResponsibleLeader, o.ContactPerson, o.Deputy,
            o.ContactPhone, o.PhoneHours, o.Recommendations, o.Limits, o.NoticeHours, o.TimesPerMonth, o.CommitmentMonths,
            editable ? o.FreshUntil : null, editable ? o.TemplateName : null, editable ? o.ReviewNote : null, answer, o.IsPair, editable, o.ClosingReason, o.CreatedAt, o.PublishedAt, o.Version,
            o.PartnerId, o.Partner?.Name, [.. o.Yeses.Select(y => new Coordinator(y.OrganisationId, o.SideOf(y.OrganisationId)?.Name ?? "", y.ContactPerson, y.ContactPhone))],
            o.BothAgree, o.HostId, o.Scheme, o.CivicService, o.ForParticipants, o.OffersTransport, o.OffersEscort,
            o.Supervision, Texts.Named($"Supervision_{o.Supervision}"), o.OnDuty, [.. o.Equipment.Select(e => new EquipmentAsSeen(e.Code, e.Text, e.ProvidedBy))],
            o.Minors, o.TakesMinors ? o.Minors.Sentences() : [], editable ? o.PauseCause : null));
    }

    private static TaskAsSeen AsSeen(IGrouping<string, TaskRule> rules)
    {
        var rule = rules.FirstOrDefault(r => r.UnitId is not null) ?? rules.First();
        return new(rule.TaskCode, rule.Name, rule.Class, rule.Decision, rule.Reason, rule.ValidUntil);
    }
}
