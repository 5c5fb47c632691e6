using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>Wakes the worker that adds branches.</summary>
public sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0);

    public void Set() => waiting.Release();

    public void Dispose() => waiting.Dispose();

    /// <summary>Returns when there may be something to do; at the latest after a minute, when another replica's start may lie idle.</summary>
    public Task WaitAsync(CancellationToken ct) => waiting.WaitAsync(TimeSpan.FromMinutes(1), ct);
}

/// <summary>
/// Adds the branches of files that were started, in batches: a batch, its events and the count are one transaction, so whatever stops the process,
/// it goes on with the first row that was not handled, and no branch comes twice.
/// </summary>
public sealed partial class RunImports(IServiceScopeFactory scopes, ImportSignal signal, TimeProvider clock, Calm calm, ILogger<RunImports> logger) : BackgroundService
{
    private const int Batch = 250;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await calm.WaitAsync(stoppingToken);
        // The first look is at what a restart left behind.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunBatchAsync(stoppingToken))
                    await signal.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another replica added that batch.
            }
            catch (Exception exception)
            {
                Failed(logger, exception);
                await signal.WaitAsync(stoppingToken);
            }
        }
    }

    /// <summary>Adds one batch; false when nothing is left.</summary>
    public async Task<bool> RunBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var import = await db.BranchImports.Where(i => i.Status == ImportStatus.Running).OrderBy(i => i.StartedAt).FirstOrDefaultAsync(ct);
        if (import is null)
            return false;

        var top = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == import.OrganisationId, ct);
        var rows = await db.BranchRows.Where(r => r.ImportId == import.Id && r.Status == RowStatus.Ready).OrderBy(r => r.Line).Take(Batch).ToListAsync(ct);
        var numbers = rows.SelectMany(r => new[] { r.OrganisationNumber, r.ParentNumber }).OfType<string>().Distinct().ToList();
        var known = await db.Organisations.AsNoTracking().Where(o => numbers.Contains(o.OrganisationNumber!)).ToDictionaryAsync(o => o.OrganisationNumber!, ct);
        var keys = rows.Select(r => r.Name.ToLowerInvariant()).Distinct().ToList();
        var names = (await db.Organisations.AsNoTracking().Where(o => o.RootId == top.RootId && o.ParentId != null && keys.Contains(o.NameKey))
            .Select(o => new { o.ParentId, o.NameKey }).ToListAsync(ct)).Select(o => (o.ParentId!.Value, o.NameKey)).ToHashSet();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in rows)
        {
            // What was free at the preview may be taken by now.
            if (row.OrganisationNumber is { } number && known.ContainsKey(number))
                row.Refuse("Row_NumberKnown");
            else if (ParentOf(row) is not { } parent)
                row.Refuse("Row_ParentUnknown");
            else if (!names.Add((parent.Id, row.Name.ToLowerInvariant())))
                row.Refuse("Row_NameKnown");
            else
                Add(row, parent);
        }

        import.Count(rows.Count, rows.Count(r => r.Status is RowStatus.Added), now);
        await db.SaveChangesAsync(ct);
        return true;

        Organisation? ParentOf(BranchRow row) => row.ParentNumber is null
            ? top
            : known.TryGetValue(row.ParentNumber, out var parent) && parent.RootId == top.RootId && (parent.Id == top.Id || parent.Ancestors.Contains(top.Id)) ? parent : null;

        void Add(BranchRow row, Organisation parent)
        {
            var kind = top.Kind is OrganisationKind.Municipality ? OrganisationKind.Unit : top.Kind;
            var branch = Organisation.Under(parent, row.Name, kind, row.OrganisationNumber, import.CreatedBy, now, row.Level ?? OrganisationLevel.Local);
            branch.Describe(row.Name, row.MunicipalityNumber, row.Website);
            db.Organisations.Add(branch);
            db.Publish(new OrganisationRegistered(branch.Id, branch.OrganisationNumber, branch.Name, branch.Kind.Word(), branch.ParentId,
                branch.MunicipalityNumber, import.CreatedBy, now), branch.Id);
            if (branch.Status is OrganisationStatus.Verified)
                db.Publish(new OrganisationVerified(branch.Id, now), branch.Id);
            row.Add(branch.Id);
            if (branch.OrganisationNumber is { } number)
                known[number] = branch;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Adding branches was cut short; it goes on in a minute.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
