using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Feeds;

/// <summary>Any page or program shows what an organisation offers (rows 20 and 125).</summary>
public static class ReadOrganisationFeed
{
    public static void Map(IEndpointRouteBuilder feeds) => feeds
        .MapGet("organisations/{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read an organisation's feed as JSON Feed, RSS or a page to embed");

    private static async Task<IResult> Handle(
        Guid id, FeedFormat? format, HttpContext http, RecruitmentDb db, IOptions<RecruitmentOptions> options, CancellationToken ct)
    {
        var portal = options.Value.PortalAddress.TrimEnd('/');
        if (await Feed.OfOrganisationAsync(db, id, portal, $"{portal}{http.Request.Path}{http.Request.QueryString}", ct) is not { } feed)
            return TypedResults.NotFound();

        return FeedFormats.Write(http, feed, format ?? FeedFormat.Json);
    }
}
