using FrivilligPlattform.Grants.Applications;
using FrivilligPlattform.Grants.Awards;
using FrivilligPlattform.Grants.Calls;
using FrivilligPlattform.Grants.Schemes;

namespace FrivilligPlattform.Grants;

/// <summary>What this service answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var schemes = app.MapGroup("/api/v1/schemes").WithTags("Schemes");
        RegisterScheme.Map(schemes);
        ListSchemes.Map(schemes);
        GetScheme.Map(schemes);

        var calls = app.MapGroup("/api/v1/calls").WithTags("Calls");
        AnnounceCall.Map(calls);
        ListCalls.Map(calls);
        GetCall.Map(calls);

        var applications = app.MapGroup("/api/v1/applications").WithTags("Applications");
        StartApplication.Map(applications);
        SaveDraft.Map(applications);
        SubmitApplication.Map(applications);
        WithdrawApplication.Map(applications);
        AnswerImpartiality.Map(applications);
        DecideApplication.Map(applications);
        ListApplications.Map(applications);
        GetApplication.Map(applications);

        var awards = app.MapGroup("/api/v1/awards").WithTags("Awards");
        ListAwards.Map(awards);
    }
}
