using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Tests.Sessions;

public sealed class SessionTests(IdentityApp app)
{
    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_other_sites_and_its_word_is_not_stored()
    {
        var (_, email) = await app.RegisterAsync();

        using var answer = await app.SignInAsync(email);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-fp-session=", cookie, StringComparison.Ordinal);
        foreach (var attribute in new[] { "httponly", "secure", "samesite=lax", "path=/" })
            Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
        var word = cookie.Split('=', 2)[1].Split(';')[0];
        Assert.False(await app.ReadAsync(db => db.Sessions.AnyAsync(s => s.Hash == word)));
    }

    [Fact]
    public async Task An_unknown_address_is_answered_as_a_wrong_password_is()
    {
        var (_, email) = await app.RegisterAsync();

        using var wrong = await app.SignInAsync(email, "et helt annet passord");
        using var unknown = await app.SignInAsync(app.NewAddress(), "et helt annet passord");

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal("wrong-credentials", await wrong.RefusalAsync());
        Assert.Equal("wrong-credentials", await unknown.RefusalAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_wrong_attempts_lock_an_address_out_for_a_quarter_of_an_hour_with_or_without_an_account(bool registered)
    {
        var email = registered ? (await app.RegisterAsync()).Email : app.NewAddress();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await app.SignInAsync(email, "et helt annet passord");
            Assert.Equal("wrong-credentials", await wrong.RefusalAsync());
        }

        using var locked = await app.SignInAsync(email);
        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        Assert.Equal("locked-out", await locked.RefusalAsync());
        Assert.Contains("15", (await locked.JsonAsync()).GetProperty("detail").GetString()!, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var after = await app.SignInAsync(email);
        Assert.Equal(registered ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_counted_like_guesses_sent_one_by_one()
    {
        var (_, email) = await app.RegisterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => app.SignInAsync(email, $"gjetning nummer {i}")));

        var codes = await Task.WhenAll(answers.Select(a => a.RefusalAsync()));
        Assert.InRange(codes.Count(c => c == "wrong-credentials"), 1, 5);
        Assert.InRange(codes.Count(c => c == "locked-out"), 15, 19);
    }

    [Fact]
    public async Task A_right_sign_in_forgets_earlier_mistakes()
    {
        var (_, email) = await app.RegisterAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
                (await app.SignInAsync(email, "et helt annet passord")).Dispose();
            using var right = await app.SignInAsync(email);
            Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        }
    }

    [Fact]
    public async Task A_session_slides_while_used_and_ends_after_thirty_idle_minutes()
    {
        var (_, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);

        for (var use = 0; use < 3; use++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(29));
            using var used = await app.ExchangeAsync(session);
            Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        using var idle = await app.ExchangeAsync(session);
        Assert.Equal(HttpStatusCode.Unauthorized, idle.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        var (_, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);
        for (var use = 0; use < 24; use++)
        {
            using var used = await app.ExchangeAsync(session);
            Assert.Equal(HttpStatusCode.OK, used.StatusCode);
            app.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var over = await app.ExchangeAsync(session);
        Assert.Equal(HttpStatusCode.Unauthorized, over.StatusCode);
    }

    [Fact]
    public async Task The_last_use_is_written_at_most_once_a_minute()
    {
        var (id, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);
        var started = app.Clock.Now;
        Task<DateTime> SeenAsync() => app.ReadAsync(db => db.Sessions.Where(s => s.AccountId == id).Select(s => s.SeenAt).SingleAsync());

        app.Clock.Advance(TimeSpan.FromSeconds(59));
        (await app.ExchangeAsync(session)).Dispose();
        Assert.Equal(started, await SeenAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await app.ExchangeAsync(session)).Dispose();
        Assert.Equal(started.AddMinutes(1), await SeenAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_only_that_one()
    {
        var (_, email) = await app.RegisterAsync();
        var (here, there) = (await app.SessionAsync(email), await app.SessionAsync(email));

        using var signedOut = await app.WithToken(await app.TokenAsync(here, Names.Identity)).DeleteAsync("/api/v1/session");

        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        using var ended = await app.ExchangeAsync(here);
        using var other = await app.ExchangeAsync(there);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task What_has_run_out_is_swept_away()
    {
        var (id, email) = await app.RegisterAsync();
        await app.SessionAsync(email);

        var left = await app.ReadAsync(async db =>
        {
            await Housekeeping.SweepAsync(db, new IdentityOptions(), app.Clock.Now.AddDays(4), CancellationToken.None);
            return await db.Sessions.CountAsync() + await db.Letters.CountAsync(l => l.About == id);
        });

        Assert.Equal(0, left);
    }
}
