using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Agreements;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Campaigns;
using FrivilligPlattform.Recruitment.Capabilities;
using FrivilligPlattform.Recruitment.Duplicates;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.EmailInterests;
using FrivilligPlattform.Recruitment.FollowUps;
using FrivilligPlattform.Recruitment.Ideas;
using FrivilligPlattform.Recruitment.Imports;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Programmes;
using FrivilligPlattform.Recruitment.Register;
using FrivilligPlattform.Recruitment.Replies;
using FrivilligPlattform.Recruitment.VigilWishes;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment;

/// <summary>The tables of Recruitment. Names, contact and birth dates of volunteers stand here and nowhere else.</summary>
public sealed class RecruitmentDb(DbContextOptions<RecruitmentDb> options) : ServiceDb(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<RegisterUnit> RegisterUnits => Set<RegisterUnit>();

    public DbSet<Capability> Capabilities => Set<Capability>();

    public DbSet<BranchImport> BranchImports => Set<BranchImport>();

    public DbSet<BranchRow> BranchRows => Set<BranchRow>();

    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<DuplicationCheck> DuplicationChecks => Set<DuplicationCheck>();

    public DbSet<Idea> Ideas => Set<Idea>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CivicServiceDecision> CivicServiceDecisions => Set<CivicServiceDecision>();

    public DbSet<MunicipalAgreement> MunicipalAgreements => Set<MunicipalAgreement>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<VigilWish> VigilWishes => Set<VigilWish>();

    public DbSet<ExpectationsTalk> ExpectationsTalks => Set<ExpectationsTalk>();

    public DbSet<TaskRule> TaskRules => Set<TaskRule>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    public DbSet<GuardianConsent> GuardianConsents => Set<GuardianConsent>();

    public DbSet<ProfileShare> ProfileShares => Set<ProfileShare>();

    public DbSet<ForgottenAccount> ForgottenAccounts => Set<ForgottenAccount>();

    public DbSet<ShiftContact> ShiftContacts => Set<ShiftContact>();

    public DbSet<ContactLook> ContactLooks => Set<ContactLook>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<Clearance.Clearance> Clearances => Set<Clearance.Clearance>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Reference> References => Set<Reference>();

    public DbSet<PoliceCheck> PoliceChecks => Set<PoliceCheck>();

    public DbSet<LoggedTime> LoggedTimes => Set<LoggedTime>();

    public DbSet<ExitAnswer> ExitAnswers => Set<ExitAnswer>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Colleague> Colleagues => Set<Colleague>();

    public DbSet<SavedReply> SavedReplies => Set<SavedReply>();

    public DbSet<HandOn> HandOns => Set<HandOn>();

    public DbSet<EmailInterest> EmailInterests => Set<EmailInterest>();

    public DbSet<EmailLetter> EmailLetters => Set<EmailLetter>();

    public DbSet<ConfirmedAddress> ConfirmedAddresses => Set<ConfirmedAddress>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        Organisation.Map(modelBuilder.Entity<Organisation>());
        RegisterUnit.Map(modelBuilder.Entity<RegisterUnit>());
        Capability.Map(modelBuilder.Entity<Capability>());
        BranchImport.Map(modelBuilder.Entity<BranchImport>());
        BranchRow.Map(modelBuilder.Entity<BranchRow>());
        Opportunity.Map(modelBuilder.Entity<Opportunity>());
        DuplicationCheck.Map(modelBuilder.Entity<DuplicationCheck>());
        Idea.Map(modelBuilder.Entity<Idea>());
        Campaign.Map(modelBuilder.Entity<Campaign>());
        CivicServiceDecision.Map(modelBuilder.Entity<CivicServiceDecision>());
        MunicipalAgreement.Map(modelBuilder.Entity<MunicipalAgreement>());
        Participant.Map(modelBuilder.Entity<Participant>());
        Attendance.Map(modelBuilder.Entity<Attendance>());
        VigilWish.Map(modelBuilder.Entity<VigilWish>());
        ExpectationsTalk.Map(modelBuilder.Entity<ExpectationsTalk>());
        TaskRule.Map(modelBuilder.Entity<TaskRule>());
        Unit.Map(modelBuilder.Entity<Unit>());
        Volunteer.Map(modelBuilder.Entity<Volunteer>());
        GuardianConsent.Map(modelBuilder.Entity<GuardianConsent>());
        ProfileShare.Map(modelBuilder.Entity<ProfileShare>());
        ForgottenAccount.Map(modelBuilder.Entity<ForgottenAccount>());
        ShiftContact.Map(modelBuilder.Entity<ShiftContact>());
        ContactLook.Map(modelBuilder.Entity<ContactLook>());
        Interest.Map(modelBuilder.Entity<Interest>());
        Declaration.Map(modelBuilder.Entity<Declaration>());
        Clearance.Clearance.Map(modelBuilder.Entity<Clearance.Clearance>());
        Course.Map(modelBuilder.Entity<Course>());
        Assignment.Map(modelBuilder.Entity<Assignment>());
        Reference.Map(modelBuilder.Entity<Reference>());
        PoliceCheck.Map(modelBuilder.Entity<PoliceCheck>());
        LoggedTime.Map(modelBuilder.Entity<LoggedTime>());
        ExitAnswer.Map(modelBuilder.Entity<ExitAnswer>());
        FollowUp.Map(modelBuilder.Entity<FollowUp>());
        Colleague.Map(modelBuilder.Entity<Colleague>());
        SavedReply.Map(modelBuilder.Entity<SavedReply>());
        HandOn.Map(modelBuilder.Entity<HandOn>());
        EmailInterest.Map(modelBuilder.Entity<EmailInterest>());
        EmailLetter.Map(modelBuilder.Entity<EmailLetter>());
        ConfirmedAddress.Map(modelBuilder.Entity<ConfirmedAddress>());
    }
}
