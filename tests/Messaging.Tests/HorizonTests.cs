using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>What holds when the inbox has forgotten: nothing is handled twice and nothing is lost, but an operator may be asked.</summary>
public sealed class HorizonTests(ProbeApp app) : IClassFixture<ProbeApp>
{
    [Fact]
    public async Task A_repetition_from_before_what_is_remembered_has_no_second_effect_unless_an_operator_says_so()
    {
        var need = Need();
        var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.ReceivesAsync(need, id);
        var late = Need();
        var lateId = Guid.CreateVersion7(app.Clock.GetUtcNow());

        app.Clock.Advance(new MessagingOptions().RememberFor + TimeSpan.FromDays(2));
        await Wait.UntilAsync(async () => !await app.ReadAsync(db => db.Set<InboxMessage>().AnyAsync(m => m.MessageId == id)), "the inbox forgets");
        await PublishAsync(need, id);
        await PublishAsync(late, lateId);
        await Wait.UntilAsync(async () => (await ErrorsAsync()).Length == 2, "both are set aside");

        Assert.Equal(1, await EffectsAsync(need));
        Assert.Equal(0, await EffectsAsync(late));
        Assert.All(await ErrorsAsync(), e => Assert.Contains("not remembered", e.GetProperty("exception").GetString(), StringComparison.Ordinal));
        using var replay = await app.AsPlatformAdministrator().PostAsync($"/api/v1/operations/probe/errors/{lateId}/replay", null);
        await Wait.UntilAsync(async () => await EffectsAsync(late) == 1, "the operator's word counts");
        await app.ReceivesAsync(Need());
    }

    private static NeedRegistered Need() =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "need", "1", "3301", DateTime.UnixEpoch);

    private Task PublishAsync(NeedRegistered need, Guid id) =>
        app.Services.GetRequiredService<IBus>().Publish(need, context => context.MessageId = id);

    private Task<int> EffectsAsync(NeedRegistered need) => app.ReadAsync(db => db.Effects.CountAsync(e => e.CauseId == need.NeedId));

    private async Task<JsonElement[]> ErrorsAsync()
    {
        var page = await app.AsPlatformAdministrator().GetFromJsonAsync<JsonElement>("/api/v1/operations/probe/errors");
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
