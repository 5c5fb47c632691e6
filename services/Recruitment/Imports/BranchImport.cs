using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>Where a file of branches stands.</summary>
public enum ImportStatus
{
    Previewed = 1,
    Running,
    Done,
}

/// <summary>What becomes of a row.</summary>
public enum RowStatus
{
    /// <summary>Will be added.</summary>
    Ready = 1,
    Refused,
    Added,
}

/// <summary>A file of branches (row 137): read and judged first, added when an administrator says so. Its rows lie in the database, so a restart goes on where it was.</summary>
public sealed class BranchImport
{
    public required Guid Id { get; init; }

    /// <summary>The organisation the branches belong to.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid CreatedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public ImportStatus Status { get; private set; } = ImportStatus.Previewed;

    public required int Rows { get; init; }

    public required int RefusedAtFirst { get; init; }

    /// <summary>Rows that were added or refused while adding.</summary>
    public int Handled { get; private set; }

    public int Added { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Begins to add what is ready; once.</summary>
    public Refusal? Start(DateTime at)
    {
        if (Status is not ImportStatus.Previewed)
            return new("import-started", Texts.ImportStarted);

        Status = ImportStatus.Running;
        StartedAt = at;
        return null;
    }

    /// <summary>Counts a batch; the last one ends it.</summary>
    public void Count(int handled, int added, DateTime at)
    {
        Handled += handled;
        Added += added;
        if (Handled < Rows - RefusedAtFirst)
            return;

        Status = ImportStatus.Done;
        EndedAt = at;
    }

    internal static void Map(EntityTypeBuilder<BranchImport> import)
    {
        import.HasIndex(i => new { i.OrganisationId, i.CreatedAt, i.Id });
        import.HasIndex(i => i.Status);
    }
}

/// <summary>A row of a file of branches, as it was read.</summary>
public sealed class BranchRow
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ImportId { get; init; }

    /// <summary>The line in the file, the heading being 1.</summary>
    public required int Line { get; init; }

    public required string Name { get; init; }

    public string? OrganisationNumber { get; init; }

    public string? MunicipalityNumber { get; init; }

    public string? Website { get; init; }

    /// <summary>The number of the branch it belongs under; null for directly under the organisation.</summary>
    public string? ParentNumber { get; init; }

    public Organisations.OrganisationLevel? Level { get; init; }

    public RowStatus Status { get; private set; } = RowStatus.Ready;

    /// <summary>Why it was refused, as the key of a sentence.</summary>
    public string? Reason { get; private set; }

    public Guid? BranchId { get; private set; }

    /// <summary>The instant of the import and a microsecond for each line, so that rows are listed in the order of the file.</summary>
    public required DateTime ReadAt { get; init; }

    public void Refuse(string reason)
    {
        Status = RowStatus.Refused;
        Reason = reason;
    }

    public void Add(Guid branchId)
    {
        Status = RowStatus.Added;
        BranchId = branchId;
    }

    internal static void Map(EntityTypeBuilder<BranchRow> row)
    {
        row.Property(r => r.Name).HasMaxLength(400);
        row.Property(r => r.OrganisationNumber).HasMaxLength(30);
        row.Property(r => r.MunicipalityNumber).HasMaxLength(10);
        row.Property(r => r.Website).HasMaxLength(300);
        row.Property(r => r.ParentNumber).HasMaxLength(30);
        row.Property(r => r.Reason).HasMaxLength(60);
        row.HasIndex(r => new { r.ImportId, r.Status, r.Line });
        row.HasIndex(r => new { r.ImportId, r.ReadAt, r.Id });
    }
}
