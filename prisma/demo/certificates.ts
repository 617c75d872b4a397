import { createHash } from "node:crypto";

import { addDays, type IsoDate } from "@/lib/dates";
import { receive } from "@/lib/evidence/gateway";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";

type Record = Rows[string][number];
type Draw = { chances: Chances; today: IsoDate; rows: Rows };

/** How many of those who attended have attached what they were given. */
const attached = 0.35;

/**
 * Certificates that people attached to trainings they attended, and to the next report of their progress: one file, used twice.
 * Whom a visitor can be has attached all of them.
 */
export function drawCertificates({ chances, today, rows }: Draw, staff: readonly Staff[]) {
  const people = new Map(staff.map((one) => [one.id, one]));
  const reports = new Map<unknown, Record[]>();
  for (const report of rows["ProgressReport"] ?? [])
    reports.set(report.personId, [...(reports.get(report.personId) ?? []), report]);
  for (const record of rows["TrainingRecord"] ?? []) {
    const owner = people.get(String(record.personId));
    const day = addDays(String(record.endedOn), chances.whole(2, 12));
    const given = chances.chance(attached) || owner?.seat.actor;
    if (!record.nominationId || !owner || !given || day > today) continue;
    const content = certificateOf(record, owner.name);
    const evidenceId = chances.id(Date.parse(day));
    const name = `Sertifikat ${String(record.title)}.pdf`;
    put(rows, "Evidence", {
      ...{ id: evidenceId, ownerId: owner.id, kind: "file", name, addedAt: instant(day, 6) },
      ...{ sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length },
      ...{ mediaType: "application/pdf", url: null },
    });
    const attach = (to: { trainingId?: unknown; reportId?: unknown }) =>
      put(rows, "EvidenceUse", {
        ...{ id: chances.id(Date.parse(day)), evidenceId, reportId: null, trainingId: null, ...to },
      });
    attach({ trainingId: record.id });
    const next = (reports.get(owner.id) ?? [])
      .filter(({ reportedAt }) => String(reportedAt).slice(0, 10) >= day)
      .sort((a, b) => String(a.reportedAt).localeCompare(String(b.reportedAt)))[0];
    if (next) attach({ reportId: next.id });
  }
}

/** Keeps the files of the certificates where uploads are kept, as an upload would. */
export async function keepCertificates(rows: Rows) {
  const names = new Map((rows["Person"] ?? []).map(({ id, name }) => [id, String(name)]));
  const records = new Map((rows["TrainingRecord"] ?? []).map((record) => [record.id, record]));
  for (const { trainingId } of rows["EvidenceUse"] ?? []) {
    const record = records.get(trainingId);
    if (!record) continue;
    const content = certificateOf(record, names.get(record.personId) ?? "");
    const arrival = await receive(new Blob([new Uint8Array(content)]).stream());
    await arrival.keep();
    await arrival.discard();
  }
}

/** One page as a PDF of plain text. */
function certificateOf({ title, provider, startedOn, endedOn, hours }: Record, name: string): Buffer {
  const lines = [
    ...["SERTIFIKAT (contoh)", `Diberikan kepada ${name}`, `atas keikutsertaan dalam ${String(title)}`],
    ...[String(provider), `${String(startedOn)} - ${String(endedOn)}, ${String(hours)} JP`],
  ];
  const text = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
  const stream = `BT /F1 16 Tf 24 TL 72 720 Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(stream, "latin1")} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, "latin1");
}
