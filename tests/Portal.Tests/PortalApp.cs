using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(FrivilligPlattform.Portal.Tests.PortalApp))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace FrivilligPlattform.Portal.Tests;

/// <summary>The portal's real program before a gateway that answers what a test says.</summary>
public sealed class PortalApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public FakeGateway Gateway { get; } = new();

    public async ValueTask InitializeAsync() => await Gateway.StartAsync();

    /// <summary>A visitor's browser, with cookies and without JavaScript.</summary>
    public Browser Visitor(string language = "nb") => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }), language);

    /// <summary>The browser of somebody the gateway knows.</summary>
    public Browser SignedIn(object? account = null)
    {
        var browser = Visitor();
        browser.Client.DefaultRequestHeaders.Authorization = new("Bearer", "a-token-of-the-gateway");
        Gateway.On("GET me", account ?? Some.Account(), etag: "\"v1\"");
        Gateway.On("GET notifications/unread-count", new { count = 3 });
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("services:gateway:http:0", Gateway.Address);
}
