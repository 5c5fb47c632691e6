using System.Text.Json;
using FrivilligPlattform.Matching.Tests.Index;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Tests.Volunteers;

public sealed class ProfileTextTests
{
    [Fact]
    public void It_reads_what_the_table_keeps()
    {
        var (scene, text) = (new Scene(4), new ProfileText());
        for (var i = 0; i < 200; i++)
        {
            var json = JsonSerializer.Serialize(scene.AVolunteer(), JsonSerializerOptions.Web);

            Assert.Equal(json, JsonSerializer.Serialize(text.Read(json), JsonSerializerOptions.Web));
        }
    }
}
