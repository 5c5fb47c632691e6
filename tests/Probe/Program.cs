using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Probe;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("probe");
builder.AddMessaging<ProbeDb>();
var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<ProbeDb>();

app.MapPost("/causes", async (Guid about, int number, string? title, ProbeDb db, CancellationToken ct) =>
{
    var cause = new Cause { Id = Guid.CreateVersion7(), About = about, Number = number };
    db.Add(cause);
    db.Publish(new NeedRegistered(cause.Id, about, about, title ?? "need", $"{number}", "3301", TimeProvider.System.GetUtcNow().UtcDateTime), about);
    await db.SaveChangesAsync(ct);
    return TypedResults.Ok(cause.Id);
}).AllowAnonymous();
app.MapGet("/counts", async (ProbeDb db, CancellationToken ct) => TypedResults.Ok(new
{
    causes = await db.Causes.CountAsync(ct),
    effects = await db.Effects.CountAsync(ct),
    waiting = await db.Set<OutboxMessage>().CountAsync(m => m.SentAt == null, ct),
})).AllowAnonymous();

await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<ProbeDb>().Database.EnsureCreatedAsync();
await app.RunAsync();

/// <summary>The program, for hosts that start it.</summary>
public partial class Program;
