namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>The colours of statuses; the words beside say the same.</summary>
public static class Colors
{
    public static string Opportunity(string status) => status switch
    {
        "published" or "filled" => "success",
        "draft" or "paused" => "warning",
        "review" => "info",
        "expired" => "danger",
        _ => "neutral",
    };

    public static string Interest(string status, bool late) => status switch
    {
        "expressed" => late ? "danger" : "warning",
        "invited" or "suitable" => "info",
        "assigned" => "success",
        _ => "neutral",
    };

    public static string Assignment(string status) => status switch
    {
        "active" => "success",
        "offered" => "warning",
        _ => "neutral",
    };
}
