using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal partial class HandOnAndDoJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Office",
                table: "yxwg_events",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "yxwg_events",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "Office",
                table: "yxwg_outbox",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "yxwg_outbox",
                type: "text",
                maxLength: 40,
                nullable: false,
                defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "Subject",
                table: "yxwg_outbox",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<long>(
                name: "SubjectVersion",
                table: "yxwg_outbox",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "yxwg_outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "DueAt",
                table: "yxwg_outbox",
                type: "text",
                maxLength: 28,
                nullable: false,
                defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "yxwg_outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Claim",
                table: "yxwg_outbox",
                type: "text",
                maxLength: 100,
                nullable: true, collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "LeasedUntil",
                table: "yxwg_outbox",
                type: "text",
                maxLength: 28,
                nullable: true, collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ParkedAt",
                table: "yxwg_outbox",
                type: "text",
                maxLength: 28,
                nullable: true, collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Problem",
                table: "yxwg_outbox",
                type: "text",
                maxLength: 200,
                nullable: true, collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Announced",
                table: "yxwg_obligations",
                type: "text",
                maxLength: 40,
                nullable: false,
                defaultValue: "None", collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "yxwg_evaluation_invitations",
                type: "text",
                maxLength: 40,
                nullable: false,
                defaultValue: "Open", collation: "C");

            // The office that has the subject now; what has none, such as a member of staff, keeps the empty id.
            migrationBuilder.Sql(
                """
                UPDATE "yxwg_events" SET "Office" = COALESCE(
                    (SELECT t."Office" FROM "yxwg_clues" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_cases" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_evaluations" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_consultations" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_hearings" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_observations" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_recusals" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_approvals" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_volunteers" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Office" FROM "yxwg_evidence" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    (SELECT t."Id" FROM "yxwg_offices" AS t WHERE t."Id" = "yxwg_events"."Subject"),
                    "Office");
                """);

            // Nobody outside is told of these; they stay in the history.
            migrationBuilder.Sql(
                """
                DELETE FROM "yxwg_outbox" WHERE "Event" IN (SELECT e."Id" FROM "yxwg_events" AS e WHERE e."Name" IN (
                    'EvaluationOpinionGiven', 'HearingOpinionRecorded', 'ApprovalRequested', 'ApprovalStepTaken', 'ApprovalReexaminationAsked', 'ApprovalReexamined', 'ApprovalSentToCommittee', 'ApprovalUsed', 'RecusalAppliedFor', 'RecusalDecided', 'RecusalApplicantTold', 'RecusalReconsiderationAskedFor', 'RecusalDeadlinesRecalculated', 'RecusalReconsidered'));
                """);

            migrationBuilder.Sql(
                """
                UPDATE "yxwg_outbox" SET
                    "Office" = (SELECT e."Office" FROM "yxwg_events" AS e WHERE e."Id" = "yxwg_outbox"."Event"),
                    "SubjectKind" = (SELECT e."SubjectKind" FROM "yxwg_events" AS e WHERE e."Id" = "yxwg_outbox"."Event"),
                    "Subject" = (SELECT e."Subject" FROM "yxwg_events" AS e WHERE e."Id" = "yxwg_outbox"."Event"),
                    "SubjectVersion" = (SELECT e."SubjectVersion" FROM "yxwg_events" AS e WHERE e."Id" = "yxwg_outbox"."Event"),
                    "DueAt" = "At";
                """);

            // Who gave an opinion has answered.
            migrationBuilder.Sql(
                """
                UPDATE "yxwg_evaluation_invitations" SET "Standing" = 'Answered' WHERE EXISTS (
                    SELECT 1 FROM "yxwg_evaluations" AS e WHERE e."Id" = "yxwg_evaluation_invitations"."Evaluation"
                        AND e."Opinions" LIKE '%"evaluator":"' || lower(CAST("yxwg_evaluation_invitations"."Evaluator" AS text)) || '"%');
                """);

            migrationBuilder.DropIndex(
                name: "IX_yxwg_events_Subject_SubjectVersion",
                table: "yxwg_events");

            migrationBuilder.DropPrimaryKey(
                name: "PK_yxwg_events",
                table: "yxwg_events");

            migrationBuilder.AddPrimaryKey(
                name: "PK_yxwg_events",
                table: "yxwg_events",
                columns: new[] { "Office", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_events_Office_Subject_SubjectVersion",
                table: "yxwg_events",
                columns: new[] { "Office", "Subject", "SubjectVersion" });

            migrationBuilder.DropPrimaryKey(
                name: "PK_yxwg_outbox",
                table: "yxwg_outbox");

            migrationBuilder.AddPrimaryKey(
                name: "PK_yxwg_outbox",
                table: "yxwg_outbox",
                columns: new[] { "Office", "Event" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_outbox_Claim",
                table: "yxwg_outbox",
                column: "Claim");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_outbox_DueAt_Event",
                table: "yxwg_outbox",
                columns: new[] { "DueAt", "Event" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_outbox_Subject_SubjectVersion_Position",
                table: "yxwg_outbox",
                columns: new[] { "Subject", "SubjectVersion", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_yxwg_obligations_Status_Term",
                table: "yxwg_obligations");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_obligations_Status_Term_SortsBy",
                table: "yxwg_obligations",
                columns: new[] { "Status", "Term", "SortsBy" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evaluation_invitations_Standing_At",
                table: "yxwg_evaluation_invitations",
                columns: new[] { "Standing", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_consultations_Status_AskedAt",
                table: "yxwg_consultations",
                columns: new[] { "Status", "AskedAt" });

            migrationBuilder.CreateTable(
                name: "yxwg_jobs",
                columns: table => new
                {
                    Job = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    NextDueAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Claim = table.Column<string>(type: "text", maxLength: 100, nullable: true, collation: "C"),
                    LeasedUntil = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    StartedAt = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    EndedAt = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    Problem = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_jobs", x => x.Job);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "yxwg_jobs");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_consultations_Status_AskedAt",
                table: "yxwg_consultations");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_evaluation_invitations_Standing_At",
                table: "yxwg_evaluation_invitations");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_obligations_Status_Term_SortsBy",
                table: "yxwg_obligations");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_obligations_Status_Term",
                table: "yxwg_obligations",
                columns: new[] { "Status", "Term" });

            migrationBuilder.DropIndex(
                name: "IX_yxwg_outbox_Subject_SubjectVersion_Position",
                table: "yxwg_outbox");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_outbox_DueAt_Event",
                table: "yxwg_outbox");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_outbox_Claim",
                table: "yxwg_outbox");

            migrationBuilder.DropPrimaryKey(
                name: "PK_yxwg_outbox",
                table: "yxwg_outbox");

            migrationBuilder.AddPrimaryKey(
                name: "PK_yxwg_outbox",
                table: "yxwg_outbox",
                column: "Event");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_events_Office_Subject_SubjectVersion",
                table: "yxwg_events");

            migrationBuilder.DropPrimaryKey(
                name: "PK_yxwg_events",
                table: "yxwg_events");

            migrationBuilder.AddPrimaryKey(
                name: "PK_yxwg_events",
                table: "yxwg_events",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_events_Subject_SubjectVersion",
                table: "yxwg_events",
                columns: new[] { "Subject", "SubjectVersion" });

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "yxwg_evaluation_invitations");

            migrationBuilder.DropColumn(
                name: "Announced",
                table: "yxwg_obligations");

            migrationBuilder.DropColumn(
                name: "Problem",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "ParkedAt",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "Claim",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "DueAt",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "SubjectVersion",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "Office",
                table: "yxwg_outbox");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "yxwg_events");

            migrationBuilder.DropColumn(
                name: "Office",
                table: "yxwg_events");
        }
    }
}
