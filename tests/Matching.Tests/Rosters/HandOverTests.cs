using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Matching.V1;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>Shifts that change hands between volunteers.</summary>
public sealed class HandOverTests(MatchingApp app)
{
    private readonly Steps steps = new(app);

    [Fact]
    public async Task A_shift_is_handed_over_without_ever_being_free()
    {
        var (from, to, other) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync();
        var signUp = await steps.SignedUpAsync(from, shift);
        using var notOffered = await steps.As(to).PostAsJsonAsync($"/api/v1/sign-ups/{signUp}/take-over", new { });
        Assert.Equal(HttpStatusCode.NotFound, notOffered.StatusCode);

        await Steps.OkAsync(steps.As(from), $"/api/v1/sign-ups/{signUp}/hand-over", new { wanted = true });
        var taken = (await Steps.OkAsync(steps.As(to), $"/api/v1/sign-ups/{signUp}/take-over", new { })).GetProperty("id").GetGuid();

        Assert.Equal(("handedOver", "accepted", 1), (await steps.StatusAsync(from, signUp), await steps.StatusAsync(to, taken), await steps.TakenAsync(shift)));
        using var late = await steps.As(other).PostAsJsonAsync($"/api/v1/sign-ups/{signUp}/take-over", new { });
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == signUp && e.What == "handedOver");
    }

    [Theory]
    [InlineData("approval")]
    [InlineData("invitation")]
    public async Task Where_a_coordinator_chooses_who_comes_no_stranger_takes_over(string mode)
    {
        var (from, stranger, known) = (await steps.AnAssignedVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var shift = await steps.AShiftAsync(mode);
        var signUp = await steps.InvitedAsync(from, shift);
        await Steps.OkAsync(steps.As(from), $"/api/v1/sign-ups/{signUp}/acceptance");
        await Steps.OkAsync(steps.As(from), $"/api/v1/sign-ups/{signUp}/hand-over", new { wanted = true });

        using var refused = await steps.As(stranger).PostAsJsonAsync($"/api/v1/sign-ups/{signUp}/take-over", new { });
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await Steps.OkAsync(steps.As(known), $"/api/v1/sign-ups/{signUp}/take-over", new { });
    }

    [Fact]
    public async Task Two_shifts_are_swapped_in_one_step_when_both_agree()
    {
        var (anne, per) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var roster = await steps.ARosterAsync();
        var (morning, evening) = (await steps.AShiftAsync(roster), await steps.AShiftAsync(roster, from: "18:00", to: "20:00"));
        var (annes, pers) = (await steps.SignedUpAsync(anne, morning), await steps.SignedUpAsync(per, evening));

        await Steps.OkAsync(steps.As(anne), $"/api/v1/sign-ups/{annes}/hand-over", new { wanted = true });
        await Steps.OkAsync(steps.As(per), $"/api/v1/sign-ups/{annes}/take-over", new { inReturn = pers });
        Assert.Equal(pers, (await steps.MineAsync(anne, annes)).GetProperty("swapWith").GetGuid());
        var got = (await Steps.OkAsync(steps.As(anne), $"/api/v1/sign-ups/{annes}/swap")).GetProperty("id").GetGuid();

        Assert.Equal(evening, (await steps.MineAsync(anne, got)).GetProperty("shiftId").GetGuid());
        Assert.Equal(("handedOver", "handedOver"), (await steps.StatusAsync(anne, annes), await steps.StatusAsync(per, pers)));
        Assert.Equal((1, 1), (await steps.TakenAsync(morning), await steps.TakenAsync(evening)));
    }
}
