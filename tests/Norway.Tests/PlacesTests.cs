namespace FrivilligPlattform.Norway.Tests;

public sealed class PlacesTests
{
    [Fact]
    public void There_are_357_municipalities_15_counties_and_5121_postal_codes()
    {
        Assert.Equal(357, Municipalities.All.Count);
        Assert.Equal(15, Counties.All.Count);
        Assert.Equal(5121, PostalCodes.All.Count);
    }

    [Fact]
    public void Numbers_are_unique_and_in_order()
    {
        Assert.Equal(Municipalities.All.Select(m => m.Number).Distinct().Order(StringComparer.Ordinal), Municipalities.All.Select(m => m.Number));
        Assert.Equal(Counties.All.Select(c => c.Number).Distinct().Order(StringComparer.Ordinal), Counties.All.Select(c => c.Number));
        Assert.Equal(PostalCodes.All.Select(p => p.Code).Distinct().Order(StringComparer.Ordinal), PostalCodes.All.Select(p => p.Code));
    }

    [Theory]
    [InlineData("0301", "Oslo", "03")]
    [InlineData("3301", "Drammen", "33")]
    [InlineData("4601", "Bergen", "46")]
    [InlineData("5001", "Trondheim", "50")]
    [InlineData("5501", "Tromsø", "55")]
    [InlineData("1508", "Ålesund", "15")]
    [InlineData("1580", "Haram", "15")]
    [InlineData("3107", "Fredrikstad", "31")]
    public void Known_municipalities_are_found_in_their_county(string number, string name, string county)
    {
        var found = Municipalities.Find(number);

        Assert.Equal(name, found?.Name);
        Assert.Equal(county, found?.County.Number);
    }

    [Theory]
    [InlineData("3005")]
    [InlineData("0602")]
    [InlineData("")]
    [InlineData(null)]
    public void Numbers_from_before_2024_are_unknown(string? number) => Assert.Null(Municipalities.Find(number));

    [Fact]
    public void Drammen_has_its_people_place_and_language()
    {
        var drammen = Municipalities.Find("3301")!;

        Assert.Equal("Buskerud", drammen.County.Name);
        Assert.InRange(drammen.Population, 100_000, 115_000);
        Assert.Equal(drammen.Population, drammen.PopulationIn(2026));
        Assert.Null(drammen.PopulationIn(2023));
        Assert.Null(drammen.PopulationIn(2027));
        Assert.InRange(drammen.Point.DistanceKmTo(new(59.744, 10.204)), 0, 3);
    }

    [Fact]
    public void The_people_of_all_municipalities_are_the_people_of_Norway()
    {
        Assert.Equal(5_550_203, Municipalities.All.Sum(m => m.PopulationIn(2024)));
        Assert.Equal(5_594_340, Municipalities.All.Sum(m => m.PopulationIn(2025)));
        Assert.Equal(5_627_400, Municipalities.All.Sum(m => m.Population));
        Assert.Equal(5_627_400, Counties.All.Sum(c => c.Population));
        Assert.Equal(357, Counties.All.Sum(c => c.Municipalities.Count));
    }

    [Fact]
    public void Sami_and_Kven_names_are_kept_apart()
    {
        var porsanger = Municipalities.Find("5622")!;

        Assert.Equal(("Porsáŋgu", "Porsanki"), (porsanger.SamiName, porsanger.KvenName));
        Assert.Equal("Porsanger - Porsáŋgu - Porsanki", porsanger.OfficialName);
        Assert.Equal("Kárášjohka", Municipalities.Find("5610")!.NameIn("se"));
        Assert.Equal("Karasjok", Municipalities.Find("5610")!.NameIn("nb"));
        Assert.Equal("Drammen", Municipalities.Find("3301")!.NameIn("se"));
        Assert.Equal(27, Municipalities.All.Count(m => m.SamiName is not null));
        Assert.Equal("Finnmárku", Counties.Find("56")!.NameIn("se"));
        Assert.Equal("Finmarkku", Counties.Find("56")!.KvenName);
    }

    [Fact]
    public void Language_forms_are_as_the_municipalities_have_decided()
    {
        Assert.Equal(119, Municipalities.All.Count(m => m.LanguageForm is LanguageForm.Bokmal));
        Assert.Equal(88, Municipalities.All.Count(m => m.LanguageForm is LanguageForm.Nynorsk));
        Assert.Equal(150, Municipalities.All.Count(m => m.LanguageForm is LanguageForm.Neutral));
    }

    [Fact]
    public void A_shared_name_is_told_apart_by_its_county()
    {
        Assert.Equal(["Herøy (Møre og Romsdal)", "Herøy (Nordland)"], Municipalities.Named("herøy").Select(m => m.UniqueName));
        Assert.Equal("Drammen", Municipalities.Named("Drammen").Single().UniqueName);
        Assert.Equal(357, Municipalities.All.Select(m => m.UniqueName).Distinct().Count());
    }

    [Theory]
    [InlineData("3015", "Drammen", "3301")]
    [InlineData("0001", "Oslo", "0301")]
    [InlineData("9730", "Karasjok", "5610")]
    [InlineData("7374", "Røros", "5025")]
    public void Known_postal_codes_are_found(string code, string place, string municipality)
    {
        var found = PostalCodes.Find(code);

        Assert.Equal((code, place, municipality), (found?.Code, found?.Place, found?.Municipality?.Number));
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("301")]
    [InlineData("30155")]
    [InlineData("30a5")]
    [InlineData("٣٠١٥")]
    [InlineData("")]
    [InlineData(null)]
    public void Unknown_postal_codes_are_not(string? code) => Assert.Null(PostalCodes.Find(code));

    [Fact]
    public void Every_postal_code_is_found_and_lies_near_its_municipality()
    {
        var far = PostalCodes.All.Where(p => p.Municipality is { } m && p.Point.DistanceKmTo(m.Point) > 150).ToList();

        Assert.Empty(far);
        Assert.All(PostalCodes.All, p => Assert.Same(p, PostalCodes.Find(p.Code)));
        Assert.All(Municipalities.All, m => Assert.NotEmpty(PostalCodes.In(m.Number)));
        Assert.Empty(PostalCodes.In("0000"));
    }

    [Fact]
    public void Svalbard_and_Jan_Mayen_have_postal_codes_and_no_municipality()
    {
        Assert.Equal(8, PostalCodes.All.Count(p => p.Municipality is null));
        Assert.Equal("Longyearbyen", PostalCodes.Find("9170")?.Place);
        Assert.Equal("2211", PostalCodes.Find("8099")?.MunicipalityNumber);
    }

    [Fact]
    public void The_facts_say_which_day_they_hold_for()
    {
        Assert.Equal(new DateOnly(2026, 1, 1), Municipalities.AsOf);
        Assert.Equal(new DateOnly(2024, 1, 1), Municipalities.InForceFrom);
        Assert.Equal(new DateOnly(2026, 1, 5), PostalCodes.AsOf);
    }
}
