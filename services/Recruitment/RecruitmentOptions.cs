using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Recruitment;

/// <summary>Service goals and periods of Recruitment. None of them is a duty by law: they are the house's own promises.</summary>
public sealed class RecruitmentOptions
{
    /// <summary>Working days within which an organisation aims to answer an interest (row 147). Default 3.</summary>
    [Range(1, 60)]
    public int AnswerWithinWorkingDays { get; set; } = 3;

    /// <summary>Days after which an unanswered interest is shown to the organisation above (row 147). Default 14.</summary>
    [Range(1, 365)]
    public int EscalateAfterDays { get; set; } = 14;

    /// <summary>Months a signed declaration of confidentiality holds before it is renewed (row 73). Default 12.</summary>
    [Range(1, 120)]
    public int DeclarationValidMonths { get; set; } = 12;

    /// <summary>Months a suitability conclusion is kept and counts within its organisation (row 89). Default 24.</summary>
    [Range(1, 120)]
    public int SuitabilityValidMonths { get; set; } = 24;

    /// <summary>Months a police certificate that was shown counts; the organisation's own policy. Default 36.</summary>
    [Range(1, 120)]
    public int PoliceCertificateValidMonths { get; set; } = 36;

    /// <summary>Years a person must have reached to register alone. Default 13.</summary>
    [Range(0, 25)]
    public int MinimumRegistrationAge { get; set; } = 13;

    /// <summary>Days after the start on which a new volunteer is thanked (row 17). Default 7.</summary>
    [Range(0, 365)]
    public int ThankAfterDays { get; set; } = 7;

    /// <summary>Days after the start on which the first talk is due while no first time is known (row 17). Default 14.</summary>
    [Range(0, 365)]
    public int FirstTalkAfterDays { get; set; } = 14;

    /// <summary>Days after the start on which the second talk is due while no third time is known (row 17). Default 45.</summary>
    [Range(0, 365)]
    public int ThirdTalkAfterDays { get; set; } = 45;

    /// <summary>Days after the first or third time within which the talk is due (row 17). Default 3.</summary>
    [Range(0, 60)]
    public int TalkWithinDays { get; set; } = 3;

    /// <summary>Days without a thanks or talk after which a volunteer stands on the list of those not contacted (row 17). Default 90.</summary>
    [Range(1, 3660)]
    public int NotContactedAfterDays { get; set; } = 90;

    /// <summary>Months after which a reference is deleted, concluded or not (row 89). Default 6.</summary>
    [Range(1, 60)]
    public int ReferenceKeptMonths { get; set; } = 6;

    /// <summary>Days before its last day on which a clearance that runs out is told of (rows 73 and 105). Default 30.</summary>
    [Range(1, 180)]
    public int RenewWithinDays { get; set; } = 30;

    /// <summary>Days an opportunity stands without anybody saying that it still does. Default 120.</summary>
    [Range(1, 3660)]
    public int FreshForDays { get; set; } = 120;

    /// <summary>Days before it expires on which it is reminded of. Default 14.</summary>
    [Range(1, 180)]
    public int RemindBeforeExpiryDays { get; set; } = 14;

    /// <summary>Days those with a similar offer have for commenting on a municipality's plan (row 130). Default 14.</summary>
    [Range(1, 180)]
    public int CommentWithinDays { get; set; } = 14;

    /// <summary>Working days within which an idea is to be answered (row 18). Default 10.</summary>
    [Range(1, 60)]
    public int AnswerIdeasWithinWorkingDays { get; set; } = 10;

    /// <summary>Months it is kept who looked at a volunteer's contact data. Default 24.</summary>
    [Range(1, 120)]
    public int LooksKeptMonths { get; set; } = 24;

    /// <summary>Months an interest that came to nothing is kept. Default 12.</summary>
    [Range(1, 120)]
    public int InterestsKeptMonths { get; set; } = 12;

    /// <summary>Months a person without an account is kept after the last that happened (row 144). Default 24.</summary>
    [Range(1, 120)]
    public int AssistedKeptMonths { get; set; } = 24;

    /// <summary>Months somebody who took part in an activity is kept after they last came (row 24). Default 12.</summary>
    [Range(1, 60)]
    public int ParticipantsKeptMonths { get; set; } = 12;

    /// <summary>Days a guardian's name and address are kept after a letter nobody answered or a consent that was taken back (row 135). Default 60.</summary>
    [Range(1, 366)]
    public int GuardiansKeptDays { get; set; } = 60;

    /// <summary>Months an answered idea is kept (row 18). Default 24.</summary>
    [Range(1, 120)]
    public int IdeasKeptMonths { get; set; } = 24;

    /// <summary>Months what was noted of thanks and talks is kept after the assignment ended (row 17). Default 12.</summary>
    [Range(1, 120)]
    public int FollowUpsKeptMonths { get; set; } = 12;

    /// <summary>Months an assignment is kept after it ended, for the certificate of service. Default 60.</summary>
    [Range(12, 240)]
    public int AssignmentsKeptMonths { get; set; } = 60;

    /// <summary>Months a signature or clearance is kept after it ran out (rows 73 and 105). Default 24.</summary>
    [Range(1, 120)]
    public int ClearancesKeptMonths { get; set; } = 24;

    /// <summary>Hours within which a unit aims to answer a wish for a vigil (row 70). Default 24.</summary>
    [Range(1, 240)]
    public int AnswerVigilWishWithinHours { get; set; } = 24;

    /// <summary>Days a wish for a vigil is kept after it was written (row 70). Default 60.</summary>
    [Range(1, 365)]
    public int VigilWishesKeptDays { get; set; } = 60;

    /// <summary>The portal's public address, for links in feeds. Default: <c>Portal:PublicAddress</c>.</summary>
    public string PortalAddress { get; set; } = "";

    /// <summary>Takes the portal's address where all processes find it.</summary>
    public static void TakePortal(RecruitmentOptions options, IConfiguration configuration)
    {
        if (options.PortalAddress.Length == 0)
            options.PortalAddress = configuration["Portal:PublicAddress"] ?? "";
    }
}
