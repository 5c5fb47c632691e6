using FrivilligPlattform.Recruitment.Agreements;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Campaigns;
using FrivilligPlattform.Recruitment.Capabilities;
using FrivilligPlattform.Recruitment.Duplicates;
using FrivilligPlattform.Recruitment.Feeds;
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
using FrivilligPlattform.Recruitment.RoleSheets;
using FrivilligPlattform.Recruitment.VigilWishes;
using FrivilligPlattform.Recruitment.Volunteers;

namespace FrivilligPlattform.Recruitment;

/// <summary>The table of contents of what Recruitment answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        MapOrganisations(app);
        MapOpportunities(app);
        MapCalling(app);
        MapVolunteers(app);
        MapInterests(app);
        MapAssignments(app);
    }

    private static void MapOrganisations(IEndpointRouteBuilder app)
    {
        var register = app.MapGroup("/api/v1/register").WithTags("Register");
        LookUpRegister.Map(register);

        var organisations = app.MapGroup("/api/v1/organisations").WithTags("Organisations");
        RegisterOrganisation.Map(organisations);
        ListOrganisations.Map(organisations);
        GetOrganisation.Map(organisations);
        ChangeOrganisation.Map(organisations);
        ListBranches.Map(organisations);
        VerifyOrganisation.Map(organisations);
        SetAnswerGoals.Map(organisations);
        SetReview.Map(organisations);
        ShowFunnel.Map(organisations);
        ListColleagues.Map(organisations);
        RecordAgreement.Map(organisations);
        ListAgreements.Map(organisations);
        EndAgreement.Map(organisations);
        SummariseExits.Map(organisations);
        NameCertificateViewer.Map(organisations);
        SetProfile.Map(organisations);
        ConfirmProfile.Map(organisations);
        ClaimCapability.Map(organisations);
        ListCapabilities.Map(organisations);
        PreviewImport.Map(organisations);
        ListImports.Map(organisations);

        var capabilities = app.MapGroup("/api/v1/capabilities").WithTags("Organisations");
        ListCapabilitiesToJudge.Map(capabilities);
        JudgeCapability.Map(capabilities);

        var imports = app.MapGroup("/api/v1/branch-imports").WithTags("Organisations");
        GetImport.Map(imports);
        ListImportRows.Map(imports);
        StartImport.Map(imports);
    }

    private static void MapOpportunities(IEndpointRouteBuilder app)
    {
        var types = app.MapGroup("/api/v1/opportunity-types").WithTags("Opportunities");
        ListOpportunityTypes.Map(types);
        ReadTypeSheet.Map(types);

        var arenas = app.MapGroup("/api/v1/arenas").WithTags("Opportunities");
        ListArenas.Map(arenas);

        var participations = app.MapGroup("/api/v1/participations").WithTags("Participation");
        ListParticipations.Map(participations);
        DecideCivicService.Map(participations);
        ListCivicServiceDecisions.Map(participations);

        var opportunities = app.MapGroup("/api/v1/opportunities").WithTags("Opportunities");
        DraftOpportunity.Map(opportunities);
        ListOpportunities.Map(opportunities);
        GetOpportunity.Map(opportunities);
        ChangeOpportunity.Map(opportunities);
        PublishOpportunity.Map(opportunities);
        PauseOpportunity.Map(opportunities);
        CloseOpportunity.Map(opportunities);
        SubmitForReview.Map(opportunities);
        ReturnForChanges.Map(opportunities);
        RefreshOpportunity.Map(opportunities);
        CopyOpportunity.Map(opportunities);
        MarkTemplate.Map(opportunities);
        AgreeToPublish.Map(opportunities);
        TakeBackAgreement.Map(opportunities);
        ReadRoleSheet.Map(opportunities);
        SignUpParticipant.Map(opportunities);
        ListParticipants.Map(opportunities);
        ForgetParticipant.Map(opportunities);
        NoteAttendance.Map(opportunities);
        MeasureAttendance.Map(opportunities);
        AskForComments.Map(opportunities);
        GetDuplicationCheck.Map(opportunities);
        CommentOnDuplicate.Map(opportunities);
        AnswerComments.Map(opportunities);

        var wishes = app.MapGroup("/api/v1/vigil-wishes").WithTags("Vigils");
        WishForVigil.Map(wishes);
        FollowVigilWish.Map(wishes);
        WithdrawVigilWish.Map(wishes);
        ListVigilWishes.Map(wishes);
        AnswerVigilWish.Map(wishes);

        var templates = app.MapGroup("/api/v1/opportunity-templates").WithTags("Opportunities");
        ListTemplates.Map(templates);
    }

    private static void MapCalling(IEndpointRouteBuilder app)
    {
        var ideas = app.MapGroup("/api/v1/ideas").WithTags("Ideas");
        SendIdea.Map(ideas);
        ListIdeas.Map(ideas);
        ListMyIdeas.Map(ideas);
        TakeIdea.Map(ideas);
        AnswerIdea.Map(ideas);

        var campaigns = app.MapGroup("/api/v1/campaigns").WithTags("Campaigns");
        StartCampaign.Map(campaigns);
        ListCampaigns.Map(campaigns);
        ChangeCampaign.Map(campaigns);
        VisitCampaign.Map(campaigns);

        var feeds = app.MapGroup("/api/v1/feeds").WithTags("Feeds");
        ReadOrganisationFeed.Map(feeds);
        ReadMunicipalityFeed.Map(feeds);
    }

    private static void MapVolunteers(IEndpointRouteBuilder app)
    {
        var volunteers = app.MapGroup("/api/v1/volunteers").WithTags("Volunteers");
        RegisterVolunteer.Map(volunteers);
        RegisterAssistedVolunteer.Map(volunteers);
        GetMyProfile.Map(volunteers);
        ChangeMyProfile.Map(volunteers);
        PauseMyProfile.Map(volunteers);
        EraseMyProfile.Map(volunteers);
        ListContactLooks.Map(volunteers);
        ListNames.Map(volunteers);
        AskGuardian.Map(volunteers);
        GetGuardian.Map(volunteers);
        ShareProfile.Map(volunteers);
        ListShares.Map(volunteers);
        ExportMyData.Map(volunteers);

        var guardians = app.MapGroup("/api/v1/guardian-consents").WithTags("Volunteers");
        ReadAsGuardian.Map(guardians);
        AnswerAsGuardian.Map(guardians);

        var declarations = app.MapGroup("/api/v1/declarations").WithTags("Declarations");
        GetCurrentDeclaration.Map(declarations);
        ReadInformationSheet.Map(declarations);
        SignDeclaration.Map(declarations);
        ListMyDeclarations.Map(declarations);
    }

    private static void MapInterests(IEndpointRouteBuilder app)
    {
        var interests = app.MapGroup("/api/v1/interests").WithTags("Interests");
        ExpressInterest.Map(interests);
        ListMyInterests.Map(interests);
        ListInbox.Map(interests);
        ListEscalatedInterests.Map(interests);
        GetInterest.Map(interests);
        AnswerInterest.Map(interests);
        ConcludeSuitability.Map(interests);
        WithdrawInterest.Map(interests);
        GetChecklist.Map(interests);
        RecordCertificateShown.Map(interests);
        RecordExpectationsTalk.Map(interests);
        RequestPoliceCertificate.Map(interests);
        GetPoliceCheck.Map(interests);
        NameReference.Map(interests);
        ListReferences.Map(interests);
        GiveInterest.Map(interests);
        ProposeHandOn.Map(interests);

        var byEmail = app.MapGroup("/api/v1/interests/by-email").WithTags("Interests");
        ExpressByEmail.Map(byEmail);
        ReadByEmail.Map(byEmail);
        ConfirmByEmail.Map(byEmail);
        EraseByEmail.Map(byEmail);

        var references = app.MapGroup("/api/v1/references").WithTags("Interests");
        ConcludeReference.Map(references);

        var letters = app.MapGroup("/internal/letters").ExcludeFromDescription();
        FetchLetter.Map(letters);

        var handOns = app.MapGroup("/api/v1/hand-ons").WithTags("Interests");
        ListMyHandOns.Map(handOns);
        AnswerHandOn.Map(handOns);

        var replies = app.MapGroup("/api/v1/saved-replies").WithTags("Interests");
        SaveReply.Map(replies);
        ListReplies.Map(replies);
        ChangeReply.Map(replies);
        RemoveReply.Map(replies);
    }

    private static void MapAssignments(IEndpointRouteBuilder app)
    {
        var assignments = app.MapGroup("/api/v1/assignments").WithTags("Assignments");
        OfferAssignment.Map(assignments);
        AcceptAssignment.Map(assignments);
        RefuseAssignment.Map(assignments);
        EndAssignment.Map(assignments);
        ListMyAssignments.Map(assignments);
        ListAssignments.Map(assignments);
        PrepareHandOver.Map(assignments);
        AnswerExitQuestion.Map(assignments);
        GetServiceCertificate.Map(assignments);
        GetFollowUpPlan.Map(assignments);
        PlanFollowUp.Map(assignments);

        var followUps = app.MapGroup("/api/v1/follow-ups").WithTags("Follow-up");
        ListFollowUps.Map(followUps);
        ListNotContacted.Map(followUps);
        CompleteFollowUp.Map(followUps);
    }
}
