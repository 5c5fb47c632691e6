using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Tests;

[Collection(OnTraining.Name)]
public sealed class MigrationTests(TrainingApp app)
{
    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_expects() =>
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
}
