using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Participations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>As others get it: a new draft, an event, a row.</summary>
public sealed partial class Opportunity
{
    /// <summary>A new draft with all that was written, for the same or another organisation; days are to be set anew, and a unit belongs to its organisation.</summary>
    public Opportunity CopyTo(Guid organisationId, DateTime at) => new()
    {
        OrganisationId = organisationId,
        Type = Type,
        CreatedAt = at,
        Title = Title,
        Summary = Summary,
        Description = Description,
        Arena = Arena,
        UnitId = organisationId == OrganisationId ? UnitId : null,
        PlaceName = PlaceName,
        PostalCode = PostalCode,
        MunicipalityNumber = MunicipalityNumber,
        ScheduleKind = ScheduleKind,
        Slots = Slots,
        Capacity = Capacity,
        MinimumAge = MinimumAge,
        Interests = Interests,
        Skills = Skills,
        Languages = Languages,
        Requirements = Requirements,
        Recommendations = Recommendations,
        PoliceCertificateBasis = PoliceCertificateBasis,
        Tasks = Tasks,
        Limits = Limits,
        NoticeHours = NoticeHours,
        TimesPerMonth = TimesPerMonth,
        CommitmentMonths = CommitmentMonths,
        ResponsibleLeader = organisationId == OrganisationId ? ResponsibleLeader : null,
        ContactPerson = organisationId == OrganisationId ? ContactPerson : null,
        Deputy = organisationId == OrganisationId ? Deputy : null,
        ContactPhone = organisationId == OrganisationId ? ContactPhone : null,
        PhoneHours = organisationId == OrganisationId ? PhoneHours : null,
        Scheme = Scheme,
        CivicService = CivicService,
        ForParticipants = ForParticipants,
        OffersTransport = OffersTransport,
        OffersEscort = OffersEscort,
        Supervision = Supervision,
        OnDuty = organisationId == OrganisationId ? OnDuty : null,
        Equipment = Equipment,
        Minors = Minors,
    };

    public OpportunityPublished Published(string organisationName, DateTime at) => new(
        Id, OrganisationId, organisationName, Title, Summary, Type, Arena.Word(), ScheduleKind.Word(), Slots, StartsOn, EndsOn, PlaceName,
        PostalCode, MunicipalityNumber, Capacity, MinimumAge, Interests, Skills, Languages, Requirements, at, ParticipationWord);

    public OpportunityChanged Changed(string organisationName, DateTime at) => new(
        Id, OrganisationId, organisationName, Title, Summary, Type, Arena.Word(), ScheduleKind.Word(), Slots, StartsOn, EndsOn, PlaceName,
        PostalCode, MunicipalityNumber, Capacity, MinimumAge, Interests, Skills, Languages, Requirements,
        Status is OpportunityStatus.Published, at, ParticipationWord);

    private string ParticipationWord => CivicService ? Participation.CivicService.Word() : Standing.Volunteering;

    internal static void Map(EntityTypeBuilder<Opportunity> opportunity)
    {
        opportunity.HasOne(o => o.Organisation).WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        opportunity.Property(o => o.Type).HasMaxLength(50);
        opportunity.Property(o => o.Title).HasMaxLength(TitleMaxLength);
        opportunity.Property(o => o.Summary).HasMaxLength(SummaryMaxLength);
        opportunity.Property(o => o.Description).HasMaxLength(DescriptionMaxLength);
        opportunity.Property(o => o.PlaceName).HasMaxLength(120);
        opportunity.Property(o => o.PostalCode).HasMaxLength(4);
        opportunity.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        opportunity.Property(o => o.ResponsibleLeader).HasMaxLength(120);
        opportunity.Property(o => o.ContactPerson).HasMaxLength(120);
        opportunity.Property(o => o.Deputy).HasMaxLength(120);
        opportunity.Property(o => o.ContactPhone).HasMaxLength(20);
        opportunity.Property(o => o.PhoneHours).HasMaxLength(120);
        opportunity.Property(o => o.ClosingReason).HasMaxLength(500);
        opportunity.Property(o => o.Slots).HasJsonConversion();
        opportunity.Property(o => o.Interests).HasJsonConversion();
        opportunity.Property(o => o.Skills).HasJsonConversion();
        opportunity.Property(o => o.Languages).HasJsonConversion();
        opportunity.Property(o => o.Requirements).HasJsonConversion();
        opportunity.Property(o => o.Recommendations).HasJsonConversion();
        opportunity.Property(o => o.Tasks).HasJsonConversion();
        opportunity.Property(o => o.Limits).HasJsonConversion();
        opportunity.Property(o => o.ReviewNote).HasMaxLength(500);
        opportunity.Property(o => o.TemplateName).HasMaxLength(80);
        opportunity.Property(o => o.Scheme).HasMaxLength(50);
        opportunity.Property(o => o.Yeses).HasJsonConversion();
        opportunity.Property(o => o.OnDuty).HasMaxLength(OnDutyMaxLength);
        opportunity.Property(o => o.Equipment).HasJsonConversion();
        opportunity.Property(o => o.Minors).HasJsonConversion();
        opportunity.HasOne(o => o.Partner).WithMany().HasForeignKey(o => o.PartnerId).OnDelete(DeleteBehavior.Restrict);
        opportunity.HasIndex(o => new { o.PartnerId, o.CreatedAt, o.Id });
        opportunity.HasIndex(o => new { o.Status, o.FreshUntil });
        opportunity.HasIndex(o => new { o.Status, o.EndsOn });
        opportunity.HasIndex(o => new { o.MunicipalityNumber, o.Type, o.Status });
        opportunity.HasIndex(o => new { o.MunicipalityNumber, o.Status, o.CreatedAt });
        opportunity.HasIndex(o => new { o.OrganisationId, o.CreatedAt, o.Id });
        opportunity.HasIndex(o => new { o.OrganisationId, o.Status, o.CreatedAt, o.Id });
        opportunity.HasIndex(o => new { o.Status, o.CreatedAt, o.Id });
    }
}
