using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Common;

/// <summary>A page for people who are signed in: others are sent to sign in and come back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAccountAttribute : Attribute;

public static class AccountGate
{
    public static IApplicationBuilder UseAccountGate(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsAccountAttribute>() is null || Bearer.Of(http) is not null)
            return next(http);

        http.Response.Redirect(Paths.SignInThen(http.Request.Path + http.Request.QueryString));
        return Task.CompletedTask;
    });
}
