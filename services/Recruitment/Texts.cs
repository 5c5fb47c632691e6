using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Recruitment;

/// <summary>Sentences of Recruitment in the user's language.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Recruitment.Texts", typeof(Texts).Assembly);

    public static string AccountErased => Get();

    public static string AdultMissing => Get();

    public static string AgreementMissing => Get();

    public static string AlreadyAVolunteer => Get();

    public static string AlreadyInterested => Get();

    public static string AlreadyOffered => Get();

    public static string AssignmentState => Get();

    public static string BasisNotInArena => Get();

    public static string BirthDateNeeded => Get();

    public static string CampaignExists => Get();

    public static string CapabilityClaimed => Get();

    public static string CapacityBelowTaken => Get();

    public static string ChoiceNeeded => Get();

    public static string CivicServiceOff => Get();

    public static string CloselyRelated => Get();

    public static string CommentLate => Get();

    public static string ConditionsMissing => Get();

    public static string ConsentNeeded => Get();

    public static string ContactMissing => Get();

    public static string CourseTitle => Get();

    public static string DeclarationNotAccepted => Get();

    public static string DeclarationOutdated => Get();

    public static string DueOnOrContact => Get();

    public static string DuplicationOpen => Get();

    public static string DuplicationUnanswered => Get();

    public static string DuplicationUnasked => Get();

    public static string EndsBeforeStart => Get();

    public static string EquipmentLeftOut => Get();

    public static string ExitAnswered => Get();

    public static string ExpectationsTalkTitle => Get();

    public static string ExpectationsTalkWhy => Get();

    public static string FollowUpDone => Get();

    public static string ForParticipantsFirst => Get();

    public static string GreyZoneExpired => Get();

    public static string GreyZoneRefused => Get();

    public static string GreyZoneUndecided => Get();

    public static string GuardianAsked => Get();

    public static string GuardianIsYou => Get();

    public static string GuardianMissing => Get();

    public static string GuardianTitle => Get();

    public static string GuardianWhy => Get();

    public static string HandOnAnswered => Get();

    public static string HandOnStands => Get();

    public static string HandOnTarget => Get();

    public static string HealthProfessionalNote => Get();

    public static string HealthSheetTitle => Get();

    public static string HostMissing => Get();

    public static string IdeaAnswered => Get();

    public static string ImportStarted => Get();

    public static string InterestAssigned => Get();

    public static string InterestState => Get();

    public static string LeaderMissing => Get();

    public static string LimitNeedsReason => Get();

    public static string MunicipalityStays => Get();

    public static string NameStays => Get();

    public static string MinorsAtNight => Get();

    public static string MinorsNotAfter => Get();

    public static string MinorsNotAlone => Get();

    public static string MinorsOneToOne => Get();

    public static string MinorsTooLax => Get();

    public static string MinorsWithAdult => Get();

    public static string NoBranches => Get();

    public static string NoGuardianNeeded => Get();

    public static string NoHealthProfessional => Get();

    public static string NoProgramme => Get();

    public static string NobodyLeaves => Get();

    public static string NotAColleague => Get();

    public static string NotAVolunteer => Get();

    public static string NotJoint => Get();

    public static string NotTheViewer => Get();

    public static string NotVolunteering => Get();

    public static string NotYetHeld => Get();

    public static string NoticeForOnCall => Get();

    public static string OnDutyMissing => Get();

    public static string OnePhoneNeeded => Get();

    public static string OpportunityFull => Get();

    public static string OpportunityNotOpen => Get();

    public static string OpportunityState => Get();

    public static string OrganisationDecided => Get();

    public static string OrganisationExists => Get();

    public static string OrganisationNotVerified => Get();

    public static string OrganisationNumberNeeded => Get();

    public static string OwnCapability => Get();

    public static string OwnerOfCentresOnly => Get();

    public static string PaidWork => Get();

    public static string ParentNotVerified => Get();

    public static string ParticipantUnknown => Get();

    public static string ParticipationStays => Get();

    public static string PartnerHasNotAgreed => Get();

    public static string PartnerStays => Get();

    public static string PartnerUnknown => Get();

    public static string PhoneOrEmailNeeded => Get();

    public static string PoliceCertificateDate => Get();

    public static string PoliceCertificateTooYoung => Get();

    public static string PoliceCertificateWithoutBasis => Get();

    public static string ReasonMissing => Get();

    public static string ReferenceConcluded => Get();

    public static string ReferencesEnough => Get();

    public static string RegisterAway => Get();

    public static string ReplyExists => Get();

    public static string RequirementsMissing => Get();

    public static string ReviewNeeded => Get();

    public static string SchemeNotOneToOne => Get();

    public static string SchemeOver => Get();

    public static string ServiceCertificateFile => Get();

    public static string ServiceCertificateHours => Get();

    public static string ServiceCertificateNumber => Get();

    public static string ServiceCertificatePeriod => Get();

    public static string ServiceCertificateSince => Get();

    public static string ServiceCertificateText => Get();

    public static string ServiceCertificateThanks => Get();

    public static string ServiceCertificateTitle => Get();

    public static string ShareExists => Get();

    public static string SheetOutdated => Get();

    public static string SlotsNeeded => Get();

    public static string SlugMalformed => Get();

    public static string StaffOnlyTask => Get();

    public static string SupervisionTooLittle => Get();

    public static string TalkNotHeld => Get();

    public static string TalkRecorded => Get();

    public static string TooManyBranches => Get();

    public static string TooYoung => Get();

    public static string TooYoungToRegister => Get();

    public static string UnitNeedsParent => Get();

    public static string UnitUnknown => Get();

    public static string UnitWithoutLeader => Get();

    public static string UnknownMunicipality => Get();

    public static string UnknownPostalCode => Get();

    public static string UnknownTask => Get();

    public static string UnknownType => Get();

    public static string VigilHostUnknown => Get();

    public static string VigilReasonMissing => Get();

    public static string WidgetEmpty => Get();

    public static string WidgetTitle => Get();

    public static string WishAnswered => Get();

    public static string WrongBirthDate => Get();

    public static string WrongCode => Get();

    public static string WrongCodes => Get();

    public static string WrongEmail => Get();

    public static string WrongEquipment => Get();

    public static string WrongMinors => Get();

    public static string WrongOrganisationNumber => Get();

    public static string WrongPhone => Get();

    public static string WrongRequirements => Get();

    public static string WrongSlots => Get();

    public static string WrongWebAddress => Get();

    /// <summary>The name of a status, type or requirement by its key, such as <c>OpportunityStatus_Draft</c>.</summary>
    public static string Named(string key) => Get(key);

    /// <summary>A sentence with values filled in.</summary>
    public static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    private static string Get([CallerMemberName] string key = "") =>
        Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No text has the key {key}.");
}
