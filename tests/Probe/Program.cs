using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Probe;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("probe");
builder.AddMessaging<ProbeDb>();
Moments.Watch(builder.Services);
var app = builder.Build();
app.UseServiceDefaults();
app.UseMessaging<ProbeDb>();

app.MapPost("/causes", async (Guid? about, int number, int? count, string? title, ProbeDb db, TimeProvider clock, CancellationToken ct) =>
{
    var causes = Enumerable.Range(number, count ?? 1)
        .Select(n => new Cause { Id = Guid.CreateVersion7(), About = about ?? Guid.CreateVersion7(), Number = n, At = clock.GetUtcNow().UtcDateTime })
        .ToList();
    foreach (var cause in causes)
    {
        db.Add(cause);
        db.Publish(new NeedRegistered(cause.Id, cause.About, cause.About, title ?? "need", $"{cause.Number}", "3301", cause.At), cause.About);
    }

    await db.SaveChangesAsync(ct);
    Moments.Pass(Moment.Committed, causes[0].Id);
    return TypedResults.Ok(causes.Select(c => c.Id));
}).AllowAnonymous();
app.MapPost("/death", (Moment moment, int times) => Death.Arm(moment, times)).AllowAnonymous();
app.MapPost("/interruptions", (bool armed, Moment? only) => Interruption.Arm(armed, only)).AllowAnonymous();
app.MapGet("/counts", async (ProbeDb db, CancellationToken ct) => TypedResults.Ok(new
{
    causes = await db.Causes.CountAsync(ct),
    effects = await db.Effects.CountAsync(ct),
    letters = await db.Letters.CountAsync(ct),
    waiting = await db.Set<OutboxMessage>().CountAsync(m => m.SentAt == null, ct),
    tries = HaveEffect.Tries,
    meetings = Meeting.Met,
    acknowledged = Moments.Acknowledged,
    interruptions = Interruption.Counts,
})).AllowAnonymous();

await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<ProbeDb>().Database.EnsureCreatedAsync();
await app.RunAsync();

/// <summary>The program, for hosts that start it.</summary>
public partial class Program;
