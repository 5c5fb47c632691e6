CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Assignments" (
    "AssignmentId" TEXT NOT NULL CONSTRAINT "PK_Assignments" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "VolunteerToken" TEXT NULL,
    "StartsOn" TEXT NULL,
    "EndedOn" TEXT NULL,
    "Participation" TEXT NOT NULL,
    "OpportunityId" TEXT NULL
);

CREATE TABLE "Awards" (
    "ApplicationId" TEXT NOT NULL CONSTRAINT "PK_Awards" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NULL,
    "Month" TEXT NOT NULL,
    "AwardedOre" INTEGER NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Hours" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Hours" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "OpportunityId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Month" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "At" TEXT NOT NULL
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

CREATE TABLE "Interests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Interests" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "Month" TEXT NOT NULL,
    "Source" TEXT NULL,
    "Participation" TEXT NULL,
    "MinutesToAnswer" INTEGER NULL
);

CREATE TABLE "MeasureReports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MeasureReports" PRIMARY KEY,
    "StrategyId" TEXT NOT NULL,
    "MeasureNumber" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Opportunities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Opportunities" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "FactsAt" TEXT NULL,
    "Open" INTEGER NOT NULL,
    "ClosedAt" TEXT NULL,
    "Arena" TEXT NOT NULL,
    "CivicService" INTEGER NOT NULL
);

CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NULL,
    "FactsAt" TEXT NOT NULL,
    "VerifiedAt" TEXT NULL
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

CREATE TABLE "Pseudonyms" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Pseudonyms" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Token" TEXT NOT NULL,
    "ErasedAt" TEXT NULL
);

CREATE TABLE "PseudonymSecrets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PseudonymSecrets" PRIMARY KEY,
    "Secret" BLOB NOT NULL
);

CREATE TABLE "Strategies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Strategies" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "FromYear" INTEGER NOT NULL,
    "ToYear" INTEGER NOT NULL,
    "Draft" INTEGER NOT NULL,
    "Parties" TEXT NOT NULL,
    "Goals" TEXT NOT NULL,
    "Areas" TEXT NOT NULL,
    "RegisteredAt" TEXT NOT NULL
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


CREATE INDEX "IX_Assignments_MunicipalityNumber_StartsOn" ON "Assignments" ("MunicipalityNumber", "StartsOn");

CREATE INDEX "IX_Assignments_StartsOn" ON "Assignments" ("StartsOn");

CREATE INDEX "IX_Awards_MunicipalityNumber_Month" ON "Awards" ("MunicipalityNumber", "Month");

CREATE INDEX "IX_Hours_Month" ON "Hours" ("Month");

CREATE INDEX "IX_Hours_MunicipalityNumber_Month" ON "Hours" ("MunicipalityNumber", "Month");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE INDEX "IX_Interests_Month" ON "Interests" ("Month");

CREATE INDEX "IX_Interests_MunicipalityNumber_Month" ON "Interests" ("MunicipalityNumber", "Month");

CREATE INDEX "IX_MeasureReports_StrategyId_MeasureNumber_At" ON "MeasureReports" ("StrategyId", "MeasureNumber", "At");

CREATE INDEX "IX_Opportunities_CivicService" ON "Opportunities" ("CivicService");

CREATE INDEX "IX_Opportunities_MunicipalityNumber" ON "Opportunities" ("MunicipalityNumber");

CREATE INDEX "IX_Organisations_MunicipalityNumber_Kind" ON "Organisations" ("MunicipalityNumber", "Kind");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

CREATE INDEX "IX_Pseudonyms_ErasedAt" ON "Pseudonyms" ("ErasedAt");

CREATE UNIQUE INDEX "IX_Strategies_FromYear_ToYear_Title" ON "Strategies" ("FromYear", "ToYear", "Title");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

