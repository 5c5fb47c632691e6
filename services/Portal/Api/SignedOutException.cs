using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Api;

/// <summary>The session ended while a page was read: not a fault, the person signs in and comes back.</summary>
public sealed class SignedOutException : Exception
{
    public SignedOutException()
    {
    }

    public SignedOutException(string message)
        : base(message)
    {
    }

    public SignedOutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public static class SignedOut
{
    public static IApplicationBuilder UseSignedOut(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (SignedOutException) when (!http.Response.HasStarted)
        {
            http.Response.Redirect(Paths.SignInThen(http.Request.Path + http.Request.QueryString));
        }
    });
}
