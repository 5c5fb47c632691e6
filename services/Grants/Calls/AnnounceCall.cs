using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Calls;

/// <summary>The owner of a scheme announces a call: frame, deadline by date and hour, criteria and who may apply.</summary>
public static class AnnounceCall
{
    /// <param name="OpensAt">ISO-8601; without an offset it is Norwegian time.</param>
    /// <param name="ClosesAt">As <paramref name="OpensAt"/>; moves to the next working day when it falls on a weekend or holiday.</param>
    public sealed record Request(
        [property: NotEmpty] Guid SchemeId,
        [property: Text(Call.TitleMaxLength)] string Title,
        [property: NotEmpty] DateTime OpensAt,
        [property: NotEmpty] DateTime ClosesAt,
        [property: Range(1, Amounts.HighestOre, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AmountRange))] long FrameOre,
        [property: Range(1, Amounts.HighestOre, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.AmountRange))] long? MaxAmountOre,
        [property: Text(Call.CriteriaMaxLength)] string Criteria,
        IReadOnlyList<OrganisationKind>? ApplicantKinds = null) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Deadline.Of(ClosesAt) <= Deadline.Instant(OpensAt))
                yield return new(Texts.ClosesBeforeItOpens, [nameof(ClosesAt)]);

            if (MaxAmountOre > FrameOre)
                yield return new(Texts.MaxAboveFrame, [nameof(MaxAmountOre)]);

            if (ApplicantKinds?.Contains(OrganisationKind.Unknown) == true)
                yield return new(Texts.UnknownKind, [nameof(ApplicantKinds)]);
        }
    }

    /// <param name="ClosesAt">The deadline after the working-day rule.</param>
    /// <param name="DeadlineMoved">True when that is another day than was asked for.</param>
    public sealed record Response(Guid Id, DateTime ClosesAt, bool DeadlineMoved);

    public static void Map(IEndpointRouteBuilder calls) => calls
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Announce a grant call");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        var ownerId = await db.Schemes.Where(s => s.Id == request.SchemeId).Select(s => s.OwnerOrganisationId).SingleOrDefaultAsync(ct);
        var owner = await db.Organisations.LineageAsync(ownerId, ct);
        if (ownerId == Guid.Empty || (!owner.LetsDecide(user) && !user.IsPlatformAdministrator()))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var call = new Call
        {
            SchemeId = request.SchemeId,
            Title = request.Title,
            OpensAt = Deadline.Instant(request.OpensAt),
            ClosesAt = Deadline.Of(request.ClosesAt),
            Frame = new Money(request.FrameOre),
            MaxAmount = request.MaxAmountOre is { } most ? new Money(most) : null,
            Criteria = request.Criteria,
            ApplicantKinds = [.. (request.ApplicantKinds ?? []).Distinct()],
        };
        if (call.StatusAt(now) is CallStatus.Closed)
            return new Refusal("deadline-passed", Texts.DeadlinePassed(call.ClosesAt)).ToProblem();

        db.Calls.Add(call);
        if (call.TellOpening(now))
            db.Publish(new CallOpened(call.Id, call.SchemeId, call.Title, call.ClosesAt, now), call.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(call.Version);
        return TypedResults.Created(
            $"/api/v1/calls/{call.Id}", new Response(call.Id, call.ClosesAt, call.ClosesAt != Deadline.Instant(request.ClosesAt)));
    }
}
