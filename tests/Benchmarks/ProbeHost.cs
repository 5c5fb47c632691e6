using FrivilligPlattform.Hosting;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using Microsoft.AspNetCore.Hosting;

namespace FrivilligPlattform.Benchmarks;

/// <summary>The probe in this process, on the shared broker or on the one at <paramref name="bus"/>.</summary>
internal sealed class ProbeHost(string? bus = null) : ServiceApp<ProbeDb, ProbeDb>
{
    protected override string Name => "probe";

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        bus is null ? [] : [new($"ConnectionStrings:{Names.Bus}", bus)];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseContentRoot(AppContext.BaseDirectory);
    }
}
