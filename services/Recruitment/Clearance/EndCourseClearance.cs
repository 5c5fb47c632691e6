using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Recruitment.Opportunities;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A course certificate ran out: its clearance ends, and the requirement is missing again unless a newer certificate meets it.</summary>
public sealed class EndCourseClearance(RecruitmentDb db, TimeProvider clock) : IConsumer<CertificateExpired>
{
    public async Task Consume(ConsumeContext<CertificateExpired> context)
    {
        var expired = context.Message;
        var ct = context.CancellationToken;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.ForgottenAccounts.AnyAsync(a => a.Id == expired.VolunteerId, ct))
            return;

        var clearance = await db.Clearances.SingleOrDefaultAsync(c => c.SourceId == expired.CertificateId, ct);
        if (clearance is null)
        {
            // The end overtook the beginning: kept as ended, so that the certificate grants nothing when it arrives.
            clearance = new()
            {
                VolunteerId = expired.VolunteerId,
                Kind = RequirementKinds.Course,
                CourseCode = expired.CourseCode,
                SourceId = expired.CertificateId,
                GrantedAt = now,
            };
            clearance.End(ClearanceEnds.Expired, now);
            db.Clearances.Add(clearance);
            return;
        }

        var another = await db.Clearances.AnyAsync(
            c => c.VolunteerId == expired.VolunteerId && c.Kind == RequirementKinds.Course && c.CourseCode == expired.CourseCode
                && c.Id != clearance.Id && c.EndedAt == null,
            ct);
        if (clearance.End(ClearanceEnds.Expired, now) && !another)
            db.Publish(new ClearanceEnded(clearance.VolunteerId, null, clearance.Requirement, ClearanceEnds.Expired, now));
    }
}
