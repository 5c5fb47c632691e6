using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>What an administrator sets for the whole organisation: read for the one who may, held against the version that was seen, changed and saved.</summary>
public static class AdministeredChange
{
    /// <summary>Changes the organisation and shows it as it is then; <paramref name="change"/> says why when a rule stands against it.</summary>
    public static async Task<Results<Ok<T>, NotFound, ProblemHttpResult>> ChangeAdministeredAsync<T>(
        this RecruitmentDb db, Guid id, string? ifMatch, HttpContext http, ClaimsPrincipal user, Func<Organisation, Task<Refusal?>> change,
        Func<Organisation, T> show, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayAdminister(organisation))
            return TypedResults.NotFound();
        if ((db.Expect(organisation, ifMatch) ?? await change(organisation)) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        http.SetETag(organisation.Version);
        return TypedResults.Ok(show(organisation));
    }

    /// <inheritdoc cref="ChangeAdministeredAsync{T}(RecruitmentDb, Guid, string?, HttpContext, ClaimsPrincipal, Func{Organisation, Task{Refusal?}}, Func{Organisation, T}, CancellationToken)"/>
    public static Task<Results<Ok<T>, NotFound, ProblemHttpResult>> ChangeAdministeredAsync<T>(
        this RecruitmentDb db, Guid id, string? ifMatch, HttpContext http, ClaimsPrincipal user, Action<Organisation> change, Func<Organisation, T> show,
        CancellationToken ct) => db.ChangeAdministeredAsync(
            id, ifMatch, http, user,
            organisation =>
            {
                change(organisation);
                return Task.FromResult<Refusal?>(null);
            },
            show, ct);
}
