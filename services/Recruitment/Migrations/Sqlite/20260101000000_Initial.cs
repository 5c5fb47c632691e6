using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace FrivilligPlattform.Recruitment.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => new { x.OpportunityId, x.On, x.ParticipantId });
                });

            migrationBuilder.CreateTable(
                name: "BranchImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    RefusedAtFirst = table.Column<int>(type: "INTEGER", nullable: false),
                    Handled = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BranchImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BranchRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrganisationNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ParentNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    BranchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BranchRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TargetGroup = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Partners = table.Column<string>(type: "TEXT", nullable: false),
                    Types = table.Column<string>(type: "TEXT", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    Visits = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CivicServiceDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CivicServiceDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Clearances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CourseCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GrantedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clearances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Colleagues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    FactsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Colleagues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmedAddresses",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmedAddresses", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "ContactLooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactLooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Courses",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courses", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Declarations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Declarations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuplicationChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CommentUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Organisations = table.Column<string>(type: "TEXT", nullable: false),
                    Comments = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicationChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EmailLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmailInterestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Hashes = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailLetters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExitAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Again = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FeltSeen = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExpectationsTalks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SheetVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpectationsTalks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ForgottenAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForgottenAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyKeys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Headers = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKeys", x => new { x.Actor, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Queue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.MessageId, x.Queue });
                });

            migrationBuilder.CreateTable(
                name: "LoggedTimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Approved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoggedTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MunicipalAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndHandledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MunicipalAgreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationNumber = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WeOffer = table.Column<string>(type: "TEXT", nullable: false),
                    WeNeed = table.Column<string>(type: "TEXT", nullable: false),
                    ProfileConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProfileRemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RegisterState = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RegisterAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RegisterName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Voluntary = table.Column<bool>(type: "INTEGER", nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Ancestors = table.Column<string>(type: "TEXT", nullable: false),
                    RootId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnswerWithinWorkingDays = table.Column<int>(type: "INTEGER", nullable: true),
                    EscalateAfterDays = table.Column<int>(type: "INTEGER", nullable: true),
                    CertificateViewerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewsOpportunities = table.Column<bool>(type: "INTEGER", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partition = table.Column<int>(type: "INTEGER", nullable: false),
                    Aggregate = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "OutboxLeases",
                columns: table => new
                {
                    Partition = table.Column<int>(type: "INTEGER", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxLeases", x => x.Partition);
                });

            migrationBuilder.CreateTable(
                name: "OutboxReplicas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxReplicas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PoliceChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InterestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ShownOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SeenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoliceChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProfileShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileShares", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisterUnits",
                columns: table => new
                {
                    OrganisationNumber = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Voluntary = table.Column<bool>(type: "INTEGER", nullable: false),
                    Categories = table.Column<string>(type: "TEXT", nullable: false),
                    DeletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ending = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterUnits", x => x.OrganisationNumber);
                });

            migrationBuilder.CreateTable(
                name: "SavedReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedReplies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShiftContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShiftContacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TaskRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HasLeader = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Capabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verified = table.Column<bool>(type: "INTEGER", nullable: true),
                    JudgedByOrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Capabilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Capabilities_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Opportunities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Arena = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlaceName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ScheduleKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Slots = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumAge = table.Column<int>(type: "INTEGER", nullable: false),
                    Interests = table.Column<string>(type: "TEXT", nullable: false),
                    Skills = table.Column<string>(type: "TEXT", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Requirements = table.Column<string>(type: "TEXT", nullable: false),
                    Recommendations = table.Column<string>(type: "TEXT", nullable: false),
                    PoliceCertificateBasis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Tasks = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsibleLeader = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ContactPerson = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Deputy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    PhoneHours = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosingReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    FreshUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefreshRemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PauseCause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TemplateName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Limits = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeHours = table.Column<int>(type: "INTEGER", nullable: true),
                    TimesPerMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    CommitmentMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Scheme = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    CivicService = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForParticipants = table.Column<bool>(type: "INTEGER", nullable: false),
                    OffersTransport = table.Column<bool>(type: "INTEGER", nullable: false),
                    OffersEscort = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Supervision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OnDuty = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Equipment = table.Column<string>(type: "TEXT", nullable: false),
                    Minors = table.Column<string>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Yeses = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opportunities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Opportunities_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Opportunities_Organisations_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VigilWishes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Arena = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VigilWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VigilWishes_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Volunteers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssistedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Interests = table.Column<string>(type: "TEXT", nullable: false),
                    Skills = table.Column<string>(type: "TEXT", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Availability = table.Column<string>(type: "TEXT", nullable: false),
                    AvailabilityNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RadiusKm = table.Column<int>(type: "INTEGER", nullable: true),
                    Transport = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Findable = table.Column<bool>(type: "INTEGER", nullable: false),
                    HealthProfessional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToldAge = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Volunteers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Volunteers_Organisations_AssistedById",
                        column: x => x.AssistedById,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmailInterests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InterestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailInterests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmailInterests_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuardianConsents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GuardianName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GuardianEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuardianConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuardianConsents_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RelativeName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RelativePhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    NeedsTransport = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsEscort = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedUpAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Participants_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InterestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenInterestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Participation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HostId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EndCause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LastContactAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeavesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandOverNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlacePassed = table.Column<bool>(type: "INTEGER", nullable: false),
                    AdultAlong = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    MonthsStayed = table.Column<int>(type: "INTEGER", nullable: true),
                    ExitAnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Volunteers_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "Volunteers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Interests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpportunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StandingVolunteerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Participation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HostId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpressedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EscalateAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EscalatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AssigneeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnswerMessage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    TalkAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Suitability = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SuitabilityNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SuitabilityAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interests_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Interests_Volunteers_VolunteerId",
                        column: x => x.VolunteerId,
                        principalTable: "Volunteers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandOns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InterestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToOpportunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StandingInterestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOns_Interests_InterestId",
                        column: x => x.InterestId,
                        principalTable: "Interests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HandOns_Opportunities_ToOpportunityId",
                        column: x => x.ToOpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "References",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InterestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcludedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeleteAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_References", x => x.Id);
                    table.ForeignKey(
                        name: "FK_References_Interests_InterestId",
                        column: x => x.InterestId,
                        principalTable: "Interests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "OutboxLeases",
                columns: new[] { "Partition", "Owner", "Until" },
                values: new object[,]
                {
                    { 0, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 1, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 2, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 3, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 4, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 5, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 6, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) },
                    { 7, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified) }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_InterestId",
                table: "Assignments",
                column: "InterestId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OpenInterestId",
                table: "Assignments",
                column: "OpenInterestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OpportunityId",
                table: "Assignments",
                column: "OpportunityId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OrganisationId_AcceptedAt_Participation_Status_MonthsStayed",
                table: "Assignments",
                columns: new[] { "OrganisationId", "AcceptedAt", "Participation", "Status", "MonthsStayed" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OrganisationId_OfferedAt_Id",
                table: "Assignments",
                columns: new[] { "OrganisationId", "OfferedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OrganisationId_Status_LastContactAt_Id",
                table: "Assignments",
                columns: new[] { "OrganisationId", "Status", "LastContactAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OrganisationId_Status_OfferedAt_Id",
                table: "Assignments",
                columns: new[] { "OrganisationId", "Status", "OfferedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_VolunteerId_OfferedAt_Id",
                table: "Assignments",
                columns: new[] { "VolunteerId", "OfferedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_ParticipantId_On",
                table: "Attendances",
                columns: new[] { "ParticipantId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_BranchImports_OrganisationId_CreatedAt_Id",
                table: "BranchImports",
                columns: new[] { "OrganisationId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BranchImports_Status",
                table: "BranchImports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_BranchRows_ImportId_ReadAt_Id",
                table: "BranchRows",
                columns: new[] { "ImportId", "ReadAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BranchRows_ImportId_Status_Line",
                table: "BranchRows",
                columns: new[] { "ImportId", "Status", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganisationId_CreatedAt_Id",
                table: "Campaigns",
                columns: new[] { "OrganisationId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_Slug",
                table: "Campaigns",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Capabilities_Code_Verified",
                table: "Capabilities",
                columns: new[] { "Code", "Verified" });

            migrationBuilder.CreateIndex(
                name: "IX_Capabilities_OrganisationId_Code",
                table: "Capabilities",
                columns: new[] { "OrganisationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Capabilities_Verified_ClaimedAt_Id",
                table: "Capabilities",
                columns: new[] { "Verified", "ClaimedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CivicServiceDecisions_At_Id",
                table: "CivicServiceDecisions",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clearances_EndedAt_RemindedAt_ValidUntil",
                table: "Clearances",
                columns: new[] { "EndedAt", "RemindedAt", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Clearances_EndedAt_ValidUntil",
                table: "Clearances",
                columns: new[] { "EndedAt", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Clearances_SourceId",
                table: "Clearances",
                column: "SourceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clearances_VolunteerId_EndedAt",
                table: "Clearances",
                columns: new[] { "VolunteerId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Colleagues_AccountId",
                table: "Colleagues",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Colleagues_OrganisationId_AccountId_Role",
                table: "Colleagues",
                columns: new[] { "OrganisationId", "AccountId", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmedAddresses_Email",
                table: "ConfirmedAddresses",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLooks_AccountId_At",
                table: "ContactLooks",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactLooks_VolunteerId_At_Id",
                table: "ContactLooks",
                columns: new[] { "VolunteerId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_VolunteerId_SignedAt_Id",
                table: "Declarations",
                columns: new[] { "VolunteerId", "SignedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicationChecks_CommentUntil",
                table: "DuplicationChecks",
                column: "CommentUntil");

            migrationBuilder.CreateIndex(
                name: "IX_EmailInterests_Email_CreatedAt",
                table: "EmailInterests",
                columns: new[] { "Email", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EmailInterests_InterestId",
                table: "EmailInterests",
                column: "InterestId");

            migrationBuilder.CreateIndex(
                name: "IX_EmailInterests_InterestId_ExpiresAt",
                table: "EmailInterests",
                columns: new[] { "InterestId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EmailInterests_OpportunityId",
                table: "EmailInterests",
                column: "OpportunityId");

            migrationBuilder.CreateIndex(
                name: "IX_EmailLetters_EmailInterestId",
                table: "EmailLetters",
                column: "EmailInterestId");

            migrationBuilder.CreateIndex(
                name: "IX_ExitAnswers_OrganisationId_Month",
                table: "ExitAnswers",
                columns: new[] { "OrganisationId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_ExpectationsTalks_VolunteerId_OrganisationId_SheetVersion",
                table: "ExpectationsTalks",
                columns: new[] { "VolunteerId", "OrganisationId", "SheetVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_AssignmentId_Kind_Round",
                table: "FollowUps",
                columns: new[] { "AssignmentId", "Kind", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_DoneAt_RemindedAt_DueAt",
                table: "FollowUps",
                columns: new[] { "DoneAt", "RemindedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OrganisationId_DoneAt_DueAt_Id",
                table: "FollowUps",
                columns: new[] { "OrganisationId", "DoneAt", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_VolunteerId",
                table: "FollowUps",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_GuardianConsents_OpportunityId",
                table: "GuardianConsents",
                column: "OpportunityId");

            migrationBuilder.CreateIndex(
                name: "IX_GuardianConsents_VolunteerId_AskedAt",
                table: "GuardianConsents",
                columns: new[] { "VolunteerId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandOns_InterestId",
                table: "HandOns",
                column: "InterestId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOns_StandingInterestId",
                table: "HandOns",
                column: "StandingInterestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandOns_ToOpportunityId",
                table: "HandOns",
                column: "ToOpportunityId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOns_VolunteerId_ProposedAt_Id",
                table: "HandOns",
                columns: new[] { "VolunteerId", "ProposedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Ideas_OrganisationId_SentAt_Id",
                table: "Ideas",
                columns: new[] { "OrganisationId", "SentAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Ideas_SenderId_SentAt_Id",
                table: "Ideas",
                columns: new[] { "SenderId", "SentAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_At",
                table: "IdempotencyKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_At",
                table: "Inbox",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OpportunityId_StandingVolunteerId",
                table: "Interests",
                columns: new[] { "OpportunityId", "StandingVolunteerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OrganisationId_AssigneeId_ExpressedAt_Id",
                table: "Interests",
                columns: new[] { "OrganisationId", "AssigneeId", "ExpressedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OrganisationId_ExpressedAt_Id",
                table: "Interests",
                columns: new[] { "OrganisationId", "ExpressedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OrganisationId_Source_Participation_Status_AnsweredAt_ExpressedAt",
                table: "Interests",
                columns: new[] { "OrganisationId", "Source", "Participation", "Status", "AnsweredAt", "ExpressedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OrganisationId_Status_ExpressedAt_Id",
                table: "Interests",
                columns: new[] { "OrganisationId", "Status", "ExpressedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_Status_EscalatedAt_EscalateAt",
                table: "Interests",
                columns: new[] { "Status", "EscalatedAt", "EscalateAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_SuitabilityAt",
                table: "Interests",
                column: "SuitabilityAt");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_VolunteerId_ExpressedAt_Id",
                table: "Interests",
                columns: new[] { "VolunteerId", "ExpressedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LoggedTimes_AssignmentId_On",
                table: "LoggedTimes",
                columns: new[] { "AssignmentId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalAgreements_EndHandledAt_ValidUntil",
                table: "MunicipalAgreements",
                columns: new[] { "EndHandledAt", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalAgreements_OrganisationId_RecordedAt_Id",
                table: "MunicipalAgreements",
                columns: new[] { "OrganisationId", "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_MunicipalityNumber_Status_CreatedAt",
                table: "Opportunities",
                columns: new[] { "MunicipalityNumber", "Status", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_MunicipalityNumber_Type_Status",
                table: "Opportunities",
                columns: new[] { "MunicipalityNumber", "Type", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_OrganisationId_CreatedAt_Id",
                table: "Opportunities",
                columns: new[] { "OrganisationId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_OrganisationId_Status_CreatedAt_Id",
                table: "Opportunities",
                columns: new[] { "OrganisationId", "Status", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_PartnerId_CreatedAt_Id",
                table: "Opportunities",
                columns: new[] { "PartnerId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_Status_CreatedAt_Id",
                table: "Opportunities",
                columns: new[] { "Status", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_Status_EndsOn",
                table: "Opportunities",
                columns: new[] { "Status", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_Status_FreshUntil",
                table: "Opportunities",
                columns: new[] { "Status", "FreshUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MunicipalityNumber_RegisteredAt_Id",
                table: "Organisations",
                columns: new[] { "MunicipalityNumber", "RegisteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_OrganisationNumber",
                table: "Organisations",
                column: "OrganisationNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ParentId_NameKey",
                table: "Organisations",
                columns: new[] { "ParentId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ParentId_RegisteredAt_Id",
                table: "Organisations",
                columns: new[] { "ParentId", "RegisteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ProfileConfirmedAt",
                table: "Organisations",
                column: "ProfileConfirmedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_RegisterState_RegisteredAt",
                table: "Organisations",
                columns: new[] { "RegisterState", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_RootId",
                table: "Organisations",
                column: "RootId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Status_RegisteredAt_Id",
                table: "Organisations",
                columns: new[] { "Status", "RegisteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt",
                table: "Outbox",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Waiting",
                table: "Outbox",
                column: "Sequence",
                filter: "\"SentAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_LastSeenAt",
                table: "Participants",
                column: "LastSeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_OpportunityId_SignedUpAt_Id",
                table: "Participants",
                columns: new[] { "OpportunityId", "SignedUpAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PoliceChecks_InterestId",
                table: "PoliceChecks",
                column: "InterestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoliceChecks_VolunteerId_OrganisationId",
                table: "PoliceChecks",
                columns: new[] { "VolunteerId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfileShares_VolunteerId_GivenAt_Id",
                table: "ProfileShares",
                columns: new[] { "VolunteerId", "GivenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfileShares_VolunteerId_OrganisationId",
                table: "ProfileShares",
                columns: new[] { "VolunteerId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_References_DeleteAt",
                table: "References",
                column: "DeleteAt");

            migrationBuilder.CreateIndex(
                name: "IX_References_InterestId_CreatedAt_Id",
                table: "References",
                columns: new[] { "InterestId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_References_VolunteerId",
                table: "References",
                column: "VolunteerId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedReplies_OrganisationId_CreatedAt_Id",
                table: "SavedReplies",
                columns: new[] { "OrganisationId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedReplies_OrganisationId_Title",
                table: "SavedReplies",
                columns: new[] { "OrganisationId", "Title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShiftContacts_Until",
                table: "ShiftContacts",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_ShiftContacts_VolunteerId_OrganisationId",
                table: "ShiftContacts",
                columns: new[] { "VolunteerId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_TaskRules_TaskCode_Scope",
                table: "TaskRules",
                columns: new[] { "TaskCode", "Scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VigilWishes_OrganisationId_WishedAt_Id",
                table: "VigilWishes",
                columns: new[] { "OrganisationId", "WishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_VigilWishes_WishedAt",
                table: "VigilWishes",
                column: "WishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Volunteers_AssistedById",
                table: "Volunteers",
                column: "AssistedById");

            migrationBuilder.CreateIndex(
                name: "IX_Volunteers_ToldAge_BirthDate",
                table: "Volunteers",
                columns: new[] { "ToldAge", "BirthDate" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "BranchImports");

            migrationBuilder.DropTable(
                name: "BranchRows");

            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropTable(
                name: "Capabilities");

            migrationBuilder.DropTable(
                name: "CivicServiceDecisions");

            migrationBuilder.DropTable(
                name: "Clearances");

            migrationBuilder.DropTable(
                name: "Colleagues");

            migrationBuilder.DropTable(
                name: "ConfirmedAddresses");

            migrationBuilder.DropTable(
                name: "ContactLooks");

            migrationBuilder.DropTable(
                name: "Courses");

            migrationBuilder.DropTable(
                name: "Declarations");

            migrationBuilder.DropTable(
                name: "DuplicationChecks");

            migrationBuilder.DropTable(
                name: "EmailInterests");

            migrationBuilder.DropTable(
                name: "EmailLetters");

            migrationBuilder.DropTable(
                name: "ExitAnswers");

            migrationBuilder.DropTable(
                name: "ExpectationsTalks");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "ForgottenAccounts");

            migrationBuilder.DropTable(
                name: "GuardianConsents");

            migrationBuilder.DropTable(
                name: "HandOns");

            migrationBuilder.DropTable(
                name: "Ideas");

            migrationBuilder.DropTable(
                name: "IdempotencyKeys");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "LoggedTimes");

            migrationBuilder.DropTable(
                name: "MunicipalAgreements");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OutboxLeases");

            migrationBuilder.DropTable(
                name: "OutboxReplicas");

            migrationBuilder.DropTable(
                name: "Participants");

            migrationBuilder.DropTable(
                name: "PoliceChecks");

            migrationBuilder.DropTable(
                name: "ProfileShares");

            migrationBuilder.DropTable(
                name: "References");

            migrationBuilder.DropTable(
                name: "RegisterUnits");

            migrationBuilder.DropTable(
                name: "SavedReplies");

            migrationBuilder.DropTable(
                name: "ShiftContacts");

            migrationBuilder.DropTable(
                name: "TaskRules");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "VigilWishes");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "Interests");

            migrationBuilder.DropTable(
                name: "Opportunities");

            migrationBuilder.DropTable(
                name: "Volunteers");

            migrationBuilder.DropTable(
                name: "Organisations");
        }
    }
}
