using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Matching.Digests;
using FrivilligPlattform.Matching.Hours;
using FrivilligPlattform.Matching.Requests;
using FrivilligPlattform.Matching.Pairs;
using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Matching.Vigils;

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
        ListAvoided.Map(suggestions);
        AvoidOrganisation.Map(suggestions);
        StopAvoiding.Map(suggestions);

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
        ExportHours.Map(hours);
        LogGroupHours.Map(hours);
        ApproveHours.Map(hours);
        CorrectHours.Map(hours);

        MapRosters(app);
        MapVigilsAndPairs(app);
    }

    private static void MapRosters(IEndpointRouteBuilder app)
    {
        var rosters = app.MapGroup("/api/v1/rosters").WithTags("Rosters");
        CreateRoster.Map(rosters);
        ListRosters.Map(rosters);
        GetRoster.Map(rosters);
        ChangeRoster.Map(rosters);
        ListRosterWishes.Map(rosters);
        ListRosterPeople.Map(rosters);
        AddShifts.Map(rosters);
        ListShifts.Map(rosters);
        ListAtRisk.Map(rosters);
        ListShiftsAtRisk.Map(rosters);
        RenewUnitCalendar.Map(rosters);
        RenewRosterCalendar.Map(rosters);
        ProposeWeek.Map(rosters);
        ReadProposal.Map(rosters);
        SendProposal.Map(rosters);

        var shifts = app.MapGroup("/api/v1/shifts").WithTags("Shifts");
        FindShifts.Map(shifts);
        GetShift.Map(shifts);
        ShowLimits.Map(shifts);
        PublishShift.Map(shifts);
        ChangeShift.Map(shifts);
        CancelShift.Map(shifts);
        SignUpForShift.Map(shifts);
        InviteToShift.Map(shifts);
        ListSignUps.Map(shifts);
        ShowCheckInCode.Map(shifts);
        CheckIn.Map(shifts);

        var signUps = app.MapGroup("/api/v1/sign-ups").WithTags("Sign-ups");
        ListMyShifts.Map(signUps);
        AcceptPlace.Map(signUps);
        DeclinePlace.Map(signUps);
        WithdrawSignUp.Map(signUps);
        ApproveSignUp.Map(signUps);
        TurnDownSignUp.Map(signUps);
        ReleaseSignUp.Map(signUps);
        HandOverShift.Map(signUps);
        TakeOverShift.Map(signUps);
        AgreeToSwap.Map(signUps);
        OfferToStay.Map(signUps);
        AskToStay.Map(signUps);
        ReplaceSomebody.Map(signUps);
        CheckInSomebody.Map(signUps);
        CheckOut.Map(signUps);
        MarkNoShow.Map(signUps);

        var diary = app.MapGroup("/api/v1/diary").WithTags("Diary");
        ReadDiary.Map(diary);
        WriteDiary.Map(diary);
        ListRostersToWish.Map(diary);
        RenewMyCalendar.Map(diary);

        var calendars = app.MapGroup("/api/v1/calendars").WithTags("Calendars");
        ReadCalendar.Map(calendars);
    }

    private static void MapVigilsAndPairs(IEndpointRouteBuilder app)
    {
        var vigils = app.MapGroup("/api/v1/vigils").WithTags("Vigils");
        CreateVigil.Map(vigils);
        ListVigils.Map(vigils);
        GetVigil.Map(vigils);
        NameContacts.Map(vigils);
        OpenVigil.Map(vigils);
        CallNextWave.Map(vigils);
        ChangeReach.Map(vigils);
        StopVigil.Map(vigils);
        LeaveVigil.Map(vigils);
        ListDebriefs.Map(vigils);
        SettleDebrief.Map(vigils);

        var pairs = app.MapGroup("/api/v1/pairs").WithTags("Pairs");
        ProposePair.Map(pairs);
        ListPairs.Map(pairs);
        ListMyPairs.Map(pairs);
        MeasureContinuity.Map(pairs);
        SteerPair.Map(pairs);
        WishByCode.Map(pairs);
        NoteWish.Map(pairs);
        NoteMeeting.Map(pairs);
        NoteCall.Map(pairs);
    }
}
