using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace FrivilligPlattform.Gateway.OpenApi;

/// <summary>The description of the public API, for programs at <c>/openapi/v1.json</c> and for people at <c>/openapi</c>.</summary>
internal static class OpenApiEndpoints
{
    public static void MapMergedOpenApi(this WebApplication app)
    {
        app.MapGet("/openapi/v1.json", async (MergedOpenApi openApi, CancellationToken ct) => TypedResults.Json(await openApi.GetAsync(ct))).AllowAnonymous();
        app.MapGet("/openapi", async (MergedOpenApi openApi, CancellationToken ct) =>
            TypedResults.Content(Page(await openApi.GetAsync(ct)), "text/html; charset=utf-8")).AllowAnonymous();
    }

    private static string Page(JsonObject document)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>FrivilligPlattform API</title><main><h1>FrivilligPlattform API v1</h1>")
            .Append("<p><a href=\"/openapi/v1.json\">OpenAPI 3.1</a></p><table><thead><tr><th>Method</th><th>Path</th><th>Service</th><th>Summary</th></tr></thead><tbody>");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(o => o.Value is JsonObject))
            {
                page.Append($"<tr><td>{Text(method.ToUpperInvariant())}</td><td><code>{Text(path)}</code></td>")
                    .Append($"<td>{Text(operation!["tags"]?[0]?.ToString())}</td><td>{Text(operation["summary"]?.ToString())}</td></tr>");
            }
        }

        return page.Append("</tbody></table></main></html>").ToString();
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
