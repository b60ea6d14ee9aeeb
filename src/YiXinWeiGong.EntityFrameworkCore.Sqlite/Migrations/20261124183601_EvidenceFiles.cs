using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal partial class EvidenceFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "yxwg_evidence_blobs",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Blob = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_blobs", x => new { x.Office, x.Blob });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence_contents",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Blob = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_contents", x => new { x.Office, x.Sha256 });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StoredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Copy = table.Column<string>(type: "TEXT", nullable: true),
                    CopySha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Quarantine = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence_chunks",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Blob = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_chunks", x => new { x.Office, x.Blob, x.Position });
                    table.ForeignKey(
                        name: "FK_yxwg_evidence_chunks_yxwg_evidence_blobs_Office_Blob",
                        columns: x => new { x.Office, x.Blob },
                        principalTable: "yxwg_evidence_blobs",
                        principalColumns: new[] { "Office", "Blob" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_blobs_BegunAt",
                table: "yxwg_evidence_blobs",
                column: "BegunAt");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_contents_At",
                table: "yxwg_evidence_contents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_contents_Office_Blob",
                table: "yxwg_evidence_contents",
                columns: new[] { "Office", "Blob" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_files_Matter",
                table: "yxwg_evidence_files",
                column: "Matter");

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_files_Office_CopySha256",
                table: "yxwg_evidence_files",
                columns: new[] { "Office", "CopySha256" });

            migrationBuilder.CreateIndex(
                name: "IX_yxwg_evidence_files_Office_Sha256",
                table: "yxwg_evidence_files",
                columns: new[] { "Office", "Sha256" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "yxwg_evidence_chunks");

            migrationBuilder.DropTable(
                name: "yxwg_evidence_contents");

            migrationBuilder.DropTable(
                name: "yxwg_evidence_files");

            migrationBuilder.DropTable(
                name: "yxwg_evidence_blobs");
        }
    }
}
