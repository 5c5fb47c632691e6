using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>
/// Others know the highest age band a volunteer has reached and never the birth date, so they are told once, on the birthday on which it
/// changes: who turns 18 needs no guardian any more and may take what is for adults (row 135).
/// </summary>
public sealed class TellOfAges(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        var due = new List<Volunteer>();
        foreach (var band in Volunteer.AgeBands)
        {
            var born = Volunteer.LastBirthDate(band, today);
            var ids = due.ConvertAll(v => v.Id);
            due.AddRange(await db.Volunteers.Where(v => v.ToldAge < band && v.BirthDate <= born && !ids.Contains(v.Id))
                .OrderBy(v => v.BirthDate).ThenBy(v => v.Id).Take(IHourlyWork.Batch - due.Count).ToListAsync(ct));
        }

        foreach (var volunteer in due)
            db.Publish(volunteer.ProfileChanged(today, now));
        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
