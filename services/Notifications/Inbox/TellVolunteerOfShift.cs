using System.Globalization;
using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>
/// Tells a volunteer at once, and nobody else, when a shift is offered, changed or near: what, where and when (row 126). The same shift
/// may change more than once, so each event is a notification of its own.
/// </summary>
public sealed class TellVolunteerOfShift(NotificationsDb db) : IConsumer<ShiftOffered>, IConsumer<ShiftAltered>, IConsumer<ShiftNear>
{
    public Task Consume(ConsumeContext<ShiftOffered> context)
    {
        var e = context.Message;
        var kind = e.Kind switch
        {
            "callOut" => NotificationKind.VigilCall,
            "waitingList" => NotificationKind.ShiftPlaceFree,
            _ => NotificationKind.ShiftInvitation,
        };
        return TellAsync(kind, e.SignUpId, e.OrganisationId, e.VolunteerId, e.Title, e.PlaceName, e.StartsAt, e.At, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<ShiftAltered> context)
    {
        var e = context.Message;
        NotificationKind? kind = e.What switch
        {
            "approved" => NotificationKind.ShiftApproved,
            "turnedDown" => NotificationKind.ShiftTurnedDown,
            "changed" => NotificationKind.ShiftChanged,
            "cancelled" => NotificationKind.ShiftCancelled,
            "released" => NotificationKind.ShiftReleased,
            "handedOver" => NotificationKind.ShiftHandedOver,
            "stayOn" => NotificationKind.ShiftStayOn,
            // Who did not answer is not told about it: nothing is held against anybody.
            _ => null,
        };
        return kind is { } known
            ? TellAsync(known, e.SignUpId, e.OrganisationId, e.VolunteerId, e.Title, e.PlaceName, e.StartsAt, e.At, context.CancellationToken, e.Reason)
            : Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<ShiftNear> context)
    {
        var e = context.Message;
        return TellAsync(
            NotificationKind.ShiftNear, e.SignUpId, e.OrganisationId, e.VolunteerId, e.Title, e.PlaceName, e.StartsAt, e.At, context.CancellationToken);
    }

    private Task TellAsync(
        NotificationKind kind, Guid signUp, Guid organisation, Guid volunteer, string title, string place, DateTime startsAt, DateTime at,
        CancellationToken ct, string? reason = null)
    {
        var parameters = new Dictionary<string, string>
        {
            [Parameter.Shift] = title,
            [Parameter.Place] = place,
            [Parameter.When] = startsAt.ToString("O", CultureInfo.InvariantCulture),
            [Parameter.Organisation] = organisation.ToString(),
        };
        if (!string.IsNullOrWhiteSpace(reason))
            parameters[Parameter.Reason] = reason;
        return db.NotifyAsync([volunteer], kind, NotificationRows.SubjectOf(signUp, at), parameters, at, ct);
    }
}
