using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace FrivilligPlattform.Hosting;

/// <summary>
/// A second endpoint for the gateway: HTTP/2 in clear text, which a port that also speaks HTTP/1.1 cannot offer and which nearly halves the
/// cost of passing a request on. It is there when <c>H2C_PORT</c> names its port, on the same host as the first one.
/// </summary>
internal static class HouseEndpoint
{
    public const string Setting = "H2C_PORT";

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } port)
            return;

        var first = builder.Configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls
            ? urls.Split(';')[0]
            : $"http://*:{builder.Configuration[WebHostDefaults.HttpPortsKey] ?? "8080"}";
        // Named endpoints take the place of the list of addresses; left there, it would only be warned about.
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "").UseSetting(WebHostDefaults.HttpPortsKey, "");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Kestrel:Endpoints:http:Url"] = first,
            ["Kestrel:Endpoints:h2c:Url"] = $"{first[..first.LastIndexOf(':')]}:{port}",
            ["Kestrel:Endpoints:h2c:Protocols"] = "Http2",
        });
    }
}
