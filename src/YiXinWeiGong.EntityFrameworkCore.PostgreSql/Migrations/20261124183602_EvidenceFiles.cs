using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql.Migrations
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
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Blob = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_blobs", x => new { x.Office, x.Blob });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence_contents",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Blob = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_contents", x => new { x.Office, x.Sha256 });
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Matter = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Sha256 = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    MediaType = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    StoredAt = table.Column<string>(type: "text", maxLength: 28, nullable: false, collation: "C"),
                    Scan = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Copy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CopySha256 = table.Column<string>(type: "text", maxLength: 64, nullable: true, collation: "C"),
                    Quarantine = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yxwg_evidence_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "yxwg_evidence_chunks",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Blob = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Data = table.Column<byte[]>(type: "bytea", nullable: false)
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
