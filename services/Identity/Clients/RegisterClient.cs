using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Clients;

/// <summary>A platform administrator lets a machine act for an organisation. The secret is shown this once and never again.</summary>
public static class RegisterClient
{
    public sealed record Request(
        [property: Text(Account.NameMaxLength)] string Name,
        [property: NotEmpty] Guid OrganisationId,
        [property: OneOf(Roles.Administrator, Roles.Coordinator, Roles.Leader, Roles.Director, Roles.GrantsOfficer, Roles.CourseAuthor, Roles.PlatformAdministrator, Roles.Operator)] string Role,
        [property: Items(1, 20)] IReadOnlyList<string> Audiences);

    public sealed record Response(string ClientId, string ClientSecret);

    public static void Map(IEndpointRouteBuilder clients) => clients
        .MapPost("", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Let a machine act for an organisation");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Organisations.AnyAsync(o => o.Id == request.OrganisationId, ct))
            return TypedResults.NotFound();

        if (Lineage.RefuseMisplaced(request.OrganisationId, request.Role) is { } misplaced)
            return misplaced.ToProblem();

        if (request.Audiences.Except(Audiences.ForMachines).FirstOrDefault() is { } unknown)
            return new Refusal("unknown-audience", $"{Texts.UnknownAudience} {unknown}", StatusCodes.Status422UnprocessableEntity).ToProblem();

        var secret = Secret.New();
        var id = Guid.CreateVersion7();
        var client = new Client
        {
            Id = id,
            ClientId = id.ToString("N"),
            Name = request.Name.Trim(),
            OrganisationId = request.OrganisationId,
            Role = request.Role,
            Audiences = [.. request.Audiences.Distinct()],
            SecretHash = Secret.Hash(secret),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Clients.Add(client);
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/v1/clients/{client.ClientId}", new Response(client.ClientId, secret));
    }
}
