using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>The probe in the test's own process, on the shared broker.</summary>
public sealed class ProbeApp : ServiceApp<Program, ProbeDb>
{
    protected override string Name => "probe";
}
