CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Coordinators" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Coordinators" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "AccountId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Title" TEXT NULL,
    "Phone" TEXT NULL,
    "FullTimeShare" REAL NOT NULL,
    "Since" TEXT NOT NULL,
    "Until" TEXT NULL,
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

CREATE TABLE "Needs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Needs" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Schedule" TEXT NULL,
    "PeopleWanted" INTEGER NOT NULL,
    "Tasks" TEXT NOT NULL,
    "Requirements" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "ParentId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NULL,
    "MunicipalityNumber" TEXT NULL,
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

CREATE TABLE "TaskDecisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TaskDecisions" PRIMARY KEY,
    "UnitId" TEXT NOT NULL,
    "TaskCode" TEXT NOT NULL,
    "Decision" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Conditions" TEXT NULL,
    "ValidUntil" TEXT NOT NULL,
    "DecidedAt" TEXT NOT NULL,
    "DecidedBy" TEXT NULL,
    "LeaderName" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Tasks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Tasks" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Class" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Texts" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "DecidedAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Units" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Units" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Arena" TEXT NOT NULL,
    "PostalCode" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "ContactPhone" TEXT NULL,
    "PhoneHours" TEXT NULL,
    "LeaderName" TEXT NULL,
    "LeaderAccountId" TEXT NULL,
    "LeaderSince" TEXT NULL,
    "Version" TEXT NOT NULL
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


CREATE INDEX "IX_Coordinators_AccountId" ON "Coordinators" ("AccountId");

CREATE INDEX "IX_Coordinators_UnitId" ON "Coordinators" ("UnitId");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE INDEX "IX_Needs_MunicipalityNumber_Status" ON "Needs" ("MunicipalityNumber", "Status");

CREATE INDEX "IX_Needs_OrganisationId" ON "Needs" ("OrganisationId");

CREATE INDEX "IX_Needs_Status_CreatedAt_Id" ON "Needs" ("Status", "CreatedAt", "Id");

CREATE INDEX "IX_Needs_UnitId" ON "Needs" ("UnitId");

CREATE INDEX "IX_Organisations_ParentId" ON "Organisations" ("ParentId");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

CREATE INDEX "IX_TaskDecisions_DecidedBy" ON "TaskDecisions" ("DecidedBy");

CREATE INDEX "IX_TaskDecisions_UnitId_TaskCode_DecidedAt" ON "TaskDecisions" ("UnitId", "TaskCode", "DecidedAt");

CREATE UNIQUE INDEX "IX_Tasks_Code" ON "Tasks" ("Code");

CREATE INDEX "IX_Tasks_CreatedAt_Id" ON "Tasks" ("CreatedAt", "Id");

CREATE INDEX "IX_Units_CreatedAt_Id" ON "Units" ("CreatedAt", "Id");

CREATE INDEX "IX_Units_LeaderAccountId" ON "Units" ("LeaderAccountId");

CREATE INDEX "IX_Units_MunicipalityNumber" ON "Units" ("MunicipalityNumber");

CREATE UNIQUE INDEX "IX_Units_OrganisationId_Name" ON "Units" ("OrganisationId", "Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

