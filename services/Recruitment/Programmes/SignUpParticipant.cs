using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>A coordinator signs somebody up for an activity who rang, came by, or has a relative who did it for them (row 24).</summary>
public static class SignUpParticipant
{
    /// <param name="RelativeName">Who did it for them; needed when the way is a relative.</param>
    public sealed record Request(
        [property: Text(Participant.NameMaxLength)] string Name,
        [property: PhoneField] string? Phone,
        [property: Chosen] SignUpWay Way,
        [property: AtMost(Participant.NameMaxLength)] string? RelativeName,
        [property: PhoneField] string? RelativePhone,
        bool NeedsTransport,
        bool NeedsEscort) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Way is SignUpWay.Relative && string.IsNullOrWhiteSpace(RelativeName))
                yield return new(HostingTexts.Fill(HostingTexts.TextNeeded, Participant.NameMaxLength), [nameof(RelativeName)]);
            if (string.IsNullOrWhiteSpace(Phone) && string.IsNullOrWhiteSpace(RelativePhone))
                yield return new(Texts.OnePhoneNeeded, [nameof(Phone)]);
        }
    }

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/participants", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Sign somebody up for an activity");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindProgrammeAsync(id, user, ct) is not { } opportunity)
            return TypedResults.NotFound();
        if (!opportunity.ForParticipants || !opportunity.IsPublic)
            return new Refusal("no-programme", Texts.NoProgramme).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var participant = new Participant
        {
            OpportunityId = id,
            Name = request.Name.Trim(),
            Phone = Said(request.Phone),
            Way = request.Way,
            RelativeName = Said(request.RelativeName),
            RelativePhone = Said(request.RelativePhone),
            NeedsTransport = request.NeedsTransport,
            NeedsEscort = request.NeedsEscort,
            RecordedBy = user.Id(),
            SignedUpAt = now,
        };
        participant.SeenAt(now);
        db.Participants.Add(participant);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/opportunities/{id}/participants", new Response(participant.Id));
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
