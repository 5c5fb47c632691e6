CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Attendances" (
    "ParticipantId" TEXT NOT NULL,
    "OpportunityId" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    CONSTRAINT "PK_Attendances" PRIMARY KEY ("OpportunityId", "On", "ParticipantId")
);

CREATE TABLE "BranchImports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BranchImports" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Rows" INTEGER NOT NULL,
    "RefusedAtFirst" INTEGER NOT NULL,
    "Handled" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "StartedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "BranchRows" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BranchRows" PRIMARY KEY,
    "ImportId" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "OrganisationNumber" TEXT NULL,
    "MunicipalityNumber" TEXT NULL,
    "Website" TEXT NULL,
    "ParentNumber" TEXT NULL,
    "Level" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "BranchId" TEXT NULL,
    "ReadAt" TEXT NOT NULL
);

CREATE TABLE "Campaigns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Campaigns" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "TargetGroup" TEXT NULL,
    "StartsOn" TEXT NOT NULL,
    "EndsOn" TEXT NOT NULL,
    "Partners" TEXT NOT NULL,
    "Types" TEXT NOT NULL,
    "Goals" TEXT NOT NULL,
    "Published" INTEGER NOT NULL,
    "Visits" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "CivicServiceDecisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CivicServiceDecisions" PRIMARY KEY,
    "Enabled" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "DecidedBy" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Clearances" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Clearances" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "CourseCode" TEXT NULL,
    "SourceId" TEXT NOT NULL,
    "SeenBy" TEXT NULL,
    "ValidUntil" TEXT NULL,
    "GrantedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "EndReason" TEXT NULL,
    "RemindedAt" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Colleagues" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Colleagues" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Active" INTEGER NOT NULL,
    "FactsAt" TEXT NOT NULL
);

CREATE TABLE "ConfirmedAddresses" (
    "AccountId" TEXT NOT NULL CONSTRAINT "PK_ConfirmedAddresses" PRIMARY KEY,
    "Email" TEXT NOT NULL
);

CREATE TABLE "ContactLooks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ContactLooks" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Courses" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Courses" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Declarations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Declarations" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "TextVersion" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "SignedAt" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL
);

CREATE TABLE "DuplicationChecks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DuplicationChecks" PRIMARY KEY,
    "AskedAt" TEXT NOT NULL,
    "CommentUntil" TEXT NOT NULL,
    "Organisations" TEXT NOT NULL,
    "Comments" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "EmailLetters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EmailLetters" PRIMARY KEY,
    "EmailInterestId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "FetchedAt" TEXT NULL,
    "Hashes" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "ExitAnswers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ExitAnswers" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Cause" TEXT NOT NULL,
    "Again" TEXT NOT NULL,
    "FeltSeen" INTEGER NOT NULL,
    "Comment" TEXT NULL,
    "Month" TEXT NOT NULL
);

CREATE TABLE "ExpectationsTalks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ExpectationsTalks" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "SheetVersion" TEXT NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL
);

CREATE TABLE "ForgottenAccounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ForgottenAccounts" PRIMARY KEY,
    "At" TEXT NOT NULL
);

CREATE TABLE "Ideas" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Ideas" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "SenderId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "AnswerBy" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "OwnerId" TEXT NULL,
    "Outcome" TEXT NULL,
    "Answer" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "Version" TEXT NOT NULL
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

CREATE TABLE "LoggedTimes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LoggedTimes" PRIMARY KEY,
    "AssignmentId" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Approved" INTEGER NOT NULL
);

CREATE TABLE "MunicipalAgreements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MunicipalAgreements" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "SignedOn" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "EndHandledAt" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "OrganisationNumber" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Level" TEXT NULL,
    "Owner" TEXT NULL,
    "WeOffer" TEXT NOT NULL,
    "WeNeed" TEXT NOT NULL,
    "ProfileConfirmedAt" TEXT NULL,
    "ProfileRemindedAt" TEXT NULL,
    "RegisterState" TEXT NOT NULL,
    "RegisterAskedAt" TEXT NULL,
    "RegisterName" TEXT NULL,
    "Voluntary" INTEGER NULL,
    "ParentId" TEXT NULL,
    "Ancestors" TEXT NOT NULL,
    "RootId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NULL,
    "Website" TEXT NULL,
    "Status" TEXT NOT NULL,
    "RefusalReason" TEXT NULL,
    "AnswerWithinWorkingDays" INTEGER NULL,
    "EscalateAfterDays" INTEGER NULL,
    "CertificateViewerId" TEXT NULL,
    "ReviewsOpportunities" INTEGER NOT NULL,
    "RegisteredBy" TEXT NOT NULL,
    "RegisteredAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL
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

CREATE TABLE "PoliceChecks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PoliceChecks" PRIMARY KEY,
    "InterestId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "RequestedAt" TEXT NULL,
    "RequestedBy" TEXT NULL,
    "ShownOn" TEXT NULL,
    "SeenBy" TEXT NULL,
    "ValidUntil" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "ProfileShares" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ProfileShares" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "RegisterUnits" (
    "OrganisationNumber" TEXT NOT NULL CONSTRAINT "PK_RegisterUnits" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Form" TEXT NULL,
    "Website" TEXT NULL,
    "MunicipalityNumber" TEXT NULL,
    "Voluntary" INTEGER NOT NULL,
    "Categories" TEXT NOT NULL,
    "DeletedOn" TEXT NULL,
    "Ending" INTEGER NOT NULL,
    "AskedAt" TEXT NOT NULL
);

CREATE TABLE "SavedReplies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedReplies" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "ShiftContacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ShiftContacts" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "TaskRules" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TaskRules" PRIMARY KEY,
    "TaskCode" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "Scope" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Class" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "DecidedAt" TEXT NOT NULL
);

CREATE TABLE "Units" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Units" PRIMARY KEY,
    "Name" TEXT NULL,
    "HasLeader" INTEGER NOT NULL
);

CREATE TABLE "Capabilities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Capabilities" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Grounds" TEXT NOT NULL,
    "ClaimedAt" TEXT NOT NULL,
    "Verified" INTEGER NULL,
    "JudgedByOrganisationId" TEXT NULL,
    "JudgedAt" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Capabilities_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Opportunities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Opportunities" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "Description" TEXT NULL,
    "Arena" TEXT NOT NULL,
    "UnitId" TEXT NULL,
    "PlaceName" TEXT NOT NULL,
    "PostalCode" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "ScheduleKind" TEXT NOT NULL,
    "Slots" TEXT NOT NULL,
    "StartsOn" TEXT NULL,
    "EndsOn" TEXT NULL,
    "Capacity" INTEGER NOT NULL,
    "Taken" INTEGER NOT NULL,
    "MinimumAge" INTEGER NOT NULL,
    "Interests" TEXT NOT NULL,
    "Skills" TEXT NOT NULL,
    "Languages" TEXT NOT NULL,
    "Requirements" TEXT NOT NULL,
    "Recommendations" TEXT NOT NULL,
    "PoliceCertificateBasis" TEXT NULL,
    "Tasks" TEXT NOT NULL,
    "ResponsibleLeader" TEXT NULL,
    "ContactPerson" TEXT NULL,
    "Deputy" TEXT NULL,
    "ContactPhone" TEXT NULL,
    "PhoneHours" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "ClosingReason" TEXT NULL,
    "ReviewNote" TEXT NULL,
    "FreshUntil" TEXT NULL,
    "RefreshRemindedAt" TEXT NULL,
    "PauseCause" TEXT NULL,
    "TemplateName" TEXT NULL,
    "Limits" TEXT NOT NULL,
    "NoticeHours" INTEGER NULL,
    "TimesPerMonth" INTEGER NULL,
    "CommitmentMonths" INTEGER NULL,
    "Scheme" TEXT NULL,
    "CivicService" INTEGER NOT NULL,
    "ForParticipants" INTEGER NOT NULL,
    "OffersTransport" INTEGER NOT NULL,
    "OffersEscort" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "Supervision" TEXT NOT NULL,
    "OnDuty" TEXT NULL,
    "Equipment" TEXT NOT NULL,
    "Minors" TEXT NOT NULL,
    "PartnerId" TEXT NULL,
    "Yeses" TEXT NOT NULL,
    CONSTRAINT "FK_Opportunities_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Opportunities_Organisations_PartnerId" FOREIGN KEY ("PartnerId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "VigilWishes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_VigilWishes" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Consent" TEXT NOT NULL,
    "Arena" TEXT NOT NULL,
    "PostalCode" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "ContactName" TEXT NOT NULL,
    "ContactPhone" TEXT NOT NULL,
    "CodeHash" TEXT NOT NULL,
    "WishedAt" TEXT NOT NULL,
    "AnswerBy" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_VigilWishes_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Volunteers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Volunteers" PRIMARY KEY,
    "AssistedById" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    "BirthDate" TEXT NULL,
    "PostalCode" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Interests" TEXT NOT NULL,
    "Skills" TEXT NOT NULL,
    "Languages" TEXT NOT NULL,
    "Availability" TEXT NOT NULL,
    "AvailabilityNote" TEXT NULL,
    "RadiusKm" INTEGER NULL,
    "Transport" TEXT NOT NULL,
    "Findable" INTEGER NOT NULL,
    "HealthProfessional" INTEGER NOT NULL,
    "Paused" INTEGER NOT NULL,
    "ToldAge" INTEGER NOT NULL,
    "Source" TEXT NULL,
    "RegisteredAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Volunteers_Organisations_AssistedById" FOREIGN KEY ("AssistedById") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EmailInterests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EmailInterests" PRIMARY KEY,
    "OpportunityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Source" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "InterestId" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_EmailInterests_Opportunities_OpportunityId" FOREIGN KEY ("OpportunityId") REFERENCES "Opportunities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "GuardianConsents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_GuardianConsents" PRIMARY KEY,
    "VolunteerId" TEXT NOT NULL,
    "OpportunityId" TEXT NULL,
    "GuardianName" TEXT NOT NULL,
    "GuardianEmail" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "GivenAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_GuardianConsents_Opportunities_OpportunityId" FOREIGN KEY ("OpportunityId") REFERENCES "Opportunities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Participants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Participants" PRIMARY KEY,
    "OpportunityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Phone" TEXT NULL,
    "Way" TEXT NOT NULL,
    "RelativeName" TEXT NULL,
    "RelativePhone" TEXT NULL,
    "NeedsTransport" INTEGER NOT NULL,
    "NeedsEscort" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "SignedUpAt" TEXT NOT NULL,
    "LastSeenAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Participants_Opportunities_OpportunityId" FOREIGN KEY ("OpportunityId") REFERENCES "Opportunities" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Assignments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Assignments" PRIMARY KEY,
    "InterestId" TEXT NOT NULL,
    "OpenInterestId" TEXT NULL,
    "OpportunityId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Participation" TEXT NOT NULL,
    "HostId" TEXT NULL,
    "StartsOn" TEXT NOT NULL,
    "OfferedAt" TEXT NOT NULL,
    "AcceptedAt" TEXT NULL,
    "AcceptedBy" TEXT NULL,
    "EndedAt" TEXT NULL,
    "EndReason" TEXT NULL,
    "EndCause" TEXT NULL,
    "LastContactAt" TEXT NULL,
    "LeavesOn" TEXT NULL,
    "HandOverNote" TEXT NULL,
    "ReplacesId" TEXT NULL,
    "PlacePassed" INTEGER NOT NULL,
    "AdultAlong" TEXT NULL,
    "MonthsStayed" INTEGER NULL,
    "ExitAnsweredAt" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Assignments_Opportunities_OpportunityId" FOREIGN KEY ("OpportunityId") REFERENCES "Opportunities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Assignments_Volunteers_VolunteerId" FOREIGN KEY ("VolunteerId") REFERENCES "Volunteers" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Interests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Interests" PRIMARY KEY,
    "OpportunityId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "StandingVolunteerId" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "Source" TEXT NULL,
    "Participation" TEXT NOT NULL,
    "HostId" TEXT NULL,
    "ExpressedAt" TEXT NOT NULL,
    "AnswerBy" TEXT NOT NULL,
    "EscalateAt" TEXT NOT NULL,
    "EscalatedAt" TEXT NULL,
    "AssigneeId" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnswerMessage" TEXT NULL,
    "TalkAt" TEXT NULL,
    "Suitability" TEXT NULL,
    "SuitabilityNote" TEXT NULL,
    "SuitabilityAt" TEXT NULL,
    "WithdrawalReason" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Interests_Opportunities_OpportunityId" FOREIGN KEY ("OpportunityId") REFERENCES "Opportunities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Interests_Volunteers_VolunteerId" FOREIGN KEY ("VolunteerId") REFERENCES "Volunteers" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FollowUps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FollowUps" PRIMARY KEY,
    "AssignmentId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "DueAt" TEXT NOT NULL,
    "DoneAt" TEXT NULL,
    "DoneBy" TEXT NULL,
    "Contact" TEXT NULL,
    "Note" TEXT NULL,
    "RemindedAt" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_FollowUps_Assignments_AssignmentId" FOREIGN KEY ("AssignmentId") REFERENCES "Assignments" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "HandOns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_HandOns" PRIMARY KEY,
    "InterestId" TEXT NOT NULL,
    "ToOpportunityId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "StandingInterestId" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_HandOns_Interests_InterestId" FOREIGN KEY ("InterestId") REFERENCES "Interests" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_HandOns_Opportunities_ToOpportunityId" FOREIGN KEY ("ToOpportunityId") REFERENCES "Opportunities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "References" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_References" PRIMARY KEY,
    "InterestId" TEXT NOT NULL,
    "VolunteerId" TEXT NOT NULL,
    "Name" TEXT NULL,
    "Phone" TEXT NULL,
    "Relation" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Conclusion" TEXT NULL,
    "ConcludedAt" TEXT NULL,
    "ConcludedBy" TEXT NULL,
    "DeleteAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_References_Interests_InterestId" FOREIGN KEY ("InterestId") REFERENCES "Interests" ("Id") ON DELETE CASCADE
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


CREATE INDEX "IX_Assignments_InterestId" ON "Assignments" ("InterestId");

CREATE UNIQUE INDEX "IX_Assignments_OpenInterestId" ON "Assignments" ("OpenInterestId");

CREATE INDEX "IX_Assignments_OpportunityId" ON "Assignments" ("OpportunityId");

CREATE INDEX "IX_Assignments_OrganisationId_AcceptedAt_Participation_Status_MonthsStayed" ON "Assignments" ("OrganisationId", "AcceptedAt", "Participation", "Status", "MonthsStayed");

CREATE INDEX "IX_Assignments_OrganisationId_OfferedAt_Id" ON "Assignments" ("OrganisationId", "OfferedAt", "Id");

CREATE INDEX "IX_Assignments_OrganisationId_Status_LastContactAt_Id" ON "Assignments" ("OrganisationId", "Status", "LastContactAt", "Id");

CREATE INDEX "IX_Assignments_OrganisationId_Status_OfferedAt_Id" ON "Assignments" ("OrganisationId", "Status", "OfferedAt", "Id");

CREATE INDEX "IX_Assignments_VolunteerId_OfferedAt_Id" ON "Assignments" ("VolunteerId", "OfferedAt", "Id");

CREATE INDEX "IX_Attendances_ParticipantId_On" ON "Attendances" ("ParticipantId", "On");

CREATE INDEX "IX_BranchImports_OrganisationId_CreatedAt_Id" ON "BranchImports" ("OrganisationId", "CreatedAt", "Id");

CREATE INDEX "IX_BranchImports_Status" ON "BranchImports" ("Status");

CREATE INDEX "IX_BranchRows_ImportId_ReadAt_Id" ON "BranchRows" ("ImportId", "ReadAt", "Id");

CREATE INDEX "IX_BranchRows_ImportId_Status_Line" ON "BranchRows" ("ImportId", "Status", "Line");

CREATE INDEX "IX_Campaigns_OrganisationId_CreatedAt_Id" ON "Campaigns" ("OrganisationId", "CreatedAt", "Id");

CREATE UNIQUE INDEX "IX_Campaigns_Slug" ON "Campaigns" ("Slug");

CREATE INDEX "IX_Capabilities_Code_Verified" ON "Capabilities" ("Code", "Verified");

CREATE UNIQUE INDEX "IX_Capabilities_OrganisationId_Code" ON "Capabilities" ("OrganisationId", "Code");

CREATE INDEX "IX_Capabilities_Verified_ClaimedAt_Id" ON "Capabilities" ("Verified", "ClaimedAt", "Id");

CREATE INDEX "IX_CivicServiceDecisions_At_Id" ON "CivicServiceDecisions" ("At", "Id");

CREATE INDEX "IX_Clearances_EndedAt_RemindedAt_ValidUntil" ON "Clearances" ("EndedAt", "RemindedAt", "ValidUntil");

CREATE INDEX "IX_Clearances_EndedAt_ValidUntil" ON "Clearances" ("EndedAt", "ValidUntil");

CREATE UNIQUE INDEX "IX_Clearances_SourceId" ON "Clearances" ("SourceId");

CREATE INDEX "IX_Clearances_VolunteerId_EndedAt" ON "Clearances" ("VolunteerId", "EndedAt");

CREATE INDEX "IX_Colleagues_AccountId" ON "Colleagues" ("AccountId");

CREATE UNIQUE INDEX "IX_Colleagues_OrganisationId_AccountId_Role" ON "Colleagues" ("OrganisationId", "AccountId", "Role");

CREATE INDEX "IX_ConfirmedAddresses_Email" ON "ConfirmedAddresses" ("Email");

CREATE INDEX "IX_ContactLooks_AccountId_At" ON "ContactLooks" ("AccountId", "At");

CREATE INDEX "IX_ContactLooks_VolunteerId_At_Id" ON "ContactLooks" ("VolunteerId", "At", "Id");

CREATE INDEX "IX_Declarations_VolunteerId_SignedAt_Id" ON "Declarations" ("VolunteerId", "SignedAt", "Id");

CREATE INDEX "IX_DuplicationChecks_CommentUntil" ON "DuplicationChecks" ("CommentUntil");

CREATE INDEX "IX_EmailInterests_Email_CreatedAt" ON "EmailInterests" ("Email", "CreatedAt");

CREATE INDEX "IX_EmailInterests_InterestId" ON "EmailInterests" ("InterestId");

CREATE INDEX "IX_EmailInterests_InterestId_ExpiresAt" ON "EmailInterests" ("InterestId", "ExpiresAt");

CREATE INDEX "IX_EmailInterests_OpportunityId" ON "EmailInterests" ("OpportunityId");

CREATE INDEX "IX_EmailLetters_EmailInterestId" ON "EmailLetters" ("EmailInterestId");

CREATE INDEX "IX_ExitAnswers_OrganisationId_Month" ON "ExitAnswers" ("OrganisationId", "Month");

CREATE UNIQUE INDEX "IX_ExpectationsTalks_VolunteerId_OrganisationId_SheetVersion" ON "ExpectationsTalks" ("VolunteerId", "OrganisationId", "SheetVersion");

CREATE INDEX "IX_FollowUps_AssignmentId_Kind_Round" ON "FollowUps" ("AssignmentId", "Kind", "Round");

CREATE INDEX "IX_FollowUps_DoneAt_RemindedAt_DueAt" ON "FollowUps" ("DoneAt", "RemindedAt", "DueAt");

CREATE INDEX "IX_FollowUps_OrganisationId_DoneAt_DueAt_Id" ON "FollowUps" ("OrganisationId", "DoneAt", "DueAt", "Id");

CREATE INDEX "IX_FollowUps_VolunteerId" ON "FollowUps" ("VolunteerId");

CREATE INDEX "IX_GuardianConsents_OpportunityId" ON "GuardianConsents" ("OpportunityId");

CREATE INDEX "IX_GuardianConsents_VolunteerId_AskedAt" ON "GuardianConsents" ("VolunteerId", "AskedAt");

CREATE INDEX "IX_HandOns_InterestId" ON "HandOns" ("InterestId");

CREATE UNIQUE INDEX "IX_HandOns_StandingInterestId" ON "HandOns" ("StandingInterestId");

CREATE INDEX "IX_HandOns_ToOpportunityId" ON "HandOns" ("ToOpportunityId");

CREATE INDEX "IX_HandOns_VolunteerId_ProposedAt_Id" ON "HandOns" ("VolunteerId", "ProposedAt", "Id");

CREATE INDEX "IX_Ideas_OrganisationId_SentAt_Id" ON "Ideas" ("OrganisationId", "SentAt", "Id");

CREATE INDEX "IX_Ideas_SenderId_SentAt_Id" ON "Ideas" ("SenderId", "SentAt", "Id");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE UNIQUE INDEX "IX_Interests_OpportunityId_StandingVolunteerId" ON "Interests" ("OpportunityId", "StandingVolunteerId");

CREATE INDEX "IX_Interests_OrganisationId_AssigneeId_ExpressedAt_Id" ON "Interests" ("OrganisationId", "AssigneeId", "ExpressedAt", "Id");

CREATE INDEX "IX_Interests_OrganisationId_ExpressedAt_Id" ON "Interests" ("OrganisationId", "ExpressedAt", "Id");

CREATE INDEX "IX_Interests_OrganisationId_Source_Participation_Status_AnsweredAt_ExpressedAt" ON "Interests" ("OrganisationId", "Source", "Participation", "Status", "AnsweredAt", "ExpressedAt");

CREATE INDEX "IX_Interests_OrganisationId_Status_ExpressedAt_Id" ON "Interests" ("OrganisationId", "Status", "ExpressedAt", "Id");

CREATE INDEX "IX_Interests_Status_EscalatedAt_EscalateAt" ON "Interests" ("Status", "EscalatedAt", "EscalateAt");

CREATE INDEX "IX_Interests_SuitabilityAt" ON "Interests" ("SuitabilityAt");

CREATE INDEX "IX_Interests_VolunteerId_ExpressedAt_Id" ON "Interests" ("VolunteerId", "ExpressedAt", "Id");

CREATE INDEX "IX_LoggedTimes_AssignmentId_On" ON "LoggedTimes" ("AssignmentId", "On");

CREATE INDEX "IX_MunicipalAgreements_EndHandledAt_ValidUntil" ON "MunicipalAgreements" ("EndHandledAt", "ValidUntil");

CREATE INDEX "IX_MunicipalAgreements_OrganisationId_RecordedAt_Id" ON "MunicipalAgreements" ("OrganisationId", "RecordedAt", "Id");

CREATE INDEX "IX_Opportunities_MunicipalityNumber_Status_CreatedAt" ON "Opportunities" ("MunicipalityNumber", "Status", "CreatedAt");

CREATE INDEX "IX_Opportunities_MunicipalityNumber_Type_Status" ON "Opportunities" ("MunicipalityNumber", "Type", "Status");

CREATE INDEX "IX_Opportunities_OrganisationId_CreatedAt_Id" ON "Opportunities" ("OrganisationId", "CreatedAt", "Id");

CREATE INDEX "IX_Opportunities_OrganisationId_Status_CreatedAt_Id" ON "Opportunities" ("OrganisationId", "Status", "CreatedAt", "Id");

CREATE INDEX "IX_Opportunities_PartnerId_CreatedAt_Id" ON "Opportunities" ("PartnerId", "CreatedAt", "Id");

CREATE INDEX "IX_Opportunities_Status_CreatedAt_Id" ON "Opportunities" ("Status", "CreatedAt", "Id");

CREATE INDEX "IX_Opportunities_Status_EndsOn" ON "Opportunities" ("Status", "EndsOn");

CREATE INDEX "IX_Opportunities_Status_FreshUntil" ON "Opportunities" ("Status", "FreshUntil");

CREATE INDEX "IX_Organisations_MunicipalityNumber_RegisteredAt_Id" ON "Organisations" ("MunicipalityNumber", "RegisteredAt", "Id");

CREATE UNIQUE INDEX "IX_Organisations_OrganisationNumber" ON "Organisations" ("OrganisationNumber");

CREATE INDEX "IX_Organisations_ParentId_NameKey" ON "Organisations" ("ParentId", "NameKey");

CREATE INDEX "IX_Organisations_ParentId_RegisteredAt_Id" ON "Organisations" ("ParentId", "RegisteredAt", "Id");

CREATE INDEX "IX_Organisations_ProfileConfirmedAt" ON "Organisations" ("ProfileConfirmedAt");

CREATE INDEX "IX_Organisations_RegisterState_RegisteredAt" ON "Organisations" ("RegisterState", "RegisteredAt");

CREATE INDEX "IX_Organisations_RootId" ON "Organisations" ("RootId");

CREATE INDEX "IX_Organisations_Status_RegisteredAt_Id" ON "Organisations" ("Status", "RegisteredAt", "Id");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

CREATE INDEX "IX_Participants_LastSeenAt" ON "Participants" ("LastSeenAt");

CREATE INDEX "IX_Participants_OpportunityId_SignedUpAt_Id" ON "Participants" ("OpportunityId", "SignedUpAt", "Id");

CREATE UNIQUE INDEX "IX_PoliceChecks_InterestId" ON "PoliceChecks" ("InterestId");

CREATE INDEX "IX_PoliceChecks_VolunteerId_OrganisationId" ON "PoliceChecks" ("VolunteerId", "OrganisationId");

CREATE INDEX "IX_ProfileShares_VolunteerId_GivenAt_Id" ON "ProfileShares" ("VolunteerId", "GivenAt", "Id");

CREATE UNIQUE INDEX "IX_ProfileShares_VolunteerId_OrganisationId" ON "ProfileShares" ("VolunteerId", "OrganisationId");

CREATE INDEX "IX_References_DeleteAt" ON "References" ("DeleteAt");

CREATE INDEX "IX_References_InterestId_CreatedAt_Id" ON "References" ("InterestId", "CreatedAt", "Id");

CREATE INDEX "IX_References_VolunteerId" ON "References" ("VolunteerId");

CREATE INDEX "IX_SavedReplies_OrganisationId_CreatedAt_Id" ON "SavedReplies" ("OrganisationId", "CreatedAt", "Id");

CREATE UNIQUE INDEX "IX_SavedReplies_OrganisationId_Title" ON "SavedReplies" ("OrganisationId", "Title");

CREATE INDEX "IX_ShiftContacts_Until" ON "ShiftContacts" ("Until");

CREATE INDEX "IX_ShiftContacts_VolunteerId_OrganisationId" ON "ShiftContacts" ("VolunteerId", "OrganisationId");

CREATE UNIQUE INDEX "IX_TaskRules_TaskCode_Scope" ON "TaskRules" ("TaskCode", "Scope");

CREATE INDEX "IX_VigilWishes_OrganisationId_WishedAt_Id" ON "VigilWishes" ("OrganisationId", "WishedAt", "Id");

CREATE INDEX "IX_VigilWishes_WishedAt" ON "VigilWishes" ("WishedAt");

CREATE INDEX "IX_Volunteers_AssistedById" ON "Volunteers" ("AssistedById");

CREATE INDEX "IX_Volunteers_ToldAge_BirthDate" ON "Volunteers" ("ToldAge", "BirthDate");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

