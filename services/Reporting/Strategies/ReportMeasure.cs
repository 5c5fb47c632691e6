using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>A responsible party, or the platform's administrator for it, reports where a measure stands.</summary>
public static class ReportMeasure
{
    /// <summary><c>POST /api/v1/strategies/{id}/measures/{number}/reports</c></summary>
    public sealed record Request(string Status, [property: Required, MaxLength(4000)] string Text);

    public sealed record Response(Guid Id, string Status);
}
