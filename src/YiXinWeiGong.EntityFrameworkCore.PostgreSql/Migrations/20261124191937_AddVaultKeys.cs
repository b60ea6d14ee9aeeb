using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal partial class AddVaultKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What earlier versions sealed under one key has no key of its own yet; the vault seals it anew when it is next prepared.

            migrationBuilder.AddColumn<string>(name: "Key", table: "yxwg_vault_identities", type: "text", collation: "C", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Suite", table: "yxwg_vault_identities", type: "text", collation: "C", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Key", table: "yxwg_vault_reporters", type: "text", collation: "C", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Suite", table: "yxwg_vault_reporters", type: "text", collation: "C", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<int>(name: "Version", table: "yxwg_vault_identities", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.RenameColumn(name: "Blind", table: "yxwg_vault_reporters", newName: "Check");

            // Who reported what follows from the links, from which it is written anew.

            migrationBuilder.DropTable(name: "yxwg_vault_reported");

            migrationBuilder.DropTable(name: "yxwg_vault_seal");

            migrationBuilder.AddColumn<DateOnly>(name: "RefusedOn", table: "yxwg_volunteers", type: "date", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "IdentityErasedOn", table: "yxwg_volunteers", type: "date", nullable: true);

            migrationBuilder.CreateTable(
                name: "yxwg_legal_holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C"),
                    SetBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SetAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    LiftReason = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C"),
                    LiftedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LiftedAt = table.Column<string>(type: "text", maxLength: 28, nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_legal_holds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_retention_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PurgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_retention_records", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Suite = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Suite = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Wrapped = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    WrapSuite = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Master = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_reported",
                columns: table => new
                {
                    Slot = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Suite = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_reported", x => x.Slot);
                });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_legal_holds_Office_Id",
                table: "yxwg_legal_holds",
                columns: new[] { "Office", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_legal_holds_Subject_Status",
                table: "yxwg_legal_holds",
                columns: new[] { "Subject", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_retention_records_Class_Status_MadeOn",
                table: "yxwg_retention_records",
                columns: new[] { "Class", "Status", "MadeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_retention_records_Office_Id",
                table: "yxwg_retention_records",
                columns: new[] { "Office", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_vault_corrections_Kind_Person_Id",
                table: "yxwg_vault_corrections",
                columns: new[] { "Kind", "Person", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_vault_keys_Master_Id",
                table: "yxwg_vault_keys",
                columns: new[] { "Master", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_volunteers_Status_IdentityErasedOn_RefusedOn",
                table: "yxwg_volunteers",
                columns: new[] { "Status", "IdentityErasedOn", "RefusedOn" });
        }

        /// <summary>There is no way back: what was sealed anew cannot be sealed as it was.</summary>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
