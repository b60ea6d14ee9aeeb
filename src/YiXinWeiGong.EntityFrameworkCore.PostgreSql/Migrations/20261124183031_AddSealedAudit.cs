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
            migrationBuilder.DropPrimaryKey(
                name: "PK_yxwg_audit",
                table: "yxwg_audit");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_audit_Subject",
                table: "yxwg_audit");

            migrationBuilder.AlterColumn<string>(
                name: "At",
                table: "yxwg_audit",
                type: "text",
                maxLength: 28,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 28,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "ActedBy",
                table: "yxwg_audit",
                type: "text",
                maxLength: 60,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 60,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "Command",
                table: "yxwg_audit",
                type: "text",
                maxLength: 60,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 60,
                oldCollation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "Office",
                table: "yxwg_audit",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "yxwg_audit",
                type: "text",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "yxwg_audit",
                type: "text",
                maxLength: 80,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "yxwg_audit",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<byte[]>(
                name: "Salt",
                table: "yxwg_audit",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "LeafHash",
                table: "yxwg_audit",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_yxwg_audit",
                table: "yxwg_audit",
                columns: new[] { "Office", "Id" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "yxwg_audit_checkpoints");

            migrationBuilder.DropPrimaryKey(
                name: "PK_yxwg_audit",
                table: "yxwg_audit");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_audit_Id",
                table: "yxwg_audit");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_audit_Office_Subject",
                table: "yxwg_audit");

            migrationBuilder.DropIndex(
                name: "IX_yxwg_audit_Sequence",
                table: "yxwg_audit");

            migrationBuilder.DropColumn(
                name: "Office",
                table: "yxwg_audit");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "yxwg_audit");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "yxwg_audit");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "yxwg_audit");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "yxwg_audit");

            migrationBuilder.DropColumn(
                name: "LeafHash",
                table: "yxwg_audit");

            migrationBuilder.AlterColumn<string>(
                name: "At",
                table: "yxwg_audit",
                type: "text",
                maxLength: 28,
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 28,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "ActedBy",
                table: "yxwg_audit",
                type: "text",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "Command",
                table: "yxwg_audit",
                type: "text",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_yxwg_audit",
                table: "yxwg_audit",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_audit_Subject",
                table: "yxwg_audit",
                column: "Subject");
        }
    }
}
