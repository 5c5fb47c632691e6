namespace FrivilligPlattform.Testing;

/// <summary>Clients for tests, which have no service collection to take a typed one from.</summary>
public static class HttpClientFactory
{
    /// <summary>A client that follows no redirect and keeps no cookie of its own.</summary>
    public static HttpClient Create(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
}
