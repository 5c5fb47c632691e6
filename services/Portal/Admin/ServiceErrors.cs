using FrivilligPlattform.Hosting;
using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Admin;

/// <summary>What a service could not handle; <paramref name="Failed"/> is null when the service does not answer.</summary>
public sealed record ServiceErrors(string Service, IReadOnlyList<FailedMessage>? Failed)
{
    public static async Task<IReadOnlyList<ServiceErrors>> Read(Gateway api) =>
        await Task.WhenAll(Names.Services.Select(async service => new ServiceErrors(service, (await api.FailedMessages(service)).Value?.Items)));
}
