namespace FrivilligPlattform.Portal.Tests;

/// <summary>What volunteers and visitors find, as the API answers it.</summary>
public static class VolunteerThings
{
    /// <summary>A code from a letter.</summary>
    public const string Code = "abc";

    public static void Answers(FakeGateway gateway)
    {
        gateway.On($"GET interests/by-email/{Some.Id}", EmailInterest());
        gateway.On($"GET interests/by-email/{Some.Other}", EmailInterest("invited"));
        gateway.On($"GET guardian-consents/{Some.Id}", Guardian(stands: false));
        gateway.On("GET volunteers/me/guardian", MyGuardian());
    }

    public static object EmailInterest(string? status = null, int minimumAge = 18, bool pair = false) => new
    {
        id = Some.Id,
        opportunityId = Some.Id,
        opportunityTitle = "Besøksvenn ved Fjell sykehjem",
        organisationName = "Drammen Røde Kors",
        name = "Ola Uten",
        message = "Jeg vil hjelpe.",
        confirmed = status is not null,
        minimumAge,
        pair,
        status,
        answerBy = status is null ? null : "2026-11-25T15:00:00Z",
        answerMessage = status is "invited" ? "Kom innom!" : null,
        talkAt = status is "invited" ? "2026-11-26T11:00:00Z" : null,
        contactPerson = "Ola Hansen",
        contactPhone = "22 22 22 22",
        confirmBy = "2026-11-29T10:00:00Z",
    };

    public static object Guardian(bool stands) => new { volunteerName = "Nora Ung", guardianName = "Mor Ung", askedAt = "2026-11-21T10:00:00Z", stands };

    public static object MyGuardian(bool needed = true, bool asked = true, bool stands = false) => new
    {
        needed,
        guardianName = asked ? "Mor Ung" : null,
        askedAt = asked ? "2026-11-21T10:00:00Z" : null,
        givenAt = stands ? "2026-11-22T10:00:00Z" : null,
        stands,
    };
}
