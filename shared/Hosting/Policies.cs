using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Hosting;

/// <summary>Every endpoint names one of these or lets anybody in by <c>AllowAnonymous</c>; a test walks them all.</summary>
public static class Policies
{
    /// <summary>Anybody with an account.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>A member of some organisation; the handler then asks for the role in the organisation that owns the resource.</summary>
    public const string Member = "member";

    /// <summary>An administrator of the platform.</summary>
    public const string PlatformAdministrator = "platform-administrator";

    /// <summary>Somebody who looks after the running platform.</summary>
    public const string Operator = "operator";

    /// <summary>Another service of the platform, by the key they share.</summary>
    public const string Service = "service";

    internal static void Add(IServiceCollection services) => services
        .AddSingleton<IAuthorizationPolicyProvider, Found>()
        .AddAuthorizationBuilder()
        .AddPolicy(SignedIn, p => p.RequireAuthenticatedUser())
        .AddPolicy(Member, p => p.RequireAuthenticatedUser().RequireClaim(Users.MemberClaim))
        .AddPolicy(PlatformAdministrator, p => p.RequireAssertion(c => c.User.IsPlatformAdministrator()))
        .AddPolicy(Operator, p => p.RequireAssertion(c => c.User.MayAct(Names.PlatformOrganisation, Roles.Operator)))
        .AddPolicy(Service, p => p.AddAuthenticationSchemes(ServiceKey.SchemeName).RequireAuthenticatedUser())
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());

    /// <summary>
    /// Finds a policy by its name at each request, which costs a microsecond. The framework's own, which remembers one per endpoint, has
    /// every endpoint built before the process starts to listen.
    /// </summary>
    private sealed class Found(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
    {
        public override bool AllowsCachingPolicies => false;
    }
}
