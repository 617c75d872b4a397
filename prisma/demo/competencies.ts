import { addDays } from "@/lib/dates";

import type { Chances } from "./chance";
import { dictionary, requirementsOf } from "./competency-dictionary";
import type { DemoActorKey } from "./demo-actors";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";
import type { Seat, Trade } from "./region";

type Draw = { chances: Chances; today: string; rows: Rows };
/** Ids of competencies by code. */
export type Dictionary = ReadonlyMap<string, string>;

/** The dictionary, what each position asks, and what raters saw; answers the dictionary. */
export function drawCompetencies(draw: Draw, staff: readonly Staff[]): Dictionary {
  const { chances, rows } = draw;
  const ids = new Map(dictionary.map(({ code }) => [code, chances.id()]));
  for (const competency of dictionary)
    put(rows, "Competency", {
      ...{ id: ids.get(competency.code), ...competency, version: 0 },
      ...{ agencyId: null, definition: null, retiredOn: null },
    });
  putRequirements(rows, staff, ids);
  for (const person of staff) drawAssessments(draw, person, ids);
  return ids;
}

const keyOf = (unitId: unknown, title: unknown) => `${String(unitId)}/${String(title)}`;

function putRequirements(rows: Rows, staff: readonly Staff[], ids: Dictionary) {
  const seats = new Map<string, Seat>(staff.map(({ seat }) => [keyOf(seat.unit.id, seat.title), seat]));
  for (const { id: positionId, unitId, title } of rows["Position"] ?? []) {
    const seat = seats.get(keyOf(unitId, title)) ?? vacant;
    if (seat.kind === "official") continue;
    for (const { code, level } of requirementsOf(seat)) {
      put(rows, "CompetencyRequirement", { positionId, competencyId: ids.get(code), level });
    }
  }
}

/** Nobody holds it but by taking care of it. */
const vacant = { kind: "supervisor", level: null, trade: "leader" } as const;

/** Named people whose gaps the demo tells of: levels above or below what is asked, or nobody looked yet. */
const told: Partial<Record<DemoActorKey, Record<string, number | null>>> = {
  teacher: { tech_assessment: -1, communication: -1, change: null },
};

const unseenShare = { late: 0.4, slow: 0.3, generous: 0.1, strong: 0.02 };
const usualUnseen = 0.1;

function drawAssessments(draw: Draw, person: Staff, ids: Dictionary) {
  const { seat, rater } = person;
  const flavour = seat.unit.plan?.flavour;
  const story = seat.actor && told[seat.actor];
  const forgotten = draw.chances.chance(flavour ? unseenShare[flavour] : usualUnseen);
  if (!rater || (forgotten && !story)) return;
  for (const { code, level } of requirementsOf(seat)) {
    const above = story ? (story[code] === undefined ? 0 : story[code]) : drawDistance(draw.chances, flavour);
    if (above === null) continue;
    const seen = Math.min(5, Math.max(1, level + above));
    putHistory(draw, person, { competencyId: ids.get(code) ?? "", level: seen, asked: level });
  }
}

/** How far from what is asked; null where the rater left one out. */
function drawDistance({ chance, weighted }: Chances, flavour?: "late" | "generous" | "slow" | "strong") {
  if (chance(0.05)) return null;
  const weights =
    flavour === "slow" || flavour === "late"
      ? { "-2": 8, "-1": 36, "0": 50, "1": 6 }
      : { "-2": 2, "-1": 18, "0": 65, "1": 15 };
  return Number(weighted(weights));
}

type Seen = { competencyId: string; level: number; asked: number };

/** Most were assessed once, at the end of last year or in the running one; some also the year before that. */
function putHistory(draw: Draw, person: Staff, seen: Seen) {
  const { chances } = draw;
  const late = chances.chance(0.2);
  const assessedOn = addDays(late ? "2026-01-12" : "2025-11-03", chances.whole(0, late ? 130 : 38));
  putAssessment(draw, person, seen, assessedOn);
  if (!chances.chance(0.08)) return;
  const before = { ...seen, level: Math.max(1, seen.level - chances.whole(0, 1)) };
  putAssessment(draw, person, before, addDays("2024-11-04", chances.whole(0, 38)));
}

function putAssessment(
  { chances, today, rows }: Draw,
  { id: personId, seat, rater }: Staff,
  { competencyId, level, asked }: Seen,
  assessedOn: string,
) {
  if (assessedOn > today) return;
  const lacking = level < asked;
  put(rows, "CompetencyAssessment", {
    id: chances.id(Date.parse(assessedOn)),
    origin: "supervisor",
    personId,
    competencyId,
    level,
    reason: reasonOf(chances, seat, lacking),
    recommendation: lacking ? chances.pick(advice) : null,
    assessedById: rater?.id,
    assessedOn,
    assessedAt: instant(assessedOn),
  });
}

const reasonOf = (chances: Chances, seat: Seat, lacking: boolean) =>
  occasionAt(chances, seat, lacking ? shortcomings : strengths);

/** A sentence about something at work in this seat: `{occasion}`, `{place}` and `{time}` in one of the sentences given. */
export function occasionAt({ pick }: Chances, { trade, unit }: Seat, sentences: readonly string[]) {
  const place =
    (unit.kind === "division" || unit.kind === "section") && unit.place === unit.name
      ? `${unit.place} ${unit.plan?.shortName}`
      : unit.place;
  const words = { occasion: pick(occasions[trade]), place, time: pick(times) };
  return pick(sentences).replace(/\{(\w+)\}/g, (_, slot: string) => words[slot as keyof typeof words]);
}

const occasions: Record<Trade, readonly string[]> = {
  leader: ["rapat pimpinan", "penyusunan anggaran", "evaluasi triwulan", "penyelesaian aduan"],
  teacher: ["pembelajaran di kelas", "rapat kenaikan kelas", "kunjungan orang tua", "asesmen akhir semester"],
  midwife: ["kelas ibu hamil", "rujukan malam hari", "posyandu", "pelayanan persalinan"],
  nurse: ["pergantian jaga", "pelayanan gawat darurat", "kunjungan rumah", "pencatatan asuhan"],
  pharmacist: ["penyerahan obat", "telaah resep", "pemeriksaan stok", "konseling pasien"],
  diagnostics: ["penerimaan sampel", "kendali mutu", "pemeriksaan mendesak", "pemeliharaan alat"],
  extension: ["kunjungan kelompok", "sekolah lapang", "pendataan hasil", "temu wicara"],
  safety: ["patroli", "penanganan laporan", "latihan kesiapsiagaan", "penertiban di lapangan"],
  office: ["penyusunan laporan", "rapat koordinasi", "pelayanan tamu", "penataan arsip"],
  field: ["pemeriksaan lapangan", "perbaikan darurat", "rapat pelaksanaan", "serah terima pekerjaan"],
  district: ["pelayanan loket", "musyawarah dusun", "verifikasi berkas", "kunjungan dusun"],
  audit: ["pemeriksaan reguler", "pembahasan temuan", "reviu laporan keuangan", "pendampingan dusun"],
  education: [
    "verifikasi data sekolah",
    "rapat kepala sekolah",
    "pendampingan sekolah",
    "penyusunan laporan",
  ],
};
const times = [
  "dalam tiga bulan terakhir",
  "sejak penilaian sebelumnya",
  "sepanjang semester ini",
  "dalam beberapa minggu terakhir",
  "sejak awal masa tugas ini",
  "selama tahun anggaran berjalan",
] as const;
const shortcomings = [
  "Saat {occasion} di {place} {time} masih menunggu arahan untuk langkah berikutnya.",
  "Hasil {occasion} di {place} {time} dua kali diperbaiki bersama saya.",
  "Pada {occasion} di {place} {time} belum berani mengambil bagian tanpa didampingi.",
  "Beberapa hal pada {occasion} di {place} {time} terlewat dan dilengkapi rekan.",
] as const;
const strengths = [
  "Saat {occasion} di {place} {time} bekerja sesuai standar tanpa perlu diingatkan.",
  "Rekan di {place} meniru caranya pada {occasion} {time}.",
  "Seluruh {occasion} di {place} {time} selesai dengan mutu yang diminta.",
  "Pada {occasion} di {place} {time} menjelaskan pilihannya dengan alasan yang jelas.",
] as const;
const advice = [
  "Ikut pelatihan yang sesuai tahun ini, lalu dinilai kembali.",
  "Dampingi rekan yang lebih berpengalaman selama dua bulan.",
  "Ambil modul e-learning dan praktikkan dalam tugas berikutnya.",
  "Bahas satu kasus setiap bulan bersama atasan.",
] as const;
