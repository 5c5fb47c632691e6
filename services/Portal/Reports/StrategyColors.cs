namespace FrivilligPlattform.Portal.Reports;

/// <summary>The colours beside the words of where a strategy or a measure stands.</summary>
public static class StrategyColors
{
    public static string Of(string status) => status switch
    {
        "inForce" or "done" => "success",
        "ongoing" or "coming" => "info",
        "stopped" => "warning",
        _ => "neutral",
    };
}
