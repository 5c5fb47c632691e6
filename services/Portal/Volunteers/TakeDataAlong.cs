using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>A volunteer takes along all that is kept about them, of every service in one file (GDPR articles 15 and 20).</summary>
public static class TakeDataAlong
{
    /// <summary>So many pages of a list are fetched at most: more than anybody has.</summary>
    private const int MostPages = 200;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet(VolunteerPaths.TakeAlong, Handle)
        .WithMetadata(new NeedsAccountAttribute())
        .AllowAnonymous();

    private static async Task<IResult> Handle(HttpContext http, Gateway api, Flash flash, CancellationToken ct)
    {
        var export = await api.Export();
        if (export is not { Ok: true, Value: { } all })
        {
            flash.Info(export.Problem!.Text);
            return TypedResults.LocalRedirect(VolunteerPaths.MyData);
        }

        var elsewhere = new JsonObject();
        foreach (var place in all["elsewhere"] as JsonArray ?? [])
        {
            if ((string?)place?["path"] is not { } path || (string?)place["service"] is not { } service)
                continue;

            if (await Whole(api, path.Replace("/api/v1/", "", StringComparison.Ordinal), ct) is not { } found)
            {
                // Half a copy would pass for the whole.
                flash.Info(Problem.Unreachable().Text);
                return TypedResults.LocalRedirect(VolunteerPaths.MyData);
            }

            elsewhere[$"{service} {path}"] = found;
        }

        all["elsewhere"] = elsewhere;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(all, Readable), "application/json", "frivillig.json");
    }

    /// <summary>A resource, and when it is a list all its pages; null when it could not be read.</summary>
    private static async Task<JsonNode?> Whole(Gateway api, string path, CancellationToken ct)
    {
        var items = new JsonArray();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await api.Get<JsonObject>(Query.To(path, ("after", after)), ct);
            if (answer is { NotFound: true })
                return items;
            if (answer is not { Ok: true, Value: { } found })
                return null;
            if (found["items"] is not JsonArray list)
                return found;

            foreach (var item in list)
                items.Add(item?.DeepClone());
            if ((after = (string?)found["next"]) is null)
                return items;
        }

        return items;
    }
}
