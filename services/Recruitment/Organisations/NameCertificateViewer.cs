using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>An administrator names the one person who sees police certificates, with confidentiality; until then any coordinator may.</summary>
public static class NameCertificateViewer
{
    public sealed record Request(Guid? AccountId);

    public sealed record Response(Guid Id, Guid? AccountId, Guid Version);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPut("{id:guid}/police-certificate-viewer", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Name the one person who sees police certificates");

    private static Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct) =>
        db.ChangeAdministeredAsync(
            id, ifMatch, http, user,
            async organisation =>
            {
                if (request.AccountId is { } account && account != user.Id() && !await db.IsColleagueAsync(account, organisation, ct))
                    return new Refusal("not-a-colleague", Texts.NotAColleague);

                organisation.NameCertificateViewer(request.AccountId);
                return null;
            },
            o => new Response(id, o.CertificateViewerId, o.Version), ct);
}
