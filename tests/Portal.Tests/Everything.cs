namespace FrivilligPlattform.Portal.Tests;

/// <summary>A gateway behind which everything is there, for looking at every page.</summary>
public static class Everything
{
    public static void Answers(FakeGateway gateway)
    {
        gateway.Reset();
        gateway.On("GET search/opportunities", Some.Found(Some.Hit()));
        gateway.On($"GET opportunities/{Some.Id}", Some.Opportunity());
        gateway.On("GET suggestions", new { items = new[] { Some.Hit() }, next = (string?)null, profile = "ready" });
        gateway.On("GET courses", Some.List(new { code = "introduction", title = "Introduksjon", summary = "Kort", minutes = 20, audience = "volunteer" }));
        gateway.On("GET courses/introduction", Some.Course());
        gateway.On("GET volunteers/me", Some.Profile());
        gateway.On("GET interests/mine", Some.List(Some.Interest("invited")));
        gateway.On($"GET interests/{Some.Id}", Some.Interest("invited"));
        gateway.On($"GET interests/{Some.Id}/checklist", Some.Checklist());
        gateway.On("GET assignments/mine", Some.List(Some.Assignment("active")));
        gateway.On("GET enrolments/mine", Some.List(Some.Enrolment()));
        gateway.On("GET hours/mine", Some.List(new { id = Some.Id, assignmentId = Some.Id, title = "Besøksvenn", on = "2026-11-20", minutes = 120, status = "logged" }));
        gateway.On("GET certificates/mine", Some.List(new { id = Some.Id, number = "FP-123", courseCode = "introduction", courseTitle = "Introduksjon", issuedAt = "2026-11-20T10:00:00Z", status = "valid" }));
        gateway.On("GET certificates/FP-123/verification", new { number = "FP-123", courseCode = "introduction", courseTitle = "Introduksjon", issuedOn = "2026-11-22", valid = true });
        gateway.On("GET notifications", Some.List(new { id = Some.Id, title = "Svar", text = "Les det", link = "/min-side", at = "2026-11-22T09:00:00Z", readAt = "2026-11-22T09:30:00Z" }));
        gateway.On("GET declarations/current", new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", version = "2026-1", text = "Jeg lover å ikke fortelle andre det jeg får vite om dem jeg møter." });
        VolunteerThings.Answers(gateway);
        ProgrammeThings.Answers(gateway);
        RosterThings.Answers(gateway);
    }
}
