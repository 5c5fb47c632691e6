namespace FrivilligPlattform.Contracts;

/// <summary>
/// The services that read an event, by name. Nothing of it is sent before they have all been there once, so that no
/// event falls between a publisher that starts first and a reader whose queue does not exist yet. A test compares the
/// names with the consumers.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ReadByAttribute(params string[] services) : Attribute
{
    public IReadOnlyList<string> Services { get; } = services;
}
