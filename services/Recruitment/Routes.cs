using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;

namespace FrivilligPlattform.Recruitment;

/// <summary>The table of contents of what Recruitment answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
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

        var types = app.MapGroup("/api/v1/opportunity-types").WithTags("Opportunities");
        ListOpportunityTypes.Map(types);

        var opportunities = app.MapGroup("/api/v1/opportunities").WithTags("Opportunities");
        DraftOpportunity.Map(opportunities);
        ListOpportunities.Map(opportunities);
        GetOpportunity.Map(opportunities);
        ChangeOpportunity.Map(opportunities);
        PublishOpportunity.Map(opportunities);
        PauseOpportunity.Map(opportunities);
        CloseOpportunity.Map(opportunities);

        var volunteers = app.MapGroup("/api/v1/volunteers").WithTags("Volunteers");
        RegisterVolunteer.Map(volunteers);
        RegisterAssistedVolunteer.Map(volunteers);
        GetMyProfile.Map(volunteers);
        ChangeMyProfile.Map(volunteers);
        PauseMyProfile.Map(volunteers);
        EraseMyProfile.Map(volunteers);
        ListContactLooks.Map(volunteers);

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

        var declarations = app.MapGroup("/api/v1/declarations").WithTags("Declarations");
        GetCurrentDeclaration.Map(declarations);
        SignDeclaration.Map(declarations);
        ListMyDeclarations.Map(declarations);

        var assignments = app.MapGroup("/api/v1/assignments").WithTags("Assignments");
        OfferAssignment.Map(assignments);
        AcceptAssignment.Map(assignments);
        RefuseAssignment.Map(assignments);
        EndAssignment.Map(assignments);
        ListMyAssignments.Map(assignments);
        ListAssignments.Map(assignments);
    }
}
