using System.Collections.Frozen;

namespace FrivilligPlattform.Recruitment.Register;

/// <summary>
/// Eleven national organisations with number and website: facts of the Central Coordinating Register (Brønnøysundregistrene, NLOD 2.0),
/// collected by the project terchris/atlas. A sample for the embedded edition; membership of Frivillighetsregisteret was not checked.
/// </summary>
public static class RegisterSample
{
    public const string Source = "Enhetsregisteret (NLOD 2.0)";

    public static readonly FrozenDictionary<string, Entry> Entries = new Entry[]
    {
        new("970169113", "Diabetesforbundet", "https://www.diabetes.no"),
        new("943838240", "4H Norge", "https://www.4h.no"),
        new("871033552", "Norsk Folkehjelp", "https://www.folkehjelp.no"),
        new("938498318", "Frelsesarmeen", "https://www.frelsesarmeen.no"),
        new("944384448", "Stiftelsen Kirkens Bymisjon", "https://kirkensbymisjon.no"),
        new("940190738", "Landsforeningen for hjerte- og lungesyke", "https://www.lhl.no"),
        new("971322926", "Mental Helse", "https://mentalhelse.no"),
        new("938429863", "Nasjonalforeningen for folkehelsen", "https://nasjonalforeningen.no"),
        new("864139442", "Norges Røde Kors", "https://www.rodekors.no"),
        new("970168001", "Norske Kvinners Sanitetsforening", "https://sanitetskvinnene.no"),
        new("954877841", "Norges Speiderforbund", "https://speiding.no"),
    }.ToFrozenDictionary(e => e.OrganisationNumber);

    /// <summary>A line of the sample.</summary>
    public sealed record Entry(string OrganisationNumber, string Name, string Website);
}
