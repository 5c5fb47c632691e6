CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Contacts" (
    "AccountId" TEXT NOT NULL CONSTRAINT "PK_Contacts" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "FactsAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Deliveries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Deliveries" PRIMARY KEY,
    "AccountId" TEXT NULL,
    "NotificationId" TEXT NULL,
    "LetterId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "NextAttemptAt" TEXT NOT NULL,
    "ClaimedUntil" TEXT NULL,
    "SentAt" TEXT NULL,
    "Failure" TEXT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Erasures" (
    "AccountId" TEXT NOT NULL CONSTRAINT "PK_Erasures" PRIMARY KEY,
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

CREATE TABLE "Members" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Members" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Active" INTEGER NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "Version" TEXT NOT NULL
);

CREATE TABLE "Notifications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notifications" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Parameters" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ReadAt" TEXT NULL,
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

CREATE TABLE "PendingNotices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PendingNotices" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Parameters" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Titles" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Titles" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL,
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


CREATE INDEX "IX_Deliveries_AccountId" ON "Deliveries" ("AccountId");

CREATE INDEX "IX_Deliveries_CreatedAt" ON "Deliveries" ("CreatedAt");

CREATE UNIQUE INDEX "IX_Deliveries_LetterId" ON "Deliveries" ("LetterId");

CREATE UNIQUE INDEX "IX_Deliveries_NotificationId" ON "Deliveries" ("NotificationId");

CREATE INDEX "IX_Deliveries_Status_NextAttemptAt" ON "Deliveries" ("Status", "NextAttemptAt");

CREATE INDEX "IX_IdempotencyKeys_At" ON "IdempotencyKeys" ("At");

CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");

CREATE INDEX "IX_Members_AccountId" ON "Members" ("AccountId");

CREATE UNIQUE INDEX "IX_Members_OrganisationId_Role_AccountId" ON "Members" ("OrganisationId", "Role", "AccountId");

CREATE INDEX "IX_Notifications_AccountId_At" ON "Notifications" ("AccountId", "At");

CREATE UNIQUE INDEX "IX_Notifications_AccountId_Kind_SubjectId" ON "Notifications" ("AccountId", "Kind", "SubjectId");

CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");

CREATE INDEX "IX_Outbox_Waiting" ON "Outbox" ("Sequence") WHERE "SentAt" IS NULL;

CREATE UNIQUE INDEX "IX_PendingNotices_OrganisationId_Kind_SubjectId" ON "PendingNotices" ("OrganisationId", "Kind", "SubjectId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

