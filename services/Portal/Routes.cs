using FrivilligPlattform.Portal.Assets;
using FrivilligPlattform.Portal.Layout;
using FrivilligPlattform.Portal.Maps;
using FrivilligPlattform.Portal.Volunteers;
using FrivilligPlattform.Portal.Rosters;

namespace FrivilligPlattform.Portal;

/// <summary>What the portal answers beside its pages, which carry their own address.</summary>
public static class Routes
{
    public static void Map(WebApplication app)
    {
        SendStaticFile.Map(app);
        DrawNorway.Map(app);
        ChooseLanguage.Map(app);
        ChooseHat.Map(app);
        GetServiceCertificate.Map(app);
        TakeDataAlong.Map(app);
        SaveHours.Map(app);
        app.MapFallback(() => TypedResults.NotFound()).AllowAnonymous();
    }
}
