using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>An operator sees how mails went, the newest first: never to whom or what they said.</summary>
public static class ListDeliveries
{
    public sealed record Response(
        Guid Id, string Kind, DeliveryStatus Status, int Attempts, DateTime CreatedAt, DateTime? NextAttemptAt, DateTime? SentAt, string? Failure);

    public static void Map(IEndpointRouteBuilder deliveries) => deliveries
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Operator)
        .WithSummary("Read the delivery log");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, DeliveryStatus? status, NotificationsDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.Deliveries
            .AsNoTracking()
            .Where(d => status == null || d.Status == status)
            .ToPageAsync(
                page,
                d => d.CreatedAt,
                d => d.Id,
                d => new Response(
                    d.Id, d.Kind, d.Status, d.Attempts, d.CreatedAt, d.Status == DeliveryStatus.Waiting ? d.NextAttemptAt : null, d.SentAt, d.Failure),
                newestFirst: true,
                ct));
}
