namespace FrivilligPlattform.Portal.Assets;

/// <summary>A browser fetches a file of the look; compressed where it understands that.</summary>
public static class SendStaticFile
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/filer/{version}/{name}", Handle).AllowAnonymous();

    private static IResult Handle(string version, string name, HttpContext http, StaticFiles files)
    {
        if (files.Find(name) is not { } file)
            return TypedResults.NotFound();

        http.Response.Headers.CacheControl = version == files.Version ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return TypedResults.Bytes(file.Plain, file.ContentType);

        http.Response.Headers.ContentEncoding = "br";
        return TypedResults.Bytes(file.Brotli, file.ContentType);
    }
}
