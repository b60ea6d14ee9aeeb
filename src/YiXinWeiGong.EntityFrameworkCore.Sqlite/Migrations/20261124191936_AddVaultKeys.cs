using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal partial class AddVaultKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What earlier versions sealed under one key has no key of its own yet; the vault seals it anew when it is next prepared.

            migrationBuilder.AddColumn<string>(name: "Key", table: "yxwg_vault_identities", type: "TEXT", maxLength: 64, nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Suite", table: "yxwg_vault_identities", type: "TEXT", maxLength: 40, nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Key", table: "yxwg_vault_reporters", type: "TEXT", maxLength: 64, nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Suite", table: "yxwg_vault_reporters", type: "TEXT", maxLength: 40, nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<int>(name: "Version", table: "yxwg_vault_identities", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.RenameColumn(name: "Blind", table: "yxwg_vault_reporters", newName: "Check");

            // Who reported what follows from the links, from which it is written anew.

            migrationBuilder.DropTable(name: "yxwg_vault_reported");

            migrationBuilder.DropTable(name: "yxwg_vault_seal");

            migrationBuilder.AddColumn<DateOnly>(name: "RefusedOn", table: "yxwg_volunteers", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "IdentityErasedOn", table: "yxwg_volunteers", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "yxwg_legal_holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SetBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    LiftReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_legal_holds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_retention_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    PurgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_retention_records", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Suite = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Suite = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: false),
                    WrapSuite = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Master = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_vault_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_vault_reported",
                columns: table => new
                {
                    Slot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Suite = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
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
