using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging;

/// <summary>What an operator does about messages that failed: look, mend the cause, send them again.</summary>
internal static class ErrorQueueEndpoints
{
    public sealed record Response(IReadOnlyList<FailedMessage> Items, string? Next);

    public sealed record Replayed(int Count);

    public static void Map(WebApplication app)
    {
        var service = app.Services.GetRequiredService<ProcessName>().Value;
        var errors = app.MapGroup($"/api/v1/operations/{service}/errors").WithTags("Operations").RequireAuthorization(Policies.Operator);
        errors.MapGet("", ListFailed).WithSummary("Messages that could not be handled");
        errors.MapPost("/{id}/replay", ReplayOne).WithSummary("Send one failed message again");
        errors.MapPost("/replay", ReplayAll).WithSummary("Send all failed messages again");
    }

    private static async Task<Ok<Response>> ListFailed(ErrorQueues queues, CancellationToken ct) =>
        TypedResults.Ok(new Response(await queues.ListAsync(ct), null));

    private static async Task<Results<Ok<Replayed>, ProblemHttpResult>> ReplayOne(string id, ErrorQueues queues, CancellationToken ct) =>
        await queues.ReplayAsync(id, ct) is > 0 and var count
            ? TypedResults.Ok(new Replayed(count))
            : new Refusal("no-such-error", MessagingTexts.NoSuchError, StatusCodes.Status404NotFound).ToProblem();

    private static async Task<Ok<Replayed>> ReplayAll(ErrorQueues queues, CancellationToken ct) =>
        TypedResults.Ok(new Replayed(await queues.ReplayAsync(null, ct)));
}
