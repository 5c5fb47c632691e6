using FrivilligPlattform.Matching.Digests;
using FrivilligPlattform.Matching.Hours;
using FrivilligPlattform.Matching.Requests;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching;

/// <summary>What Matching answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var suggestions = app.MapGroup("/api/v1/suggestions").WithTags("Suggestions");
        SuggestOpportunities.Map(suggestions);
        ShowWeights.Map(suggestions);
        DecideWeights.Map(suggestions);
        FindVolunteers.Map(suggestions);
        AskVolunteer.Map(suggestions);
        ListVolunteerLooks.Map(suggestions);
        ListMyRequests.Map(suggestions);
        DeclineRequest.Map(suggestions);
        ShowDigestWish.Map(suggestions);
        WishForDigests.Map(suggestions);

        var search = app.MapGroup("/api/v1/search").WithTags("Search");
        SearchOpportunities.Map(search);
        SaveSearch.Map(search);
        ListSavedSearches.Map(search);
        ChangeRhythm.Map(search);
        ForgetSearch.Map(search);

        var hours = app.MapGroup("/api/v1/hours").WithTags("Hours");
        LogHours.Map(hours);
        ListMyHours.Map(hours);
        ListHours.Map(hours);
        ApproveHours.Map(hours);
        CorrectHours.Map(hours);
    }
}
