namespace FrivilligPlattform.Contracts;

/// <summary>A weekly span of time. <paramref name="Day"/> is the ISO weekday, 1 (Monday) to 7 (Sunday); a span never crosses midnight.</summary>
public sealed record WeeklySlot(int Day, TimeOnly From, TimeOnly To);

/// <summary>What a volunteer must have before an assignment starts.</summary>
/// <param name="Kind">One of <c>declaration</c>, <c>course</c>, <c>suitability</c>, <c>policeCertificate</c>.</param>
/// <param name="CourseCode">The course's code when the kind is <c>course</c>.</param>
public sealed record Requirement(string Kind, string? CourseCode = null);
