using Yarp.ReverseProxy.Forwarder;

namespace FrivilligPlattform.Gateway.Answers;

/// <summary>Turns a service that is down, hung or broken into a problem that says which; the other routes never notice.</summary>
internal static class Failures
{
    private static readonly TimeSpan TryAgainIn = TimeSpan.FromSeconds(5);

    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Features.Get<IForwarderErrorFeature>() is not { } failure || http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
            return;

        var tooLarge = Find<BadHttpRequestException>(failure.Exception) is { StatusCode: StatusCodes.Status413PayloadTooLarge };
        var (problem, retryAfter) = failure.Error switch
        {
            _ when tooLarge => (GatewayProblem.TooLarge, (TimeSpan?)null),
            ForwarderError.RequestTimedOut => (GatewayProblem.TimedOut, TryAgainIn),
            ForwarderError.Request or ForwarderError.NoAvailableDestinations => (GatewayProblem.Unavailable, TryAgainIn),
            ForwarderError.RequestBodyClient or ForwarderError.RequestBodyCanceled => (GatewayProblem.Malformed, null),
            _ => (GatewayProblem.Broken, TryAgainIn),
        };
        await problem.WriteAsync(http, retryAfter);
    }

    private static T? Find<T>(Exception? exception) where T : Exception
    {
        for (; exception is not null; exception = exception is AggregateException { InnerExceptions: [var first, ..] } ? first : exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }
}
