using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Reexaminations = table.Column<string>(type: "TEXT", nullable: false),
                    Referral = table.Column<string>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_approvals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_audit",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ActedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Command = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeafHash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_audit", x => new { x.Office, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_audit_checkpoints",
                columns: table => new
                {
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Peaks = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HandedOut = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_audit_checkpoints", x => x.First);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clue = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Respondent = table.Column<string>(type: "TEXT", nullable: false),
                    Harm = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SuspectedFault = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    HigherOfficeReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    BasisDocument = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Rules = table.Column<string>(type: "TEXT", nullable: true),
                    Transitions = table.Column<string>(type: "TEXT", nullable: false),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    FilingDecisionServedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", nullable: true),
                    Deadlines = table.Column<string>(type: "TEXT", nullable: false),
                    Replies = table.Column<string>(type: "TEXT", nullable: false),
                    FollowUps = table.Column<string>(type: "TEXT", nullable: false),
                    Closure = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_clues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reporter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DivisionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RelapseOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ReceivedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Numbers = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: false),
                    Transfers = table.Column<string>(type: "TEXT", nullable: false),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CameByTransfer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_clues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_consultations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Assessment = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_consultations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clue = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Opinions = table.Column<string>(type: "TEXT", nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Collectors = table.Column<string>(type: "TEXT", nullable: false),
                    Volunteers = table.Column<string>(type: "TEXT", nullable: false),
                    CollectedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_hearings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Openness = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedGround = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Venue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VenueKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScheduledFor = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Presider = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlannedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Removals = table.Column<string>(type: "TEXT", nullable: false),
                    Approval = table.Column<Guid>(type: "TEXT", nullable: true),
                    ScheduledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Deadlines = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfficersChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfficersNotifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfficerChanges = table.Column<string>(type: "TEXT", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Attending = table.Column<string>(type: "TEXT", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Opinions = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: true),
                    OfficersToldAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    CancelledBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_hearings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_holiday_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    NoticeVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_holiday_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_idempotency",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BodyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_idempotency", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_numbers",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_numbers", x => new { x.Office, x.Kind, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_obligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OwnerKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerPost = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OwnerStaff = table.Column<Guid>(type: "TEXT", nullable: true),
                    AroseOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SortsBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_obligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_observations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Observer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ObservedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SeenAt = table.Column<string>(type: "TEXT", nullable: true),
                    RelapseClue = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_observations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Superior = table.Column<Guid>(type: "TEXT", nullable: true),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    OptionChanges = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_outbox",
                columns: table => new
                {
                    Event = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_outbox", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_recusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Challenged = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Applicant = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Deadlines = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: true),
                    ApplicantToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reconsiderations = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_recusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Posts = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_staff", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_identities",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_identities", x => new { x.Kind, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_reported",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Clues = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_reported", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_reporters",
                columns: table => new
                {
                    Clue = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pseudonym = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Blind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_reporters", x => x.Clue);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_seal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_seal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_volunteers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppliedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Categories = table.Column<string>(type: "TEXT", nullable: false),
                    Specialties = table.Column<string>(type: "TEXT", nullable: false),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    TermFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TermUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_volunteers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evaluation_invitations",
                columns: table => new
                {
                    Evaluator = table.Column<Guid>(type: "TEXT", nullable: false),
                    Evaluation = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
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
                    Officer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hearing = table.Column<Guid>(type: "TEXT", nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Waiver_Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Waiver_Approval = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Division = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
