CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Certificates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Certificates" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "CourseCode" TEXT NOT NULL,
    "CourseTitle" TEXT NOT NULL,
    "EnrolmentId" TEXT NOT NULL,
    "VolunteerId" TEXT NULL,
    "IssuedAt" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Courses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Courses" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "ProviderOrganisationId" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "ValidMonths" INTEGER NULL,
    "Modules" TEXT NOT NULL,
    "Questions" TEXT NOT NULL,
    "Translations" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Enrolments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Enrolments" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "CourseCode" TEXT NOT NULL,
    "VolunteerId" TEXT NULL,
    "Round" INTEGER NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "CompletedModules" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "CompletedAt" TEXT NULL,
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

CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "ParentId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Verified" INTEGER NOT NULL,
    "DescribedAt" TEXT NOT NULL
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


CREATE UNIQUE INDEX "IX_Certificates_EnrolmentId" ON "Certificates" ("EnrolmentId");

CREATE UNIQUE INDEX "IX_Certificates_Number" ON "Certificates" ("Number");

CREATE INDEX "IX_Certificates_Status_ValidUntil" ON "Certificates" ("Status", "ValidUntil");

CREATE INDEX "IX_Certificates_VolunteerId" ON "Certificates" ("VolunteerId");

CREATE UNIQUE INDEX "IX_Courses_Code" ON "Courses" ("Code");

CREATE INDEX "IX_Courses_ProviderOrganisationId" ON "Courses" ("ProviderOrganisationId");

CREATE INDEX "IX_Courses_Status_CreatedAt_Id" ON "Courses" ("Status", "CreatedAt", "Id");

CREATE INDEX "IX_Enrolments_CourseCode_Status" ON "Enrolments" ("CourseCode", "Status");

CREATE UNIQUE INDEX "IX_Enrolments_CourseId_VolunteerId_Round" ON "Enrolments" ("CourseId", "VolunteerId", "Round");

CREATE INDEX "IX_Enrolments_VolunteerId" ON "Enrolments" ("VolunteerId");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

