using System.Security.Claims;
using FrivilligPlattform.Grants.Calls;
using FrivilligPlattform.Grants.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>An application with its call and both parties, and what the caller is in it.</summary>
public sealed record ApplicationCase(Application Application, Call Call, Lineage Applicant, Lineage Owner, bool IsApplicant, bool IsOfficer);

public static class ApplicationRows
{
    /// <summary>
    /// Finds an application for somebody who may see it: its applicant, or an officer of the scheme's owner once it is
    /// handed in. For everybody else it does not exist.
    /// </summary>
    public static async Task<ApplicationCase?> FindCaseAsync(this GrantsDb db, Guid id, ClaimsPrincipal user, CancellationToken ct)
    {
        var found = await (
            from a in db.Applications
            join c in db.Calls on a.CallId equals c.Id
            join s in db.Schemes on c.SchemeId equals s.Id
            where a.Id == id
            select new { Application = a, Call = c, s.OwnerOrganisationId }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;

        var applicant = await db.Organisations.LineageAsync(found.Application.OrganisationId, ct);
        var owner = await db.Organisations.LineageAsync(found.OwnerOrganisationId, ct);
        var isApplicant = applicant.LetsApply(user);
        var isOfficer = found.Application.SubmittedAt is not null && owner.LetsDecide(user);
        return isApplicant || isOfficer
            ? new(found.Application, found.Call, applicant, owner, isApplicant, isOfficer)
            : null;
    }
}
