using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using FrivilligPlattform.Grants.Applications;
using FrivilligPlattform.Grants.Law;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Grants;

/// <summary>Sentences for people, in the language of the request.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Grants.Texts", typeof(Texts).Assembly);

    public static string TooManyLines => Get();

    public static string AmountRange => Get();

    public static string AnswerMissing => Get();

    public static string OrganisationNotVerified => Get();

    public static string CallNotOpenYet => Get();

    public static string KindMayNotApply => Get();

    public static string ClosesBeforeItOpens => Get();

    public static string MaxAboveFrame => Get();

    public static string UnknownKind => Get();

    public static string TitleMissing => Get();

    public static string SummaryMissing => Get();

    public static string KindMissing => Get();

    public static string PeriodMissing => Get();

    public static string PeriodBackwards => Get();

    public static string AmountMissing => Get();

    public static string BudgetMissing => Get();

    public static string BudgetBelowApplied => Get();

    public static string PurchaseNotGrant => Get();

    public static string AlreadyPartial => Get();

    public static string AlreadyAnswered => Get();

    public static string OrganisationOrCall => Get();

    public static string YearUnknown => Get();

    /// <summary>Says the deadline by date and hour in Norway.</summary>
    public static string DeadlinePassed(DateTime closesAt) =>
        With(OsloTime.FromUtc(closesAt).ToString("d. MMMM yyyy HH:mm", CultureInfo.CurrentUICulture));

    public static string AboveMaxAmount(Money most) => With(most.Format());

    public static string FrameExceeded(Money left) => With(left.Format());

    public static string PartyToTheCase(LegalBasis basis) => With(basis);

    public static string ImpartialityUnanswered(LegalBasis basis) => With(basis);

    public static string NotImpartial(LegalBasis basis) => With(basis);

    /// <summary>Why a step cannot be taken where the application stands.</summary>
    public static string NotPossibleNow(ApplicationStatus status) => Get($"NotPossible_{status}");

    public static string AmountDoesNotFit(Outcome outcome) => Get($"Amount{outcome}");

    private static string With(object value, [CallerMemberName] string key = "") =>
        string.Format(CultureInfo.CurrentUICulture, Get(key), value);

    private static string Get([CallerMemberName] string key = "") => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
