using System.Net;
using FrivilligPlattform.Contracts.Identity.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Tests.Letters;

public sealed class FetchLetterTests(IdentityApp app)
{
    [Fact]
    public async Task A_letter_is_fetched_with_the_platforms_key_only()
    {
        var (id, _) = await app.RegisterAsync();
        var letter = await QueuedAsync(id);

        using var anonymous = await app.Anonymous().GetAsync($"/internal/letters/{letter}");
        using var owner = await app.As(id).GetAsync($"/internal/letters/{letter}");
        using var service = await app.AsService().GetAsync($"/internal/letters/{letter}");

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, owner.StatusCode);
        Assert.Equal(HttpStatusCode.OK, service.StatusCode);
    }

    [Fact]
    public async Task A_letter_is_fetched_once_and_again_only_while_a_cut_off_delivery_may_be_repeated()
    {
        var (id, _) = await app.RegisterAsync();
        var letter = await QueuedAsync(id);

        using var first = await app.AsService().GetAsync($"/internal/letters/{letter}");
        using var repeated = await app.AsService().GetAsync($"/internal/letters/{letter}");
        app.Clock.Advance(TimeSpan.FromHours(1));
        using var late = await app.AsService().GetAsync($"/internal/letters/{letter}");

        Assert.Equal((await first.JsonAsync()).GetProperty("code").GetString(), (await repeated.JsonAsync()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Null(await app.ReadAsync(db => db.Letters.Where(l => l.Id == letter).Select(l => l.SealedCode).SingleAsync()));
    }

    [Fact]
    public async Task Neither_the_event_nor_the_database_shows_the_code()
    {
        var (id, _) = await app.RegisterAsync();
        var letter = await QueuedAsync(id);
        var row = await app.ReadAsync(db => db.Letters.AsNoTracking().SingleAsync(l => l.Id == letter));

        using var answer = await app.AsService().GetAsync($"/internal/letters/{letter}");
        var code = (await answer.JsonAsync()).GetProperty("code").GetString()!;

        Assert.DoesNotContain(code, row.SealedCode, StringComparison.Ordinal);
        Assert.DoesNotContain(code, row.CodeHash, StringComparison.Ordinal);
        Assert.DoesNotContain(
            typeof(LetterQueued).GetProperties(), p => p.Name.Contains("Code", StringComparison.Ordinal) || p.Name.Contains("Address", StringComparison.Ordinal));
    }

    private Task<Guid> QueuedAsync(Guid accountId) => app.ReadAsync(db => db.Letters.Where(l => l.About == accountId).Select(l => l.Id).SingleAsync());
}
