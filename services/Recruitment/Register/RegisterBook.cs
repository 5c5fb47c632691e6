using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Register;

/// <summary>What is known of a number: from the last answer while it is fresh, else from the registers, else from the last answer all the same.</summary>
public sealed class RegisterBook(RecruitmentDb db, RegisterClient client, IOptions<RegisterOptions> options, TimeProvider clock)
{
    /// <summary>The unit and the outcome of asking. A unit may come with <see cref="RegisterOutcome.Away"/>: then it is an old answer.</summary>
    public async Task<(RegisterOutcome Outcome, RegisterUnit? Unit)> FindAsync(string organisationNumber, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.RegisterUnits.SingleOrDefaultAsync(u => u.OrganisationNumber == organisationNumber, ct);
        if (known is not null && now - known.AskedAt < options.Value.KeepFor)
            return (RegisterOutcome.Found, known);

        var answer = await client.AskAsync(organisationNumber, ct);
        if (answer.Facts is not { } facts)
            return (answer.Outcome, answer.Outcome is RegisterOutcome.Away ? known : null);

        if (known is null)
        {
            known = new() { OrganisationNumber = organisationNumber };
            db.RegisterUnits.Add(known);
        }

        known.Learn(facts, now);
        return (RegisterOutcome.Found, known);
    }

    /// <summary>As <see cref="FindAsync"/>, and keeps the answer at once; of two who ask at the same moment one keeps it.</summary>
    public async Task<(RegisterOutcome Outcome, RegisterUnit? Unit)> FindAndKeepAsync(string organisationNumber, CancellationToken ct)
    {
        var found = await FindAsync(organisationNumber, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (ServiceDb.IsDuplicate(e) || e is DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }

        return found;
    }
}
