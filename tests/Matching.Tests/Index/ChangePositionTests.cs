using FrivilligPlattform.Matching.Index;

namespace FrivilligPlattform.Matching.Tests.Index;

public sealed class ChangePositionTests
{
    private static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_number_left_out_is_asked_for_until_it_comes()
    {
        var position = new ChangePosition(TimeSpan.FromMinutes(1));

        position.Read([5, 6, 9], Noon);
        Assert.Equal([7L, 8L], position.Missing.Order());

        position.Read([7, 10], Noon);
        Assert.Equal([8L], position.Missing);
        Assert.Equal(10, position.Last);
    }

    [Fact]
    public void A_number_that_never_comes_is_given_up()
    {
        var position = new ChangePosition(TimeSpan.FromMinutes(1));
        position.Read([1, 3], Noon);

        position.Read([], Noon.AddMinutes(2));

        Assert.Empty(position.Missing);
    }

    [Fact]
    public void Equal_versions_mean_that_the_same_was_read()
    {
        var (one, other) = (new ChangePosition(TimeSpan.FromMinutes(1)), new ChangePosition(TimeSpan.FromMinutes(1)));
        one.Read([1, 2, 3], Noon);
        other.Read([1, 3], Noon);
        Assert.NotEqual(one.Version, other.Version);

        other.Read([2], Noon);
        Assert.Equal(one.Version, other.Version);
    }
}
