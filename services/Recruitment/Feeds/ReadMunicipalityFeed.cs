using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Feeds;

/// <summary>Any page or program shows what can be done in a municipality (rows 20 and 125).</summary>
public static class ReadMunicipalityFeed
{
    public static void Map(IEndpointRouteBuilder feeds) => feeds
        .MapGet("municipalities/{number}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a municipality's feed as JSON Feed, RSS or a page to embed");

    private static async Task<IResult> Handle(
        string number, FeedFormat? format, HttpContext http, RecruitmentDb db, IOptions<RecruitmentOptions> options, CancellationToken ct)
    {
        var portal = options.Value.PortalAddress.TrimEnd('/');
        if (await Feed.OfMunicipalityAsync(db, number, portal, $"{portal}{http.Request.Path}{http.Request.QueryString}", ct) is not { } feed)
            return TypedResults.NotFound();

        return FeedFormats.Write(http, feed, format ?? FeedFormat.Json);
    }
}
