using System.Text.Encodings.Web;
using System.Text.Unicode;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Assets;
using FrivilligPlattform.Portal.Common;
using FrivilligPlattform.Portal.Localisation;
using FrivilligPlattform.Portal.Maps;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FrivilligPlattform.Portal;

/// <summary>What the portal is made of and the order in which a request passes through it.</summary>
public static class PortalSetup
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        var options = configuration.GetSection("Portal").Get<PortalOptions>() ?? new();
        builder.AddServiceDefaults(Names.Portal);

        // A person gets a page when something breaks, not a problem document.
        services.RemoveAll<IExceptionHandler>();
        services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MapOptions>().BindConfiguration("Map");
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Me>();
        services.AddScoped<Flash>();
        services.AddSingleton<StaticFiles>();

        // Norwegian and Sami letters travel as themselves.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        // The key of a form and the session's cookies belong to one request, so the client must not keep its own.
        services.AddHttpClient<Gateway>(http =>
        {
            http.BaseAddress = new Uri(configuration[$"services:{Names.Gateway}:http:0"] ?? "http://localhost:8080");
            http.Timeout = options.CallsTakeAtMost;
            // Everybody's calls come from the portal's one address; the gateway has already counted them at the browser's.
            if (configuration[ServiceKey.Setting] is { Length: > 0 } key)
                http.DefaultRequestHeaders.Add(ServiceKey.Header, key);
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

        var protection = services.AddDataProtection().SetApplicationName("FrivilligPlattform.Portal");
        if (options.KeysFolder is { Length: > 0 } folder)
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseHealth();
        app.UseLanguages();
        app.UseExceptionHandler("/feil", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/ikke-funnet", createScopeForStatusCodePages: true);
        app.UseSignedOut();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAccountGate();
        app.UseAntiforgery();
    }
}
