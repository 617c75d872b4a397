import type { ClientBase } from "pg";

import { addDays, isWorkingDay, workingDaysAfter, workingDaysBefore } from "@/lib/dates";
import { answeredWithin } from "@/lib/privacy/correction";

import type { Chances } from "./chance";
import { demoActors } from "./demo-actors";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };
type Asked = {
  actor: NonNullable<Staff["seat"]["actor"]>;
  field: string;
  present: string | null;
  wanted: string;
  reason: string;
  /** How many working days ago it was asked. */
  ago: number;
  answer?: { state: "corrected" | "refused" | "withdrawn"; text?: string; after: number };
};

/** What whoever a visitor can be has asked to have corrected: of each state one or more, one of them late. */
const asked: readonly Asked[] = [
  {
    ...{ actor: "teacher", field: "start_date", present: "2014-03-01", wanted: "1 April 2014", ago: 2 },
    reason: "SPMT nomor 800/217/DIKBUD/2014 menyebut mulai bertugas 1 April 2014.",
  },
  {
    ...{ actor: "teacher", field: "education", present: "bachelor", wanted: "S-2 Pendidikan Dasar", ago: 40 },
    reason: "Ijazah Universitas Jambi, Februari 2026.",
    answer: {
      ...{ state: "refused", after: 2 },
      text: "Pencantuman gelar perlu persetujuan BKN lebih dahulu. Ajukan lewat BKPSDM dengan ijazah dan transkrip; setelah itu kami catat.",
    },
  },
  {
    ...{ actor: "midwife", field: "training", present: null, ago: 6 },
    wanted: "Pelatihan APN 2023 tercatat 8 JP, seharusnya 40 JP.",
    reason: "Sertifikat Bapelkes Jambi nomor 1142/2023.",
  },
  {
    ...{ actor: "midwife", field: "name", present: "Yulia Anggraini", ago: 60 },
    wanted: "Yulia Anggraini, A.Md.Keb.",
    reason: "Gelar belum tercantum; ijazah D-III Kebidanan 2013.",
    answer: { state: "corrected", after: 1, text: "Gelar ditambahkan menurut ijazah yang ada di berkas." },
  },
  {
    ...{ actor: "headOfSchool", field: "opening", present: null, ago: 1 },
    wanted: "Predikat 2023 tercatat Baik, seharusnya Sangat Baik.",
    reason: "Dokumen evaluasi 2023 nomor 800/14/SDN84/2024.",
  },
  {
    ...{ actor: "headOfDivision", field: "grade", present: "IV/a", wanted: "IV/b", ago: 25 },
    reason: "Kenaikan pangkat April 2026.",
    answer: { state: "withdrawn", after: 1 },
  },
  {
    ...{ actor: "contractNurse", field: "unit", present: null, ago: 3 },
    wanted: "Puskesmas Muara Bungo II",
    reason: "Surat penempatan 1 Mei 2026; masih tercatat di unit lama.",
  },
];

/** Requests to correct one's data, answered by whoever keeps the agency's records. */
export function drawCorrections({ chances, today, rows }: Draw, staff: readonly Staff[]) {
  const keeper = staff.find(({ seat }) => seat.actor === "regionalHr");
  const school = staff.find(({ seat }) => seat.actor === "agencyAdmin");
  const free = new Set((rows["Holiday"] ?? []).map(({ date }) => String(date)));
  for (const one of asked) {
    const owner = staff.find(({ seat }) => seat.actor === one.actor);
    if (!owner || !keeper) continue;
    const on = workingDaysBefore(today, one.ago, free);
    const decidedOn = one.answer && workingDaysAfter(on, one.answer.after, free);
    const state = one.answer?.state ?? "open";
    const ofSchools = one.actor === "teacher" || one.actor === "headOfSchool";
    const answerer = state === "withdrawn" ? owner : ofSchools && school ? school : keeper;
    put(rows, "CorrectionRequest", {
      ...{ id: idOf(chances, on), personId: owner.id, field: one.field },
      present: presentIn(rows, owner, one),
      ...{ wanted: one.wanted, reason: one.reason, state, version: one.answer ? 2 : 1 },
      ...{ askedAt: instant(on, 3), dueOn: workingDaysAfter(on, answeredWithin, free) },
      ...{ decidedById: decidedOn ? answerer.id : null, decidedAt: decidedOn ? instant(decidedOn, 5) : null },
      ...{ answer: one.answer?.text ?? null, correctedOn: state === "corrected" ? decidedOn : null },
    });
  }
}

/** What the region has on record of it, as the request keeps it. */
function presentIn(rows: Rows, { id, grade }: Staff, { field, present }: Asked) {
  if (field === "grade") return grade;
  const held = (rows["Assignment"] ?? []).find(({ personId, validTo }) => personId === id && !validTo);
  return field === "start_date" && held ? String(held.validFrom).slice(0, 10) : present;
}

type Seen = { reader: NonNullable<Staff["seat"]["actor"]>; name: string; ago: number; of?: "evaluation" };

/** Who looked into the records of whoever a visitor can be, some working weeks long. */
const seen: readonly Seen[] = [
  { reader: "auditor", name: "evaluation.read", of: "evaluation", ago: 99 },
  { reader: "regionalHr", name: "evaluation.read", of: "evaluation", ago: 96 },
  { reader: "regionalHr", name: "career.dossier-read", ago: 34 },
  { reader: "regionalHr", name: "organisation.record-read", ago: 20 },
  { reader: "regionalHr", name: "career.dossier-read", ago: 6 },
  { reader: "auditor", name: "evaluation.read", of: "evaluation", ago: 5 },
];
const read = ["teacher", "midwife", "headOfSchool", "headOfDivision"] as const;

/** Puts reads of the past into the trail, each by the function that chains it; the oldest first. */
export async function keepReads(client: ClientBase, rows: Rows, today: string) {
  const accounts = new Map(
    (rows["Account"] ?? []).map((row) => [String(row.username), String(row.personId)]),
  );
  const idOfActor = (key: string) => accounts.get(demoActors.find((one) => one.key === key)?.username ?? "");
  for (const { reader, name, ago, of } of seen)
    for (const [i, key] of read.entries()) {
      const [readerId, personId] = [idOfActor(reader), idOfActor(key)];
      const evaluation = (rows["Evaluation"] ?? []).find(
        (row) => row.personId === personId && row.handedOverAt,
      );
      const subject = of ? evaluation?.id : personId;
      if (!readerId || !personId || !subject) continue;
      let day = addDays(today, -ago);
      while (!isWorkingDay(day, new Set())) day = addDays(day, -1);
      const at = `${day}T0${2 + i}:${10 + ((ago * 7 + 9 * i) % 50)}:00Z`;
      await client.query(`SELECT append_audit_event($1, $2, $3, $4, $5, $6)`, [
        ...[await chainOf(client, personId), at, readerId, name, subject],
        name === "career.dossier-read" ? `{"on":"screen"}` : "{}",
      ]);
    }
}

async function chainOf(client: ClientBase, personId: string) {
  const { rows } = await client.query<{ id: string }>(
    `SELECT q."agencyId"::text AS id FROM "Assignment" a JOIN "Position" q ON q.id = a."positionId"
     WHERE a."personId" = $1 AND a.kind = 'definitive' AND a."validTo" IS NULL LIMIT 1`,
    [personId],
  );
  return rows[0]?.id ?? "region";
}
