using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Volunteers;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Interests;

/// <summary>Keeps who is interested in what; an answer that overtakes its interest says the same.</summary>
public sealed class KeepInterest(MatchingDb db) : IConsumer<InterestExpressed>, IConsumer<InterestAnswered>, IConsumer<InterestMoved>
{
    public Task Consume(ConsumeContext<InterestExpressed> context)
    {
        var e = context.Message;
        return KeepAsync(new() { Id = e.InterestId, OpportunityId = e.OpportunityId, VolunteerId = e.VolunteerId, At = e.At }, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<InterestAnswered> context)
    {
        var e = context.Message;
        return KeepAsync(new() { Id = e.InterestId, OpportunityId = e.OpportunityId, VolunteerId = e.VolunteerId, At = e.ExpressedAt }, context.CancellationToken);
    }

    public async Task Consume(ConsumeContext<InterestMoved> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (await db.Interests.AsTracking().SingleOrDefaultAsync(i => i.Id == e.InterestId, ct) is { } known)
            known.Move(e.VolunteerId);
        else
            await KeepAsync(new() { Id = e.InterestId, OpportunityId = e.OpportunityId, VolunteerId = e.VolunteerId, At = e.ExpressedAt }, ct);
    }

    private async Task KeepAsync(Interest interest, CancellationToken ct)
    {
        if (await db.IsForgottenAsync(interest.VolunteerId, interest.At, ct))
            return;

        // To express interest is to say yes to whoever asked.
        if (await db.ContactRequests.AsTracking().SingleOrDefaultAsync(r => r.OpportunityId == interest.OpportunityId && r.VolunteerId == interest.VolunteerId, ct)
            is { } request)
        {
            request.Accept(interest.At);
        }

        if (!await db.Interests.AnyAsync(i => i.Id == interest.Id, ct))
            db.Interests.Add(interest);
    }
}
