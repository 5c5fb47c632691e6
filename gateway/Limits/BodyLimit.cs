using FrivilligPlattform.Gateway.Answers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Gateway.Limits;

/// <summary>Refuses bodies that are too large: at once when the length is announced, while reading when it is not.</summary>
internal sealed class BodyLimit(IOptions<GatewayOptions> options)
{
    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength is { } length)
        {
            // The limit of the connection stays as it is, so that the server reads the rest away and the caller gets to see the answer.
            return length > options.Value.MaxBodyBytes ? GatewayProblem.TooLarge.WriteAsync(http) : next(http);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.Value.MaxBodyBytes;
        return next(http);
    }
}
