using FrivilligPlattform.Reporting.Indicators;
using FrivilligPlattform.Reporting.Strategies;

namespace FrivilligPlattform.Reporting;

/// <summary>What Reporting answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var indicators = app.MapGroup("/api/v1/indicators").WithTags("Indicators");
        ShowMunicipality.Map(indicators);
        ShowNation.Map(indicators);

        var strategies = app.MapGroup("/api/v1/strategies").WithTags("Strategies");
        RegisterStrategy.Map(strategies);
        ListStrategies.Map(strategies);
        ShowStrategy.Map(strategies);
        ShowMeasure.Map(strategies);
        ReportMeasure.Map(strategies);
    }
}
