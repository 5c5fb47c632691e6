using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Clients;
using FrivilligPlattform.Identity.Invitations;
using FrivilligPlattform.Identity.Letters;
using FrivilligPlattform.Identity.Memberships;
using FrivilligPlattform.Identity.Sessions;
using FrivilligPlattform.Identity.Tokens;

namespace FrivilligPlattform.Identity;

/// <summary>What Identity answers. The issuer's own endpoints are mapped by the issuer.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/v1/accounts").WithTags("Accounts");
        RegisterAccount.Map(accounts);
        ConfirmAddress.Map(accounts);
        ResendConfirmation.Map(accounts);
        RequestPasswordReset.Map(accounts);
        ResetPassword.Map(accounts);

        var me = app.MapGroup("/api/v1/me").WithTags("Me");
        ShowMe.Map(me);
        ChangeMe.Map(me);
        EraseMe.Map(me);
        SetUpTotp.Map(me);
        ConfirmTotp.Map(me);
        TurnOffTotp.Map(me);

        var session = app.MapGroup("/api/v1/session").WithTags("Session");
        SignIn.Map(session);
        SignOut.Map(session);

        var memberships = app.MapGroup("/api/v1/memberships").WithTags("Memberships");
        ListMemberships.Map(memberships);
        ListColleagueNames.Map(memberships);
        RevokeMembership.Map(memberships);

        var invitations = app.MapGroup("/api/v1/invitations").WithTags("Invitations");
        InviteMember.Map(invitations);
        ListInvitations.Map(invitations);
        ShowInvitation.Map(invitations);
        AcceptInvitation.Map(invitations);
        WithdrawInvitation.Map(invitations);

        var clients = app.MapGroup("/api/v1/clients").WithTags("Clients");
        RegisterClient.Map(clients);
        ListClients.Map(clients);
        RemoveClient.Map(clients);

        // Between processes of the platform only: the gateway has no route here.
        var within = app.MapGroup("/internal").WithTags("Internal");
        ExchangeSession.Map(within);
        FetchLetter.Map(within.MapGroup("/letters"));
    }
}
