using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Gateway.Answers;
using FrivilligPlattform.Gateway.Limits;
using FrivilligPlattform.Gateway.Reads;
using FrivilligPlattform.Gateway.Routing;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Access;

/// <summary>Decides who a request comes from and whether it is let through, and sends it on with a token of the service and nothing the caller made up.</summary>
internal sealed class Admission(TokenExchange tokens, AntiForgery forgery, RateLimits limits, PublicReads reads, IConfiguration configuration)
{
    private const string Bearer = "Bearer ";

    /// <summary>Headers by which proxies and services vouch for somebody: only the house itself may set them.</summary>
    private static readonly string[] NeverFromOutside =
    [
        ServiceKey.Header, "Forwarded", "X-Real-IP", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL", "X-Rewrite-URL",
        "X-Forwarded-User", "X-Forwarded-Email", "X-Forwarded-Access-Token", "X-Forwarded-Preferred-Username", "X-Forwarded-Prefix", "X-Forwarded-Port",
        "X-User", "X-User-Id", "X-Account-Id", "X-Remote-User", "Remote-User", "X-Client-Cert", "X-MS-CLIENT-PRINCIPAL", "X-MS-CLIENT-PRINCIPAL-ID",
    ];

    private readonly byte[] houseKey = Encoding.UTF8.GetBytes(configuration[ServiceKey.Setting] ?? "");

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var resource = RouteTable.ByRoute[http.GetReverseProxyFeature().Route.Config.RouteId];
        var fromHouse = IsFromHouse(request);
        foreach (var header in NeverFromOutside)
            request.Headers.Remove(header);

        var bearer = BearerOf(request);
        var session = bearer is null ? request.Cookies[Cookies.Session] : null;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

        if (!fromHouse && OverAddressLimit(http, resource, bearer, session) is { } wait)
        {
            await GatewayProblem.TooManyRequests.WriteAsync(http, wait);
            return;
        }

        if (resource.IsApi && changes && bearer is null && IsForged(request, resource, session))
        {
            await GatewayProblem.AntiForgery.WriteAsync(http);
            return;
        }

        var grant = await Exchange(resource, bearer, session);
        if (grant is { Outcome: GrantOutcome.Unavailable } && resource.IsApi && !(resource.PublicReads && !changes) && resource.Name != "session")
        {
            await GatewayProblem.Unavailable.WriteAsync(http, TimeSpan.FromSeconds(5));
            return;
        }

        // A session somebody made up is none: what is sent to a page with it counts like any other attempt to sign in.
        var madeUp = !fromHouse && session is not null && !resource.IsApi && HttpMethods.IsPost(request.Method);
        var tooMany = grant is { Outcome: GrantOutcome.Granted } ? limits.Count(Limit.Account, grant.Account)
            : madeUp ? limits.Count(Limit.SignIn, RateLimits.Client(http.Connection.RemoteIpAddress))
            : bearer is not null ? limits.Count(Limit.Client, Jwt.Mark(bearer)) : null;
        if (tooMany is { } pause)
        {
            await GatewayProblem.TooManyRequests.WriteAsync(http, pause);
            return;
        }

        if (grant is { Outcome: GrantOutcome.Granted })
            request.Headers.Authorization = grant.Authorization;
        KeepCookies(http, resource, session, grant);
        PassCookies(request, resource, session);
        if (bearer is not null && !fromHouse)
            CountRefusal(http);
        await next(http);

        if (changes && http.Response.StatusCode < 400)
        {
            reads.Forget(resource.Service);
            if (resource.Service == Names.Identity)
                tokens.Forget();
            if (resource.Name == "organisations" && (session ?? bearer) is { } founder)
                tokens.Unsettle(founder);
        }
    }

    /// <summary>Counts a token the service refused, also where it then answered as it answers anybody: a made-up one leads past no limit.</summary>
    private void CountRefusal(HttpContext http) => http.Response.OnStarting(() =>
    {
        if (http.Response.Headers.Remove(Tokens.Refused) || http.Response.StatusCode == StatusCodes.Status401Unauthorized)
            limits.Count(Limit.RefusedToken, RateLimits.Client(http.Connection.RemoteIpAddress));
        return Task.CompletedTask;
    });

    private static string? BearerOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    private bool IsFromHouse(HttpRequest request) =>
        houseKey.Length > 0 && request.Headers.TryGetValue(ServiceKey.Header, out var given)
        && CryptographicOperations.FixedTimeEquals(houseKey, Encoding.UTF8.GetBytes(given.ToString()));

    private TimeSpan? OverAddressLimit(HttpContext http, Resource resource, string? bearer, string? session)
    {
        var client = RateLimits.Client(http.Connection.RemoteIpAddress);
        var signsIn = HttpMethods.IsPost(http.Request.Method)
            && (resource.Name is "session" or "accounts" or "connect" || bearer is null && session is null);
        return (bearer is null ? limits.Count(Limit.Address, client) : limits.Check(Limit.RefusedToken, client))
            ?? (signsIn ? limits.Count(Limit.SignIn, client) : null);
    }

    private bool IsForged(HttpRequest request, Resource resource, string? session)
    {
        if (string.Equals(request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.OrdinalIgnoreCase))
            return true;

        // Signing in needs no session, and whoever holds one that has ended must be able to.
        var signsIn = resource.Name == "session" && HttpMethods.IsPost(request.Method);
        return session is not null && !signsIn && !forgery.Allows(session, request.Cookies[Cookies.AntiForgery], request.Headers[AntiForgery.Header]);
    }

    private async ValueTask<Grant?> Exchange(Resource resource, string? bearer, string? session)
    {
        if (session is not null)
            return await tokens.ForSession(session, resource.Service);
        if (bearer is not null && resource.Service != Names.Portal && (tokens.Knows(bearer, resource.Service) || Jwt.IsFor(bearer, Names.Portal)))
            return await tokens.ForToken(bearer, resource.Service);
        return null;
    }

    private static void PassCookies(HttpRequest request, Resource resource, string? session)
    {
        if (request.Headers.Cookie.Count == 0)
            return;

        var passed = !resource.IsApi ? Cookies.WithoutOwn(request.Headers.Cookie.ToString())
            : resource.Name == "session" && session is not null ? $"{Cookies.Session}={session}" : null;
        if (passed is null)
            request.Headers.Remove("Cookie");
        else
            request.Headers.Cookie = passed;
    }

    /// <summary>Gives a signed-in browser its anti-forgery cookie, and takes both cookies back when the session has ended.</summary>
    private void KeepCookies(HttpContext http, Resource resource, string? session, Grant? grant)
    {
        var mayChange = resource.Name == "session" || !resource.IsApi;
        var ended = session is not null && grant is { Outcome: GrantOutcome.Refused };
        var missing = session is not null && !ended && (mayChange || resource.Service == Names.Identity) && !forgery.IsFor(session, http.Request.Cookies[Cookies.AntiForgery]);
        if (!mayChange && !ended && !missing)
            return;

        http.Response.OnStarting(() =>
        {
            var set = http.Response.Headers.SetCookie;
            var started = set.Select(c => Cookies.ValueSet(c, Cookies.Session)).FirstOrDefault(value => value is not null);
            var changed = set.Any(c => c?.StartsWith(Cookies.Session + "=", StringComparison.Ordinal) == true);
            if (started is not null)
                Append(http, Cookies.AntiForgery, forgery.Make(started));
            else if (changed)
                Delete(http, Cookies.AntiForgery);
            else if (ended)
                Delete(http, Cookies.Session, Cookies.AntiForgery);
            else if (missing && http.Response.StatusCode < 500)
                Append(http, Cookies.AntiForgery, forgery.Make(session!));
            return Task.CompletedTask;
        });
    }

    private static void Append(HttpContext http, string name, string value) =>
        http.Response.Cookies.Append(name, value, new() { Secure = true, Path = "/", SameSite = SameSiteMode.Lax, HttpOnly = false });

    private static void Delete(HttpContext http, params string[] names)
    {
        foreach (var name in names)
            http.Response.Cookies.Delete(name, new() { Secure = true, Path = "/", SameSite = SameSiteMode.Lax });
    }
}
