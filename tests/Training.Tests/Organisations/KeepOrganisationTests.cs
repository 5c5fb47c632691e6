using FrivilligPlattform.Contracts.Recruitment.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Tests.Organisations;

[Collection(OnTraining.Name)]
public sealed class KeepOrganisationTests(TrainingApp app)
{
    [Fact]
    public async Task The_newest_description_wins_in_whatever_order_it_arrives()
    {
        var (id, parent, at) = (Guid.CreateVersion7(), Guid.CreateVersion7(), app.Clock.Now);

        await app.ReceivesAsync(new OrganisationVerified(id, at.AddMinutes(1)));
        await app.ReceivesAsync(new OrganisationChanged(id, null, "Nytt navn", "voluntaryOrganisation", parent, "3301", at.AddMinutes(2)));
        await app.ReceivesAsync(new OrganisationRegistered(id, null, "Gammelt navn", "voluntaryOrganisation", null, "3301", Guid.CreateVersion7(), at));

        var kept = await app.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == id));
        Assert.Equal(("Nytt navn", (Guid?)parent, true), (kept.Name, kept.ParentId, kept.Verified));
    }
}
