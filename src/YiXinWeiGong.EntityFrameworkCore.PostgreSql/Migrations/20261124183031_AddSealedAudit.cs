using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal partial class AddSealedAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "yxwg_approvals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectVersion = table.Column<long>(type: "bigint", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reexaminations = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Referral = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_approvals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_audit",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    ActedBy = table.Column<string>(type: "text", maxLength: 60, nullable: true, collation: "C"),
                    Command = table.Column<string>(type: "text", maxLength: 60, nullable: true, collation: "C"),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                    Outcome = table.Column<string>(type: "text", maxLength: 40, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "text", maxLength: 80, nullable: true, collation: "C"),
                    Purpose = table.Column<string>(type: "text", maxLength: 40, nullable: true, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    LeafHash = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_audit", x => new { x.Office, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_audit_checkpoints",
                columns: table => new
                {
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Origin = table.Column<string>(type: "text", maxLength: 32, nullable: false, collation: "C"),
                    Root = table.Column<byte[]>(type: "bytea", nullable: false),
                    Peaks = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    KeyId = table.Column<string>(type: "text", maxLength: 16, nullable: false, collation: "C"),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    HandedOut = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_audit_checkpoints", x => x.First);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Clue = table.Column<Guid>(type: "uuid", nullable: true),
                    Source = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Field = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    Respondent = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Harm = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    SuspectedFault = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    HigherOfficeReason = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    BasisDocument = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ProposedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "text", maxLength: 100, nullable: true, collation: "C"),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Rules = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Transitions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Disposition = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    FilingDecisionServedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Recommendation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Deadlines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Replies = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FollowUps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Closure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_clues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Reporter = table.Column<string>(type: "text", maxLength: 40, nullable: true, collation: "C"),
                    Field = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    DivisionCode = table.Column<string>(type: "text", maxLength: 6, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "text", maxLength: 4000, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RelapseOf = table.Column<Guid>(type: "uuid", nullable: true),
                    SubmittedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    ReceivedAt = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    Numbers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Feedback = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Transfers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Disposition = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    CameByTransfer = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_clues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_consultations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    AskedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DeclineReason = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    Assessment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_consultations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Clue = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Opinions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Conclusion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectKind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectVersion = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Method = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Collectors = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Volunteers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CollectedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Description = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: true, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_hearings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Trigger = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "text", maxLength: 1000, nullable: false, collation: "C"),
                    Openness = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    ClosedGround = table.Column<string>(type: "text", maxLength: 40, nullable: true, collation: "C"),
                    Venue = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    VenueKind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    ScheduledFor = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Presider = table.Column<Guid>(type: "uuid", nullable: false),
                    PlannedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Removals = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Approval = table.Column<Guid>(type: "uuid", nullable: true),
                    ScheduledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadlines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NoticeGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficersChangedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficersNotifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficerChanges = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldAt = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    Attending = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Opinions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OfficersToldAt = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    CancelledBecause = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_hearings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_holiday_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    NoticeVersion = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", maxLength: 20000, nullable: false, collation: "C"),
                    AddedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_holiday_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_idempotency",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    BodyHash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_idempotency", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_numbers",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_numbers", x => new { x.Office, x.Kind, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_obligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectKind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Article = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    OwnerKind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    OwnerPost = table.Column<string>(type: "text", maxLength: 40, nullable: true, collation: "C"),
                    OwnerStaff = table.Column<Guid>(type: "uuid", nullable: true),
                    AroseOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Term = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    SortsBy = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "text", maxLength: 100, nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_obligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_observations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Observer = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Finding = table.Column<string>(type: "text", maxLength: 40, nullable: true, collation: "C"),
                    ObservedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    SeenAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RelapseClue = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_observations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    ShortName = table.Column<string>(type: "text", maxLength: 10, nullable: false, collation: "C"),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Superior = table.Column<Guid>(type: "uuid", nullable: true),
                    Options = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OptionChanges = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_outbox",
                columns: table => new
                {
                    Event = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_outbox", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_recusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Challenged = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ground = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C"),
                    Applicant = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Deadlines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ApplicantToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reconsiderations = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_recusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Posts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_staff", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_identities",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_identities", x => new { x.Kind, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_reported",
                columns: table => new
                {
                    Person = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Clues = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_reported", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_reporters",
                columns: table => new
                {
                    Clue = table.Column<Guid>(type: "uuid", nullable: false),
                    Pseudonym = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Blind = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_reporters", x => x.Clue);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_seal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_seal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_volunteers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Categories = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Specialties = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RefusalReason = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    CertificateNumber = table.Column<string>(type: "text", maxLength: 60, nullable: true, collation: "C"),
                    TermFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    TermUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_volunteers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evaluation_invitations",
                columns: table => new
                {
                    Evaluator = table.Column<Guid>(type: "uuid", nullable: false),
                    Evaluation = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evaluation_invitations", x => new { x.Evaluation, x.Evaluator });
                    table.ForeignKey(
                        name: "FK_yxwg_evaluation_invitations_yxwg_evaluations_Evaluation",
                        column: x => x.Evaluation,
                        principalTable: "yxwg_evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_hearing_officers",
                columns: table => new
                {
                    Officer = table.Column<Guid>(type: "uuid", nullable: false),
                    Hearing = table.Column<Guid>(type: "uuid", nullable: false),
                    Capacity = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Waiver_Reason = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    Waiver_Approval = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_hearing_officers", x => new { x.Hearing, x.Officer });
                    table.ForeignKey(
                        name: "FK_yxwg_hearing_officers_yxwg_hearings_Hearing",
                        column: x => x.Hearing,
                        principalTable: "yxwg_hearings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_office_coverage",
                columns: table => new
                {
                    Division = table.Column<string>(type: "text", maxLength: 6, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_office_coverage", x => new { x.Office, x.Division, x.From });
                    table.ForeignKey(
                        name: "FK_yxwg_office_coverage_yxwg_offices_Office",
                        column: x => x.Office,
                        principalTable: "yxwg_offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_approvals_Office_Status",
                table: "yxwg_approvals",
                columns: new[] { "Office", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_approvals_Subject",
                table: "yxwg_approvals",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_audit_Id",
                table: "yxwg_audit",
                column: "Id",
                filter: "\"Sequence\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_audit_Office_Subject",
                table: "yxwg_audit",
                columns: new[] { "Office", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_audit_Sequence",
                table: "yxwg_audit",
                column: "Sequence",
                unique: true,
                filter: "\"Sequence\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_audit_checkpoints_Size",
                table: "yxwg_audit_checkpoints",
                column: "Size",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_cases_Matter",
                table: "yxwg_cases",
                column: "Matter");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_cases_Office_Status_Id",
                table: "yxwg_cases",
                columns: new[] { "Office", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_clues_Office_Status_Id",
                table: "yxwg_clues",
                columns: new[] { "Office", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_consultations_Expert_Id",
                table: "yxwg_consultations",
                columns: new[] { "Expert", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_consultations_Office_Matter",
                table: "yxwg_consultations",
                columns: new[] { "Office", "Matter" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evaluation_invitations_Evaluator",
                table: "yxwg_evaluation_invitations",
                column: "Evaluator");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evaluations_Clue",
                table: "yxwg_evaluations",
                column: "Clue");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evaluations_Office_Status_Id",
                table: "yxwg_evaluations",
                columns: new[] { "Office", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_events_Subject_SubjectVersion",
                table: "yxwg_events",
                columns: new[] { "Subject", "SubjectVersion" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_Matter",
                table: "yxwg_evidence",
                column: "Matter");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_hearing_officers_Officer",
                table: "yxwg_hearing_officers",
                column: "Officer");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_hearings_Office_Status_Id",
                table: "yxwg_hearings",
                columns: new[] { "Office", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_holiday_notices_Year_NoticeVersion",
                table: "yxwg_holiday_notices",
                columns: new[] { "Year", "NoticeVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_obligations_Office_Status_SortsBy_Id",
                table: "yxwg_obligations",
                columns: new[] { "Office", "Status", "SortsBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_obligations_Status_Term",
                table: "yxwg_obligations",
                columns: new[] { "Status", "Term" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_obligations_SubjectId",
                table: "yxwg_obligations",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_observations_Case_Round",
                table: "yxwg_observations",
                columns: new[] { "Case", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_observations_Observer_Id",
                table: "yxwg_observations",
                columns: new[] { "Observer", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_office_coverage_Division",
                table: "yxwg_office_coverage",
                column: "Division");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_offices_ShortName",
                table: "yxwg_offices",
                column: "ShortName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_recusals_Matter",
                table: "yxwg_recusals",
                column: "Matter");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_recusals_Office_Status",
                table: "yxwg_recusals",
                columns: new[] { "Office", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_volunteers_CertificateNumber",
                table: "yxwg_volunteers",
                column: "CertificateNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_volunteers_Office_Id",
                table: "yxwg_volunteers",
                columns: new[] { "Office", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "yxwg_approvals");

            migrationBuilder.DropTable(
                name: "yxwg_audit");

            migrationBuilder.DropTable(
                name: "yxwg_audit_checkpoints");

            migrationBuilder.DropTable(
                name: "yxwg_cases");

            migrationBuilder.DropTable(
                name: "yxwg_clues");

            migrationBuilder.DropTable(
                name: "yxwg_consultations");

            migrationBuilder.DropTable(
                name: "yxwg_evaluation_invitations");

            migrationBuilder.DropTable(
                name: "yxwg_events");

            migrationBuilder.DropTable(
                name: "yxwg_evidence");

            migrationBuilder.DropTable(
                name: "yxwg_hearing_officers");

            migrationBuilder.DropTable(
                name: "yxwg_holiday_notices");

            migrationBuilder.DropTable(
                name: "yxwg_idempotency");

            migrationBuilder.DropTable(
                name: "yxwg_numbers");

            migrationBuilder.DropTable(
                name: "yxwg_obligations");

            migrationBuilder.DropTable(
                name: "yxwg_observations");

            migrationBuilder.DropTable(
                name: "yxwg_office_coverage");

            migrationBuilder.DropTable(
                name: "yxwg_outbox");

            migrationBuilder.DropTable(
                name: "yxwg_recusals");

            migrationBuilder.DropTable(
                name: "yxwg_staff");

            migrationBuilder.DropTable(
                name: "yxwg_vault_identities");

            migrationBuilder.DropTable(
                name: "yxwg_vault_reported");

            migrationBuilder.DropTable(
                name: "yxwg_vault_reporters");

            migrationBuilder.DropTable(
                name: "yxwg_vault_seal");

            migrationBuilder.DropTable(
                name: "yxwg_volunteers");

            migrationBuilder.DropTable(
                name: "yxwg_evaluations");

            migrationBuilder.DropTable(
                name: "yxwg_hearings");

            migrationBuilder.DropTable(
                name: "yxwg_offices");
        }
    }
}
