using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.RoleSheets;

/// <summary>Anybody reads what volunteers of a type do and do not do (row 138).</summary>
public static class ReadTypeSheet
{
    public sealed record Response(string Type, RoleSheet Sheet);

    public static void Map(IEndpointRouteBuilder types) => types
        .MapGet("{code}/role-sheet", Handle)
        .AllowAnonymous()
        .WithSummary("Read what volunteers of a type do");

    private static Results<Ok<Response>, NotFound> Handle(string code) => OpportunityType.All.GetValueOrDefault(code) is { } type
        ? TypedResults.Ok(new Response(code, RoleSheet.Of(type, type.Requirements.Any(r => r.Kind == RequirementKinds.Declaration))))
        : TypedResults.NotFound();
}
