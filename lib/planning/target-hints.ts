import type { Aspect, Direction, PlanApproach } from "@/lib/db/generated/enums";

import { isOfChange, isShare } from "./measures";

/** What makes a result statement weak; it warns and never stops anybody (P5). */
export type StatementHint =
  { kind: "activity" } | { kind: "short" } | { kind: "stateless" } | { kind: "absolute"; word: string };

// The active prefix meN- before a root of two syllables: the nasal goes by the sound that follows, so that what begins with
// me- in another way (metode, media, Merbau, mentimun) is no verb. What officials also write is let pass: mensosialisasikan.
const activeVerb =
  /^me(?:[lrwy][aeiou]|m[aeioubfpv]|n[aeioucdfjvz]|ns(?!tr)|nt(?:r|aa|erap|erj|ol)|ng[aeioucghk]|ny[aeiou])[a-z]{2,}/i;
// Achievements that are verbs by their form, with what is derived from them.
const achievement = /^(meningkat|menurun|membaik|memadai|memuaskan|merata|menguat|meluas)/i;
// Nouns and places of Indonesia that look like such verbs; whole words, for merek is one and merekap is none.
const nounLikeVerb =
  /^(melati|melawi|melayu|melon|member|memo|memorandum|memori|mempawah|menantu|menara|mendahara|mendalo|mendoyo|menganti|mengkudu|meningitis|menit|menopause|menu|meranti|merapi|merah|meral|merang|merangin|merauke|mereka|merek|meriam|merica|meridian|merigi|merit|meritokrasi)(nya)?\b/i;
const nounOfDoing =
  /^(pelaksanaan|penyelenggaraan|penyusunan|pembuatan|pengelolaan|pengawasan|penyuluhan|pendampingan|pelayanan|pemeriksaan|koordinasi|rapat|monitoring|sosialisasi|kegiatan|terlaksananya|terselenggaranya)\b/i;
const state =
  /\b(ter(?!hadap|masuk|diri|sebut)[a-z]{3,}|ber(kurang|tambah|fungsi|hasil)[a-z]*|(meningkat|menurun|membaik|memadai|memuaskan|merata|menguat|meluas|naik|turun|tumbuh|sesuai|tepat|tertib|lengkap|akurat|aman|bersih|selesai|sehat|sah|lulus|bebas|patuh|andal|mutakhir|siap|nihil|layak|terbit)[a-z]*)\b/i;
const absolute = /\b(semua|selalu|setiap|tidak pernah|seluruh|sama sekali)\b/i;

const isActivity = (text: string) =>
  (activeVerb.test(text) && !achievement.test(text) && !nounLikeVerb.test(text)) ||
  (nounOfDoing.test(text) && !state.test(text.replace(nounOfDoing, "")));

/**
 * Hints on a result (rencana hasil kerja): an achievement, not an activity (Anak Lampiran 1), more than a label, a state
 * that is reached, and no absolute words (L.II.A.7.a.7).
 */
export function statementHints(statement: string): StatementHint[] {
  const text = statement.trim();
  if (text === "") return [];
  const word = absolute.exec(text)?.[0];
  const [doing, short] = [isActivity(text), text.split(/\s+/).length <= 2];
  return [
    ...(doing ? [{ kind: "activity" } as const] : []),
    ...(short ? [{ kind: "short" } as const] : []),
    ...(!doing && !short && !state.test(text) ? [{ kind: "stateless" } as const] : []),
    ...(word ? [{ kind: "absolute", word } as const] : []),
  ];
}

type Target = {
  text: string;
  aspect: Aspect | null;
  /** Whether the plan measures in words. */
  qualitative: boolean;
  /** A number as "95.5"; null where none is typed yet, undefined where what is typed is none. */
  targetValue: string | null | undefined;
  targetUnit: string | null;
  targetNarrative: string | null;
  direction: Direction;
  /** What the indicator it was copied from had reached; null or absent without one. */
  reached?: string | null;
};

/** What makes an indicator or its target weak; it warns and never stops anybody (P5). */
export type IndicatorHint =
  | "unmeasured"
  | "no-target"
  | "no-unit"
  | "untimed"
  | "over-hundred"
  | "perfect"
  | "nothing"
  | "negative"
  | "fraction"
  | "below-precedent";

const measure =
  /\b(jumlah|banyak|persen|presentase|tingkat|nilai|indeks|skor|rata-rata|rasio|waktu|lama|frekuensi|capaian|angka|proporsi|selisih|deviasi|simpangan|ketepatan|cakupan|prevalensi|biaya|volume|luas|panjang|kecepatan|kenaikan|penurunan|kejadian|kepuasan|kehadiran|ketersediaan|serapan|kelulusan|realisasi|per)|\d|%/i;
// Those of a set to whom something applies are counted by saying so: "berkas yang selesai", in per cent.
const choosing = /\byang\b/i;
const time = /\b(detik|menit|jam|hari|minggu|bulan|triwulan|semester|tahun|tanggal|waktu|lama)/i;
const counted =
  /^(orang|murid|siswa|pasien|warga|dokumen|berkas|laporan|surat|kegiatan|unit|kali|rumah|desa|kelompok|paket)\b/i;

/**
 * Hints on an indicator with its target: something that is measured (art. 9), in a unit, within a time where time is the
 * aspect, a number that can be reached and says something, and no less than was reached before. Zero is right where lower is
 * better; below zero lies only what changes.
 */
export function indicatorHints({ reached = null, ...indicator }: Target): IndicatorHint[] {
  const { qualitative, text, aspect, targetValue, targetNarrative, direction } = indicator;
  if (text.trim() === "") return [];
  const unit = indicator.targetUnit?.trim() ?? "";
  const hints: IndicatorHint[] = [];
  if (!qualitative && !isMeasured(text, unit)) hints.push("unmeasured");
  if (aspect === "time" && !time.test(text) && !time.test(unit)) hints.push("untimed");
  if (qualitative ? !targetNarrative?.trim() : targetValue === null) hints.push("no-target");
  if (targetValue === null || targetValue === undefined) return hints;
  const value = Number(targetValue);
  const easier =
    reached !== null && (direction === "higher" ? value < Number(reached) : value > Number(reached));
  return [
    ...hints,
    ...(unit === "" ? (["no-unit"] as const) : []),
    ...numberHints(value, { text, unit, direction }),
    ...(easier ? (["below-precedent"] as const) : []),
  ];
}

type Hinted = {
  approach: PlanApproach;
  results: readonly {
    statement: string;
    indicators: readonly (Omit<Target, "qualitative" | "reached"> & { id: string })[];
  }[];
  /** What indicators were copied from, by their id. */
  precedents: Readonly<Record<string, { reached: string | null }>>;
};

/** How many hints stand on the results and indicators of a plan. */
export const hintsOn = ({ approach, results, precedents }: Hinted) =>
  results.flatMap(({ statement, indicators }) => [
    ...statementHints(statement),
    ...indicators.flatMap((indicator) =>
      indicatorHints({
        ...indicator,
        qualitative: approach === "qualitative",
        reached: precedents[indicator.id]?.reached,
      }),
    ),
  ]).length;

/** Whether it is read what is counted: by a word for it, by the unit's own, or as the part of a set that the text names. */
const isMeasured = (text: string, unit: string) =>
  measure.test(text) ||
  (unit.length > 2 && text.toLowerCase().includes(unit.toLowerCase())) ||
  (unit !== "" && choosing.test(text));

type Counted = { text: string; unit: string; direction: Direction };

function numberHints(value: number, { text, unit, direction }: Counted): IndicatorHint[] {
  if (value < 0) return isOfChange({ text, unit }) ? [] : ["negative"];
  if (value === 0) return direction === "higher" ? ["nothing"] : [];
  if (isShare({ text, unit }) && value > 100) return ["over-hundred"];
  if (isShare({ text, unit }) && value === 100 && direction === "higher") return ["perfect"];
  return counted.test(unit) && !Number.isInteger(value) ? ["fraction"] : [];
}
