using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace FrivilligPlattform.Recruitment.Feeds;

/// <summary>How a feed is asked for.</summary>
public enum FeedFormat
{
    Json = 1,
    Rss,
    Widget,
}

/// <summary>A feed as JSON Feed 1.1, as RSS 2.0, and as a page that other pages embed.</summary>
public static class FeedFormats
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;margin:0;padding:1rem;color:#1c2b2a;background:#fff}h1{font-size:1.25rem;margin:0 0 .5rem}"
        + "ul{list-style:none;margin:0;padding:0}li{border-top:1px solid #b8c4c2;padding:.75rem 0}a{color:#0b5c55;font-weight:600}p{margin:.25rem 0 0}";

    /// <summary>What the page to embed lets a browser do: show itself on any page, with its own style and nothing else.</summary>
    public static readonly string PagePolicy =
        $"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Answers with the feed, which anybody may keep for five minutes.</summary>
    public static IResult Write(HttpContext http, Feed feed, FeedFormat format)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        if (format is FeedFormat.Widget)
            http.Response.Headers.ContentSecurityPolicy = PagePolicy;
        return format switch
        {
            FeedFormat.Rss => Results.Text(ToRss(feed), "application/rss+xml", Encoding.UTF8),
            FeedFormat.Widget => Results.Text(ToPage(feed), "text/html", Encoding.UTF8),
            _ => Results.Text(ToJson(feed), "application/feed+json", Encoding.UTF8),
        };
    }

    private static string ToJson(Feed feed) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = feed.Title,
        ["home_page_url"] = feed.Home,
        ["feed_url"] = feed.Self,
        ["language"] = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        ["items"] = new JsonArray([.. feed.Items.Select(item => new JsonObject
        {
            ["id"] = item.Id.ToString(),
            ["url"] = item.Url,
            ["title"] = item.Title,
            ["content_text"] = item.Summary,
            ["date_published"] = item.At.ToString("O", CultureInfo.InvariantCulture),
            ["authors"] = new JsonArray(new JsonObject { ["name"] = item.OrganisationName }),
            ["tags"] = new JsonArray(item.Type, item.PlaceName),
        })]),
    }.ToJsonString();

    private static string ToRss(Feed feed) => new XDocument(
        new XElement("rss", new XAttribute("version", "2.0"),
            new XElement("channel",
                new XElement("title", Plain(feed.Title)),
                new XElement("link", feed.Home),
                new XElement("description", Plain(feed.Title)),
                new XElement("language", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
                feed.Items.Select(item => new XElement("item",
                    new XElement("title", Plain(item.Title)),
                    new XElement("link", item.Url),
                    new XElement("guid", new XAttribute("isPermaLink", "false"), item.Id),
                    new XElement("description", Plain(item.Summary)),
                    new XElement("author", Plain(item.OrganisationName)),
                    new XElement("category", item.Type),
                    new XElement("pubDate", item.At.ToString("R", CultureInfo.InvariantCulture))))))).ToString();

    /// <summary>No script, nothing fetched: it can be embedded anywhere and follows nobody.</summary>
    private static string ToPage(Feed feed)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Safe(feed.Title)}</title>
            <style>{Style}</style>
            </head><body><main><h1>{Safe(Texts.Fill(Texts.WidgetTitle, feed.Title))}</h1>
            """);
        if (feed.Items.Count == 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(Texts.WidgetEmpty)}</p>");
        page.Append("<ul>");
        foreach (var item in feed.Items.Take(20))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"""<li><a href="{Safe(item.Url)}" target="_top" rel="noopener">{Safe(item.Title)}</a><p>{Safe(item.Summary)}</p><p>{Safe(item.OrganisationName)}, {Safe(item.PlaceName)}</p></li>""");
        }

        return page.Append("</ul></main></body></html>").ToString();
    }

    /// <summary>Without the signs that XML has no place for, which come along when text is pasted: one of them would leave nobody a feed.</summary>
    private static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
