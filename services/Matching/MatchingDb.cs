using FrivilligPlattform.Matching.Assignments;
using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Matching.Clearances;
using FrivilligPlattform.Matching.Courses;
using FrivilligPlattform.Matching.Digests;
using FrivilligPlattform.Matching.Guardians;
using FrivilligPlattform.Matching.Hours;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Interests;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Requests;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Matching.Pairs;
using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Matching.Vigils;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching;

/// <summary>Matching's own tables: hours, and copies of what others own. No name, address or birth date of anybody.</summary>
public sealed class MatchingDb(DbContextOptions<MatchingDb> options) : ServiceDb(options)
{
    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<IndexChange> IndexChanges => Set<IndexChange>();

    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    public DbSet<Forgotten> Forgotten => Set<Forgotten>();

    public DbSet<GuardianConsent> GuardianConsents => Set<GuardianConsent>();

    public DbSet<Clearance> Clearances => Set<Clearance>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<AssignmentEnd> AssignmentEnds => Set<AssignmentEnd>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Avoidance> Avoidances => Set<Avoidance>();

    public DbSet<ContactRequest> ContactRequests => Set<ContactRequest>();

    public DbSet<VolunteerLook> VolunteerLooks => Set<VolunteerLook>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<Offering> Offerings => Set<Offering>();

    public DbSet<Told> Told => Set<Told>();

    public DbSet<WeightSet> WeightSets => Set<WeightSet>();

    public DbSet<LoggedHours> Hours => Set<LoggedHours>();

    public DbSet<Roster> Rosters => Set<Roster>();

    public DbSet<Shift> Shifts => Set<Shift>();

    public DbSet<SignUp> SignUps => Set<SignUp>();

    public DbSet<Diary> Diaries => Set<Diary>();

    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<Vigil> Vigils => Set<Vigil>();

    public DbSet<Debrief> Debriefs => Set<Debrief>();

    public DbSet<Pair> Pairs => Set<Pair>();

    public DbSet<PairMeeting> PairMeetings => Set<PairMeeting>();

    public DbSet<PairCall> PairCalls => Set<PairCall>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Opportunity>(Opportunity.Map);
        modelBuilder.Entity<IndexChange>(IndexChange.Map);
        modelBuilder.Entity<Volunteer>(Volunteer.Map);
        modelBuilder.Entity<Forgotten>(FrivilligPlattform.Matching.Volunteers.Forgotten.Map);
        modelBuilder.Entity<GuardianConsent>(GuardianConsent.Map);
        modelBuilder.Entity<Clearance>(Clearance.Map);
        modelBuilder.Entity<Interest>(Interest.Map);
        modelBuilder.Entity<Assignment>(Assignment.Map);
        modelBuilder.Entity<AssignmentEnd>(AssignmentEnd.Map);
        modelBuilder.Entity<Organisation>(Organisation.Map);
        modelBuilder.Entity<Course>(Course.Map);
        modelBuilder.Entity<Avoidance>(Avoidance.Map);
        modelBuilder.Entity<ContactRequest>(ContactRequest.Map);
        modelBuilder.Entity<VolunteerLook>(VolunteerLook.Map);
        modelBuilder.Entity<SavedSearch>(SavedSearch.Map);
        modelBuilder.Entity<Offering>(Offering.Map);
        modelBuilder.Entity<Told>(FrivilligPlattform.Matching.Digests.Told.Map);
        modelBuilder.Entity<WeightSet>(WeightSet.Map);
        modelBuilder.Entity<LoggedHours>(LoggedHours.Map);
        modelBuilder.Entity<Roster>(Roster.Map);
        modelBuilder.Entity<Shift>(Shift.Map);
        modelBuilder.Entity<SignUp>(SignUp.Map);
        modelBuilder.Entity<Diary>(Diary.Map);
        modelBuilder.Entity<CalendarAddress>(CalendarAddress.Map);
        modelBuilder.Entity<Reading>(Reading.Map);
        modelBuilder.Entity<Proposal>(Proposal.Map);
        modelBuilder.Entity<Vigil>(Vigil.Map);
        modelBuilder.Entity<Debrief>(Debrief.Map);
        modelBuilder.Entity<Pair>(Pair.Map);
        modelBuilder.Entity<PairMeeting>(PairMeeting.Map);
        modelBuilder.Entity<PairCall>(PairCall.Map);
    }
}
