namespace FrivilligPlattform.Portal.Rosters;

/// <summary>The colour of where a shift or a place on it stands; the word beside it says the same.</summary>
public static class ShiftColors
{
    public static string SignUp(string status) => status switch
    {
        "accepted" or "attended" => "success",
        "invited" or "called" or "offered" or "affected" or "requested" or "waiting" => "warning",
        "noShow" => "danger",
        _ => "neutral",
    };

    public static string Shift(string status, int taken, int needed) => status switch
    {
        "draft" => "neutral",
        "cancelled" => "danger",
        _ => taken >= needed ? "success" : "warning",
    };
}
