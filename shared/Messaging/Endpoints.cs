using System.Reflection;
using MassTransit;

namespace FrivilligPlattform.Messaging;

/// <summary>A service's consumers and the queue of each: <c>service-what-it-does</c>.</summary>
internal sealed class Endpoints(string service, Assembly assembly)
{
    private readonly KebabCaseEndpointNameFormatter names = new(service, false);

    public IReadOnlyList<Type> Consumers { get; } =
    [
        .. assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IConsumer))).OrderBy(t => t.FullName),
    ];

    public string Queue(Type consumer) => $"{service}-{names.SanitizeName(consumer.Name)}";
}
