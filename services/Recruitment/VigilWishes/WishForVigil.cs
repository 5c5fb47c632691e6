using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>A patient or relative asks for a vigil, with or without an account, from wherever the person lives (row 70).</summary>
public static class WishForVigil
{
    /// <param name="Agreed">That the patient, or the next of kin of one who cannot, wants volunteers to come.</param>
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId,
        [property: Chosen] WishedBy By,
        [property: Chosen] ConsentBy Consent,
        bool Agreed,
        [property: Chosen] Arena Arena,
        [property: InUsePostalCode] string PostalCode,
        [property: Text(120)] string ContactName,
        [property: NotEmpty, PhoneField] string ContactPhone) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!Agreed)
                yield return new(Texts.ConsentNeeded, [nameof(Agreed)]);
        }
    }

    /// <param name="Code">By which the wish is followed; told once.</param>
    public sealed record Response(Guid Id, string Code, DateTime AnswerBy);

    public static void Map(IEndpointRouteBuilder wishes) => wishes
        .MapPost("", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Ask for a vigil");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OrganisationId, ct);
        if (organisation is not { IsHost: true, Status: OrganisationStatus.Verified })
            return new Refusal("host-unknown", Texts.VigilHostUnknown, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var code = RandomNumberGenerator.GetHexString(20, lowercase: true);
        var wish = new VigilWish
        {
            OrganisationId = organisation.Id,
            By = request.By,
            Consent = request.Consent,
            Arena = request.Arena,
            PostalCode = request.PostalCode,
            MunicipalityNumber = PostalCodes.Find(request.PostalCode)!.MunicipalityNumber,
            ContactName = request.ContactName.Trim(),
            ContactPhone = request.ContactPhone.Trim(),
            CodeHash = VigilWish.HashOf(code),
            WishedAt = now,
            AnswerBy = now.AddHours(options.Value.AnswerVigilWishWithinHours),
        };
        db.VigilWishes.Add(wish);
        db.Publish(new VigilWished(wish.Id, organisation.Id, wish.MunicipalityNumber, wish.Arena.Word(), wish.AnswerBy, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/vigil-wishes/{wish.Id}", new Response(wish.Id, code, wish.AnswerBy));
    }
}
