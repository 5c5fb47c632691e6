using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Clients;
using FrivilligPlattform.Identity.Issuers;
using FrivilligPlattform.Identity.Sessions;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Tokens;

/// <summary>
/// The gateway changes a browser's session, or the portal's token for it, into a token for one service. One read; the last use is written at
/// most once a minute.
/// </summary>
public static class ExchangeSession
{
    /// <param name="Session">The word in the browser's cookie.</param>
    /// <param name="SubjectToken">Instead of it, a token made for the portal.</param>
    /// <param name="Audience">The service the new token is for.</param>
    public sealed record Request(
        [property: AtMost(Secret.MaxLength)] string? Session,
        [property: AtMost(16_000)] string? SubjectToken,
        [property: Text(40)] string Audience);

    public sealed record Response(string AccessToken, int ExpiresIn);

    public static void Map(IEndpointRouteBuilder token) => token
        .MapPost("/token", Handle)
        .RequireAuthorization(Policies.Service)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Exchange a session for a service's token");

    private static async Task<Results<Ok<Response>, UnauthorizedHttpResult, ValidationProblem>> Handle(
        Request request, HttpContext http, IdentityDb db, IIssuer issuer, IOptions<IdentityOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (!Audiences.All.Contains(request.Audience))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["audience"] = [$"{Texts.UnknownAudience} {request.Audience}"] });

        if (await AskedAsync(request, db, issuer, ct) is not { } asked)
            return TypedResults.Unauthorized();

        var now = clock.GetUtcNow().UtcDateTime;
        var (seenAfter, startedAfter) = (now - options.Value.SessionIdle, now - options.Value.SessionLifetime);
        var session = await asked.AsNoTracking()
            .Where(s => s.SeenAt > seenAfter && s.StartedAt > startedAfter && db.Accounts.Any(a => a.Id == s.AccountId && a.SecurityStamp == s.Stamp))
            .Select(s => new
            {
                s.Id,
                s.AccountId,
                s.SeenAt,
                Members = db.Memberships.Where(m => m.AccountId == s.AccountId).Select(m => new { m.OrganisationId, m.Role }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (session is null)
            return TypedResults.Unauthorized();

        if (now - session.SeenAt >= Session.SeenEvery)
        {
            await db.WriteAsync(
                () => db.Sessions.Where(s => s.Id == session.Id && s.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct), ct);
        }

        var token = await issuer.IssueAsync(
            new(session.AccountId, Names.Gateway, session.Id, [request.Audience], [.. session.Members.Select(m => AccessToken.Member(m.OrganisationId, m.Role))]), ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(token, (int)options.Value.TokenLifetime.TotalSeconds));
    }

    private static async Task<IQueryable<Session>?> AskedAsync(Request request, IdentityDb db, IIssuer issuer, CancellationToken ct)
    {
        if (request.Session is { Length: > 0 } word)
        {
            var hash = Secret.Hash(word);
            return db.Sessions.Where(s => s.Hash == hash);
        }

        // Only the portal's own tokens are exchanged: a service cannot turn what it was sent into access to another service.
        return request.SubjectToken is { Length: > 0 } token && await issuer.SessionOfAsync(token, Names.Portal, ct) is { } id
            ? db.Sessions.Where(s => s.Id == id)
            : null;
    }
}
