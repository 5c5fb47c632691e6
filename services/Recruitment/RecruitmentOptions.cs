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
}
