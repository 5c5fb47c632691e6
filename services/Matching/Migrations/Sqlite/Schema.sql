CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "AssignmentEnds" (
    "AssignmentId" TEXT NOT NULL CONSTRAINT "PK_AssignmentEnds" PRIMARY KEY,
    "At" TEXT NOT NULL
);

CREATE TABLE "Assignments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Assignments" PRIMARY KEY,
    "OpportunityId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "StartsOn" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Avoidances" (
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_Avoidances" PRIMARY KEY ("VolunteerId", "OrganisationId")
);

CREATE TABLE "CalendarAddresses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CalendarAddresses" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "KeyHash" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Clearances" (
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "CourseCode" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "Held" INTEGER NOT NULL,
    "ValidUntil" TEXT NULL,
    "Refused" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_Clearances" PRIMARY KEY ("VolunteerId", "OrganisationId", "Kind", "CourseCode")
);

CREATE TABLE "ContactRequests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ContactRequests" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OpportunityId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL
);

CREATE TABLE "Courses" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Courses" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Debriefs" (
    "SignUpId" TEXT NOT NULL CONSTRAINT "PK_Debriefs" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "VigilId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "SettledAt" TEXT NULL
);

CREATE TABLE "Diaries" (
    "VolunteerId" TEXT NOT NULL CONSTRAINT "PK_Diaries" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Page" INTEGER NOT NULL,
    "RemindHours" INTEGER NOT NULL,
    "MostShiftsAWeek" INTEGER NULL,
    "MostHoursAWeek" INTEGER NULL,
    "NoNights" INTEGER NOT NULL,
    "Away" TEXT NOT NULL,
    "WishedRosters" TEXT NOT NULL
);

CREATE TABLE "Forgotten" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Forgotten" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "GuardianConsents" (
    "VolunteerId" TEXT NOT NULL CONSTRAINT "PK_GuardianConsents" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Stands" INTEGER NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Hours" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Hours" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "AssignmentId" TEXT NOT NULL,
    "OpportunityId" TEXT NOT NULL,
    "ShiftId" TEXT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Note" TEXT NULL,
    "Status" TEXT NOT NULL,
    "LoggedAt" TEXT NOT NULL,
    "LoggedBy" TEXT NOT NULL,
    "ApprovedAt" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "Corrections" TEXT NOT NULL
);

CREATE TABLE "IdempotencyKeys" (
    "Key" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "Request" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Status" INTEGER NULL,
    "Headers" TEXT NULL,
    "Body" BLOB NULL,
    CONSTRAINT "PK_IdempotencyKeys" PRIMARY KEY ("Actor", "Key")
);

CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL,
    "Queue" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("MessageId", "Queue")
);

CREATE TABLE "IndexChanges" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_IndexChanges" PRIMARY KEY AUTOINCREMENT,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Interests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Interests" PRIMARY KEY,
    "OpportunityId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Offerings" (
    "OpportunityId" TEXT NOT NULL CONSTRAINT "PK_Offerings" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Opportunities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Opportunities" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Facts" TEXT NULL,
    "FactsAt" TEXT NULL,
    "PublishedAt" TEXT NULL,
    "ArrivedAt" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "Open" INTEGER NOT NULL
);

CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "Verified" INTEGER NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Outbox" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "MessageId" TEXT NOT NULL,
    "Partition" INTEGER NOT NULL,
    "Aggregate" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL
);

CREATE TABLE "OutboxLeases" (
    "Partition" INTEGER NOT NULL CONSTRAINT "PK_OutboxLeases" PRIMARY KEY,
    "Owner" TEXT NULL,
    "Until" TEXT NOT NULL
);

CREATE TABLE "OutboxReplicas" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutboxReplicas" PRIMARY KEY,
    "SeenAt" TEXT NOT NULL
);

CREATE TABLE "PairCalls" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PairCalls" PRIMARY KEY,
    "PairId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL
);

CREATE TABLE "PairMeetings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PairMeetings" PRIMARY KEY,
    "PairId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL
);

CREATE TABLE "Pairs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Pairs" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "Recipient" TEXT NOT NULL,
    "RhythmDays" INTEGER NOT NULL,
    "CallDays" INTEGER NOT NULL,
    "Shared" TEXT NOT NULL,
    "Gives" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "VolunteerSaidYes" INTEGER NOT NULL,
    "RecipientSaidYes" INTEGER NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "StartedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "PausedUntil" TEXT NULL,
    "LastMetOn" TEXT NULL,
    "MeetBy" TEXT NULL,
    "CallOn" TEXT NULL,
    "ContactWanted" INTEGER NOT NULL,
    "FollowsId" TEXT NULL,
    "CodeHash" TEXT NULL
);

CREATE TABLE "Proposals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Proposals" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "RosterId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Monday" TEXT NOT NULL,
    "Choices" TEXT NOT NULL,
    "Gaps" TEXT NOT NULL,
    "Proven" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL
);

CREATE TABLE "Readings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Readings" PRIMARY KEY,
    "ReaderId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Rosters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Rosters" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "Type" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "PlaceName" TEXT NOT NULL,
    "PostalCode" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "MinimumAge" INTEGER NOT NULL,
    "Requirements" TEXT NOT NULL,
    "SignUp" TEXT NOT NULL,
    "CancelHours" INTEGER NOT NULL,
    "ContactName" TEXT NULL,
    "ContactPhone" TEXT NULL,
    "OpensDaysBefore" INTEGER NULL,
    "OpensFrom" TEXT NULL,
    "CreatedAt" TEXT NOT NULL
);

CREATE TABLE "SavedSearches" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedSearches" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Filters" TEXT NOT NULL,
    "Every" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "ToldUntil" TEXT NOT NULL,
    "LookedAt" TEXT NOT NULL
);

CREATE TABLE "Shifts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Shifts" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "RosterId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VigilId" TEXT NULL,
    "Type" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "PlaceName" TEXT NOT NULL,
    "PostalCode" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "SignUp" TEXT NOT NULL,
    "OpensAt" TEXT NULL,
    "CancelHours" INTEGER NOT NULL,
    "Importance" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "CheckInCode" TEXT NOT NULL,
    "Contacts" TEXT NOT NULL
);

CREATE TABLE "SignUps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SignUps" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "ShiftId" TEXT NOT NULL,
    "RosterId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "AnswerBy" TEXT NULL,
    "Override" TEXT NULL,
    "Late" INTEGER NOT NULL,
    "CanStayUntil" TEXT NULL,
    "StayAskedAt" TEXT NULL,
    "PassedOn" INTEGER NOT NULL,
    "WantsHandOver" INTEGER NOT NULL,
    "SwapWith" TEXT NULL,
    "CheckedInAt" TEXT NULL,
    "CheckedOutAt" TEXT NULL,
    "HoursId" TEXT NULL,
    "RemindedAt" TEXT NULL
);

CREATE TABLE "Told" (
    "VolunteerId" TEXT NOT NULL CONSTRAINT "PK_Told" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Rhythm" TEXT NOT NULL,
    "QuietFrom" TEXT NULL,
    "QuietTo" TEXT NULL,
    "Gathered" TEXT NOT NULL,
    "NextAt" TEXT NULL
);

CREATE TABLE "Vigils" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Vigils" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "RosterId" TEXT NOT NULL,
    "PlaceName" TEXT NOT NULL,
    "Access" TEXT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StopReason" TEXT NULL,
    "Wave" INTEGER NOT NULL,
    "AskPerPlace" INTEGER NOT NULL,
    "WaveMinutes" INTEGER NOT NULL,
    "NextWaveAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL
);

CREATE TABLE "VolunteerLooks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_VolunteerLooks" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "OpportunityId" TEXT NOT NULL,
    "Shown" INTEGER NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Volunteers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Volunteers" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Profile" TEXT NOT NULL,
    "FactsAt" TEXT NOT NULL,
    "Paused" INTEGER NOT NULL
);

CREATE TABLE "WeightSets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WeightSets" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "Weights" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "SetBy" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (0, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (1, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (2, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (3, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (4, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (5, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (6, NULL, '0001-01-01 00:00:00');
SELECT changes();

INSERT INTO "OutboxLeases" ("Partition", "Owner", "Until")
VALUES (7, NULL, '0001-01-01 00:00:00');
SELECT changes();


CREATE INDEX "IX_Assignments_VolunteerId" ON "Assignments" ("VolunteerId");

CREATE INDEX "IX_Avoidances_OrganisationId" ON "Avoidances" ("OrganisationId");

CREATE UNIQUE INDEX "IX_CalendarAddresses_KeyHash" ON "CalendarAddresses" ("KeyHash");

CREATE UNIQUE INDEX "IX_CalendarAddresses_OwnerId_Kind_OrganisationId" ON "CalendarAddresses" ("OwnerId", "Kind", "OrganisationId");

CREATE UNIQUE INDEX "IX_ContactRequests_OpportunityId_VolunteerId" ON "ContactRequests" ("OpportunityId", "VolunteerId");

CREATE INDEX "IX_ContactRequests_OrganisationId_At" ON "ContactRequests" ("OrganisationId", "At");

CREATE INDEX "IX_ContactRequests_VolunteerId_At_Id" ON "ContactRequests" ("VolunteerId", "At", "Id");

CREATE INDEX "IX_Debriefs_OrganisationId_Status_DueAt" ON "Debriefs" ("OrganisationId", "Status", "DueAt");

CREATE INDEX "IX_Debriefs_VolunteerId_Status" ON "Debriefs" ("VolunteerId", "Status");

CREATE INDEX "IX_Hours_OrganisationId_Status_LoggedAt" ON "Hours" ("OrganisationId", "Status", "LoggedAt");

CREATE INDEX "IX_Hours_VolunteerId_On" ON "Hours" ("VolunteerId", "On");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE INDEX "IX_IndexChanges_At" ON "IndexChanges" ("At");

CREATE INDEX "IX_Interests_VolunteerId" ON "Interests" ("VolunteerId");

CREATE INDEX "IX_Offerings_At" ON "Offerings" ("At");

CREATE INDEX "IX_Opportunities_ArrivedAt" ON "Opportunities" ("ArrivedAt");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

CREATE INDEX "IX_PairCalls_PairId_At" ON "PairCalls" ("PairId", "At");

CREATE INDEX "IX_PairMeetings_OrganisationId_On" ON "PairMeetings" ("OrganisationId", "On");

CREATE UNIQUE INDEX "IX_PairMeetings_PairId_On" ON "PairMeetings" ("PairId", "On");

CREATE INDEX "IX_Pairs_CodeHash" ON "Pairs" ("CodeHash");

CREATE INDEX "IX_Pairs_OrganisationId_ProposedAt" ON "Pairs" ("OrganisationId", "ProposedAt");

CREATE INDEX "IX_Pairs_VolunteerId" ON "Pairs" ("VolunteerId");

CREATE INDEX "IX_Proposals_RosterId_CreatedAt" ON "Proposals" ("RosterId", "CreatedAt");

CREATE INDEX "IX_Readings_OrganisationId_At" ON "Readings" ("OrganisationId", "At");

CREATE INDEX "IX_Rosters_OrganisationId_CreatedAt" ON "Rosters" ("OrganisationId", "CreatedAt");

CREATE INDEX "IX_SavedSearches_AccountId_SavedAt_Id" ON "SavedSearches" ("AccountId", "SavedAt", "Id");

CREATE INDEX "IX_SavedSearches_LookedAt" ON "SavedSearches" ("LookedAt");

CREATE INDEX "IX_Shifts_RosterId_StartsAt" ON "Shifts" ("RosterId", "StartsAt");

CREATE INDEX "IX_Shifts_Status_StartsAt" ON "Shifts" ("Status", "StartsAt");

CREATE INDEX "IX_Shifts_VigilId" ON "Shifts" ("VigilId");

CREATE INDEX "IX_SignUps_RosterId_StartsAt" ON "SignUps" ("RosterId", "StartsAt");

CREATE UNIQUE INDEX "IX_SignUps_ShiftId_VolunteerId" ON "SignUps" ("ShiftId", "VolunteerId");

CREATE INDEX "IX_SignUps_Status_AnswerBy" ON "SignUps" ("Status", "AnswerBy");

CREATE INDEX "IX_SignUps_VolunteerId_StartsAt" ON "SignUps" ("VolunteerId", "StartsAt");

CREATE INDEX "IX_Told_NextAt" ON "Told" ("NextAt");

CREATE INDEX "IX_Vigils_NextWaveAt" ON "Vigils" ("NextWaveAt");

CREATE INDEX "IX_Vigils_OrganisationId_CreatedAt" ON "Vigils" ("OrganisationId", "CreatedAt");

CREATE INDEX "IX_VolunteerLooks_OrganisationId_At_Id" ON "VolunteerLooks" ("OrganisationId", "At", "Id");

CREATE UNIQUE INDEX "IX_WeightSets_Number" ON "WeightSets" ("Number");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

