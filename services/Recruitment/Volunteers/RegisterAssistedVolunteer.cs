using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A coordinator registers a person who comes by phone or paper and has no account; they act for them from then on (row 144).</summary>
public static class RegisterAssistedVolunteer
{
    public sealed record Request : VolunteerDetails, IValidatableObject
    {
        [NotEmpty]
        public Guid OrganisationId { get; init; }

        [EmailField]
        public string? Email { get; init; }

        [AtMost(80)]
        public string? Source { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (string.IsNullOrWhiteSpace(Phone) && string.IsNullOrWhiteSpace(Email))
                yield return new(Texts.PhoneOrEmailNeeded, [nameof(Phone)]);
        }
    }

    public sealed record Response(Guid Id, Guid Version);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapPost("assisted", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Register a volunteer who has no account");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(request.OrganisationId, user, ct) is not { } organisation)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var volunteer = new Volunteer
        {
            Id = Guid.CreateVersion7(),
            AssistedById = organisation.Id,
            Source = request.Source ?? "assisted",
            RegisteredAt = now,
        };
        var email = string.IsNullOrWhiteSpace(request.Email) ? null : request.Email;
        if (volunteer.Describe(request, email, options.Value.MinimumRegistrationAge, clock.Today()) is { } refusal)
            return refusal.ToProblem();

        db.Volunteers.Add(volunteer);
        db.Publish(volunteer.Registered(clock.Today(), now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/volunteers/{volunteer.Id}", new Response(volunteer.Id, volunteer.Version));
    }
}
