namespace FrivilligPlattform.Portal.Tests;

/// <summary>Activities with participants, role sheets, agreements and what two make together, behind the gateway.</summary>
public static class ProgrammeThings
{
    public static void Answers(FakeGateway gateway)
    {
        gateway.On("GET opportunity-types", new[] { Some.Template("visitingFriend", "Besøksvenn"), Some.Template("event", "Arrangement") });
        gateway.On("GET opportunity-types/visitingFriend/role-sheet", new { type = "visitingFriend", sheet = Sheet() });
        gateway.On($"GET opportunities/{Some.Id}/role-sheet", new
        {
            id = Some.Id,
            title = "Besøksvenn ved Fjell sykehjem",
            organisationName = "Drammen Røde Kors",
            partnerName = "Fjell sykehjem",
            placeName = "Fjell sykehjem",
            sheet = Sheet(),
            tasks = new[] { "Lese høyt" },
            contactPerson = "Ola Hansen",
            contactPhone = "22 22 22 22",
            phoneHours = "Hverdager 9–15",
        });
        gateway.On("GET declarations/health-professional", new
        {
            version = "2026-1",
            validFrom = "2026-11-22",
            state = "unsettled",
            stateName = "ikke avklart",
            title = "Til deg som er helsepersonell og vil være frivillig",
            paragraphs = new[] { "Som frivillig er du et medmenneske.", "Du kan alltid si nei." },
            legalNote = "Om pliktene i yrket følger deg, er ikke rettslig avklart.",
            source = "helsedirektoratet.no",
        });
        gateway.On("GET participations", new object[]
        {
            new { code = "organised", name = "Gjennom en organisasjon", counted = true, enabled = true },
            new { code = "independent", name = "Uten organisasjon", counted = true, enabled = true },
            new { code = "civicService", name = "Allment samfunnsbidrag", counted = false, enabled = false },
        });
        gateway.On("GET participations/civic-service", Some.List(new { id = Some.Id, enabled = false, reason = "Forsøket er over.", at = "2026-11-01T10:00:00Z" }));
        gateway.On($"GET organisations/{Some.Other}/agreements", Some.List(
            new { id = Some.Id, municipalityNumber = "3301", municipalityName = "Drammen", reference = "Sak 25/117", signedOn = "2026-01-15", inForce = true },
            new { id = Some.Other, municipalityNumber = "3312", municipalityName = "Lier", reference = "Sak 22/9", signedOn = "2022-01-15", validUntil = "2024-12-31", inForce = false }));
        gateway.On($"GET opportunities/{Some.Id}/participants", Some.List(
            new { id = Some.Id, name = "Olga Hansen", phone = "32 11 22 33", way = "phone", needsTransport = true, signedUpAt = "2026-10-01T10:00:00Z", times = 4, lastOn = "2026-11-17" },
            new { id = Some.Other, name = "Arne Berg", way = "relative", relativeName = "Nina Berg", relativePhone = "90 11 22 33", needsEscort = true, signedUpAt = "2026-10-02T10:00:00Z", times = 1 }));
        // All of a municipality are asked for at once by who looks for a host or a partner; pages of the register ask for fewer.
        gateway.On("GET organisations", asked => new(asked.Query.Contains("limit=100", StringComparison.Ordinal)
            ? Some.List(new { id = Some.Other, name = "Drammen kommune", kind = "municipality", status = "verified" })
            : Some.List(new { id = Some.Other, name = "Drammen Røde Kors", kind = "voluntaryOrganisation", municipalityNumber = "3301" })));
        gateway.On($"GET vigil-wishes/{Some.Id}", new { id = Some.Id, organisationName = "Fjell sykehjem", arena = "home", status = "declined", wishedAt = "2026-11-22T08:00:00Z", answerBy = "2026-11-23T08:00:00Z", reason = "Ingen frivillige våkere er ledige nå." });
        gateway.On("GET vigil-wishes", Some.List(
            new { id = Some.Id, by = "relative", consent = "nextOfKin", arena = "nursingHome", postalCode = "3015", contactName = "Per Pårørende", contactPhone = "90 00 00 00", status = "received", wishedAt = "2026-11-21T08:00:00Z", answerBy = "2026-11-22T08:00:00Z", late = true },
            new { id = Some.Other, by = "patient", consent = "patient", arena = "home", postalCode = "3030", contactName = "Anne Hansen", contactPhone = "90 00 00 01", status = "accepted", wishedAt = "2026-11-20T08:00:00Z", answerBy = "2026-11-21T08:00:00Z", late = false }));
        gateway.On($"GET opportunities/{Some.Id}/attendance", new
        {
            gatherings = 6,
            people = 11,
            cameAgain = 8,
            cameOften = 5,
            signedUp = 9,
            needTransport = 2,
            needEscort = 1,
            days = new[] { new { on = "2026-11-17", attended = 7 } },
        });
    }

    private static object Sheet() => new
    {
        title = "Besøksvenn",
        does = new[] { "Kommer på besøk til deg.", "Kan lese høyt." },
        doesNot = new[] { "Gir ikke medisin." },
        promises = new[] { "Har lovet å ikke fortelle andre det du forteller." },
        safety = new[] { "En leder kan nås på telefon hele tiden.", "Organisasjonen har med: hjelm." },
        youMay = new[] { "Du kan si nei når som helst." },
    };
}
