using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class InboxPagesTests(PortalApp app)
{
    private static readonly string Address = $"/organisasjon/{Some.Other}/innboks/{Some.Id}";

    [Fact]
    public async Task A_changed_appointment_that_comes_back_with_an_error_is_not_hidden()
    {
        var browser = Ready("invited");

        var page = await browser.Open(Address);
        var again = await browser.Send(page, "svar", ("Form.Message", ""), ("Form.TalkAt", "i morgen"));

        Assert.DoesNotMatch(@"<details[^>]* open", page.Main);
        Assert.Matches(@"<details[^>]* open[^>]*>(?:(?!</details>).)*ds-error-summary", Regex.Replace(again.Main, @"\s+", " "));
        Assert.Contains("value=\"i morgen\"", again.Main);
    }

    [Fact]
    public async Task Saying_no_has_its_own_saved_reply()
    {
        var browser = Ready("expressed");
        app.Gateway.On($"POST interests/{Some.Id}/answer", null, 204);

        var yes = await browser.Open(Address);
        var no = await browser.Open($"{Address}?svar=nei");
        await browser.Send(no, "svar", ("Form.Message", "Takk for at du meldte deg."));

        Assert.Contains("Så fint at du vil være med", yes.Main);
        Assert.Contains("Denne gangen har vi dessverre ikke plass", no.Main);
        Assert.DoesNotContain("Form.TalkAt", no.Main);
        Assert.Equal("declined", (string?)app.Gateway.Last($"POST interests/{Some.Id}/answer").Body!["answer"]);
    }

    private Browser Ready(string status)
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On($"GET interests/{Some.Id}", Some.Received(status));
        return app.SignedIn();
    }
}
