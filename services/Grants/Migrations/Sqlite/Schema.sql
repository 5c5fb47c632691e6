CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Awards" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Awards" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "CallId" TEXT NOT NULL,
    "CallTitle" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "OrganisationName" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NULL,
    "ProjectTitle" TEXT NOT NULL,
    "Awarded" INTEGER NOT NULL,
    "DecidedAt" TEXT NOT NULL
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
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "MunicipalityNumber" TEXT NULL,
    "ParentId" TEXT NULL,
    "Verified" INTEGER NOT NULL,
    "FactsAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
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

CREATE TABLE "Schemes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Schemes" PRIMARY KEY,
    "OwnerOrganisationId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "TargetGroup" TEXT NOT NULL,
    "Exclusions" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Calls" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Calls" PRIMARY KEY,
    "SchemeId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "OpensAt" TEXT NOT NULL,
    "ClosesAt" TEXT NOT NULL,
    "Frame" INTEGER NOT NULL,
    "MaxAmount" INTEGER NULL,
    "Awarded" INTEGER NOT NULL,
    "Criteria" TEXT NOT NULL,
    "ApplicantKinds" TEXT NOT NULL,
    "OpeningTold" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Calls_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Applications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Applications" PRIMARY KEY,
    "CallId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "ProjectTitle" TEXT NULL,
    "Summary" TEXT NULL,
    "Applied" INTEGER NULL,
    "Budget" TEXT NOT NULL,
    "PeriodFrom" TEXT NULL,
    "PeriodTo" TEXT NULL,
    "Kind" TEXT NULL,
    "SubmittedAt" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "Awarded" INTEGER NULL,
    "Reasons" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Applications_Calls_CallId" FOREIGN KEY ("CallId") REFERENCES "Calls" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ImpartialityAnswers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImpartialityAnswers" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "OfficerId" TEXT NOT NULL,
    "Impartial" INTEGER NOT NULL,
    "AnsweredAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_ImpartialityAnswers_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE CASCADE
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


CREATE INDEX "IX_Applications_CallId_CreatedAt" ON "Applications" ("CallId", "CreatedAt");

CREATE INDEX "IX_Applications_OrganisationId_CreatedAt" ON "Applications" ("OrganisationId", "CreatedAt");

CREATE UNIQUE INDEX "IX_Awards_ApplicationId" ON "Awards" ("ApplicationId");

CREATE INDEX "IX_Awards_DecidedAt" ON "Awards" ("DecidedAt");

CREATE INDEX "IX_Awards_MunicipalityNumber_DecidedAt" ON "Awards" ("MunicipalityNumber", "DecidedAt");

CREATE INDEX "IX_Calls_ClosesAt" ON "Calls" ("ClosesAt");

CREATE INDEX "IX_Calls_OpeningTold_OpensAt" ON "Calls" ("OpeningTold", "OpensAt");

CREATE INDEX "IX_Calls_SchemeId" ON "Calls" ("SchemeId");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE UNIQUE INDEX "IX_ImpartialityAnswers_ApplicationId_OfficerId" ON "ImpartialityAnswers" ("ApplicationId", "OfficerId");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE INDEX "IX_Organisations_ParentId" ON "Organisations" ("ParentId");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

CREATE INDEX "IX_Schemes_CreatedAt" ON "Schemes" ("CreatedAt");

CREATE INDEX "IX_Schemes_OwnerOrganisationId" ON "Schemes" ("OwnerOrganisationId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

