using System.Globalization;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Organisations;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>An opportunity as it is typed: the twelve things that are asked first, and the rest that its type fills in.</summary>
public sealed class OpportunityForm
{
    public bool Sent { get; set; }
    public string Version { get => field ?? ""; set; }
    public string Title { get => field ?? ""; set; }
    public string Summary { get => field ?? ""; set; }
    public string Arena { get => field ?? ""; set; }
    public string PlaceName { get => field ?? ""; set; }
    public string PostalCode { get => field ?? ""; set; }
    public List<string> Days { get => field ??= []; set; }
    public string Times { get => field ?? ""; set; }

    /// <summary>Times that differ from day to day, which stay as they are while the days do and no time is typed.</summary>
    public List<string> Kept { get => field ??= []; set; }
    public string ResponsibleLeader { get => field ?? ""; set; }
    public string ContactPerson { get => field ?? ""; set; }
    public string Deputy { get => field ?? ""; set; }
    public string ContactPhone { get => field ?? ""; set; }
    public string PhoneHours { get => field ?? ""; set; }

    public string Description { get => field ?? ""; set; }
    public string ScheduleKind { get => field ?? ""; set; }
    public string StartsOn { get => field ?? ""; set; }
    public string EndsOn { get => field ?? ""; set; }
    public string Capacity { get => field ?? ""; set; }
    public string MinimumAge { get => field ?? ""; set; }
    public List<string> Interests { get => field ??= []; set; }
    public List<string> Skills { get => field ??= []; set; }
    public List<string> Languages { get => field ??= []; set; }
    public List<string> Requirements { get => field ??= []; set; }
    public string PoliceCertificateBasis { get => field ?? ""; set; }
    public List<string> Tasks { get => field ??= []; set; }
    public string UnitId { get => field ?? ""; set; }

    /// <summary>Who is near, what is needed and what holds for those under 18.</summary>
    public SafetyForm Safety { get => field ??= new(); set; }

    /// <summary>What few opportunities need.</summary>
    public OpportunityExtras Extras { get => field ??= new(); set; }

    /// <summary>A new opportunity of a type, with the people and the place of the last one, so that nothing is asked twice.</summary>
    public static OpportunityForm From(OpportunityTemplate type, Opportunity? last, string? me) => new()
    {
        Title = type.Name,
        Summary = type.Description,
        Arena = type.ArenaDefaults is [var first, ..] ? first : "",
        PlaceName = last?.PlaceName ?? "",
        PostalCode = last?.PostalCode ?? "",
        ResponsibleLeader = last?.ResponsibleLeader ?? "",
        ContactPerson = last?.ContactPerson ?? me ?? "",
        Deputy = last?.Deputy ?? "",
        ContactPhone = last?.ContactPhone ?? "",
        PhoneHours = last?.PhoneHours ?? "",
    };

    /// <summary>An opportunity that is there, for changing it.</summary>
    public static OpportunityForm Of(Opportunity o, OpportunityInside? inside, string? etag) => new()
    {
        Sent = true,
        Version = etag ?? "",
        Title = o.Title,
        Summary = o.Summary,
        Arena = o.Arena,
        PlaceName = o.PlaceName ?? "",
        PostalCode = o.PostalCode ?? "",
        Days = [.. o.Slots.Select(s => Number(s.Day)).Distinct()],
        Times = SameTimes(o.Slots) ? TypedTimes.Write(o.Slots[0].From, o.Slots[0].To) : "",
        Kept = SameTimes(o.Slots) ? [] : [.. o.Slots.Select(s => WeekSlots.Code((DayOfWeek)(s.Day % 7), s.From, s.To))],
        ResponsibleLeader = o.ResponsibleLeader ?? "",
        ContactPerson = o.ContactPerson ?? "",
        Deputy = o.Deputy ?? "",
        ContactPhone = o.ContactPhone ?? "",
        PhoneHours = o.PhoneHours ?? "",
        Description = o.Description ?? "",
        ScheduleKind = o.ScheduleKind ?? "",
        StartsOn = Iso(o.StartsOn),
        EndsOn = Iso(o.EndsOn),
        Capacity = o.Capacity is { } capacity ? Number(capacity) : "",
        MinimumAge = o.MinimumAge is { } age ? Number(age) : "",
        Interests = [.. o.Interests],
        Skills = [.. o.Skills],
        Languages = [.. o.Languages],
        Requirements = [.. o.Requirements.Where(r => r.Kind is not "policeCertificate").Select(Code)],
        PoliceCertificateBasis = inside?.PoliceCertificateBasis ?? "",
        Tasks = [.. o.Tasks],
        UnitId = o.UnitId?.ToString() ?? "",
        Safety = SafetyForm.Of(o),
        Extras = OpportunityExtras.Of(inside),
    };

    /// <summary>Says what is missing or cannot be read, beside the fields.</summary>
    public void Check(FormErrors errors)
    {
        errors.Require(() => Title, T("Coordinator.TitleMissing"));
        errors.Require(() => Summary, T("Coordinator.SummaryMissing"));
        errors.Require(() => Arena, T("Coordinator.ArenaMissing"));
        errors.Require(() => PostalCode, T("Coordinator.PostalCodeMissing"));
        if (Times.OrNull() is { } times && TypedTimes.Read(times) is null)
            errors.Add(() => Times, T("Coordinator.TimesWrong"));
        else if (Days.Count == 0 && !OneOff && Times.OrNull() is not null)
            errors.Add(() => Days, T("Coordinator.DaysMissing"));
        else if (Days.Count > 0 && !OneOff && !Keeps && Times.OrNull() is null)
            errors.Add(() => Times, T("Coordinator.TimesMissing"));
        if (OneOff)
            errors.Require(() => StartsOn, T("Coordinator.DateMissing"));
        foreach (var (field, text) in new[] { (nameof(StartsOn), StartsOn), (nameof(EndsOn), EndsOn) })
            if (text.OrNull() is { } typed && Typed.Date(typed) is null)
                errors.Add(field, T("Coordinator.DateWrong"));
        foreach (var (field, text) in new[] { (nameof(Capacity), Capacity), (nameof(MinimumAge), MinimumAge) })
            if (text.OrNull() is { } typed && Typed.Whole(typed) is null)
                errors.Add(field, T("Coordinator.NumberWrong"));
        Safety.Check(errors);
        Extras.Check(errors);
    }

    /// <summary>What is sent. A new one leaves to its type what was not asked.</summary>
    public OpportunityDetails Read(Guid organisationId, string type, bool pair)
    {
        var slots = Slots();
        var said = Extras.AddTo(new()
        {
            OrganisationId = organisationId,
            Type = type,
            Title = Title.Trim(),
            Summary = Summary.Trim(),
            Description = Description.OrNull(),
            Arena = Arena,
            UnitId = Guid.TryParse(UnitId, out var unit) ? unit : null,
            PlaceName = PlaceName.Trim(),
            PostalCode = PostalCode.Trim(),
            ScheduleKind = ScheduleKind.OrNull() ?? (slots.Count > 0 ? "recurring" : pair ? "pair" : "onCall"),
            Slots = slots,
            StartsOn = Typed.Date(StartsOn),
            EndsOn = Typed.Date(EndsOn),
            Capacity = Typed.Whole(Capacity),
            MinimumAge = Typed.Whole(MinimumAge),
            Interests = Sent ? Interests : null,
            Skills = Sent ? Skills : null,
            Languages = Sent ? Languages : null,
            Requirements = Sent ? Asked() : null,
            PoliceCertificateBasis = PoliceCertificateBasis.OrNull(),
            Tasks = Sent ? Tasks : null,
            ResponsibleLeader = ResponsibleLeader.OrNull(),
            ContactPerson = ContactPerson.OrNull(),
            Deputy = Deputy.OrNull(),
            ContactPhone = ContactPhone.OrNull(),
            PhoneHours = PhoneHours.OrNull(),
        });
        return Sent ? Safety.AddTo(said) : said;
    }

    /// <summary>What is ticked as "course:introduction" or "declaration".</summary>
    internal static Requirement Requirement(string code) => code.Split(':') is [var kind, var course] ? new(kind, course) : new(code, null);

    internal static string Code(Requirement r) => r.CourseCode is { } course ? $"{r.Kind}:{course}" : r.Kind;

    /// <summary>True for what happens on one date instead of every week.</summary>
    private bool OneOff => ScheduleKind is "oneOff";

    private bool Keeps => Kept.Count > 0 && Times.OrNull() is null && WeekSlots.Read(Kept).Select(s => Number(s.Day)).ToHashSet().SetEquals(Days);

    private List<Slot> Slots()
    {
        if (TypedTimes.Read(Times) is not var (from, to))
            return Keeps ? WeekSlots.Read(Kept) : [];

        IEnumerable<int> days = OneOff && Typed.Date(StartsOn) is { } on ? [on.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)on.DayOfWeek] : Days.Select(d => Typed.Whole(d)).OfType<int>().Order();
        return [.. days.Select(d => new Slot(d, from, to))];
    }

    private List<Requirement> Asked()
    {
        List<Requirement> all = [.. Requirements.Select(Requirement)];
        if (PoliceCertificateBasis.Length > 0)
            all.Add(new("policeCertificate", null));
        return all;
    }

    private static bool SameTimes(IReadOnlyList<Slot> slots) => slots.Count > 0 && slots.All(s => s.From == slots[0].From && s.To == slots[0].To);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
