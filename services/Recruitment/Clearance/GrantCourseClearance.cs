using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Recruitment.Opportunities;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A course certificate clears the requirement of its course by itself (row 105).</summary>
public sealed class GrantCourseClearance(RecruitmentDb db, TimeProvider clock) : IConsumer<CertificateIssued>
{
    public async Task Consume(ConsumeContext<CertificateIssued> context)
    {
        var issued = context.Message;
        var ct = context.CancellationToken;
        if (await db.ForgottenAccounts.AnyAsync(a => a.Id == issued.VolunteerId, ct) || await db.Clearances.AnyAsync(c => c.SourceId == issued.CertificateId, ct))
            return;

        var now = clock.GetUtcNow().UtcDateTime;
        var clearance = new Clearance
        {
            VolunteerId = issued.VolunteerId,
            Kind = RequirementKinds.Course,
            CourseCode = issued.CourseCode,
            SourceId = issued.CertificateId,
            ValidUntil = issued.ValidUntil,
            GrantedAt = now,
        };
        db.Clearances.Add(clearance);
        db.Publish(new ClearanceGranted(clearance.VolunteerId, null, clearance.Requirement, clearance.ValidUntil, now));
    }
}
