import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";

/** Text as a person meant it: no invisible characters, no double spaces, no apostrophe that a spreadsheet added. */
export const cleanText = (cell: string) =>
  cell
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim()
    .replace(/^'\s*/, "");

/** The same text for comparing names: letters and digits only, in one case. */
export const sameName = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const months = "jan,feb,mar,apr,mei,jun,jul,agu,sep,okt,nov,des".split(",");
const foreign: Record<string, string> = { may: "mei", aug: "agu", ags: "agu", oct: "okt", dec: "des" };

/** A day as people type it: "1 Januari 2024", "01/01/2024", "2024-01-01", or Excel's serial number; null when it is none. */
export function readDate(text: string): IsoDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(iso[1], iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (dayFirst) return realDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const spelt = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})$/i.exec(text);
  if (spelt) return realDay(spelt[3], monthOf(spelt[2] ?? ""), spelt[1]);
  return /^[2-5]\d{4}$/.test(text) ? dayOfSerial(Number(text)) : null;
}

const monthOf = (name: string) => {
  const short = name.toLowerCase();
  return String(months.indexOf(foreign[short] ?? short) + 1);
};

/** Excel counts days from 30 December 1899. */
const dayOfSerial = (serial: number): IsoDate =>
  new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

function realDay(year = "", month = "", date = ""): IsoDate | null {
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return exists && Number(year) >= 1950 && Number(year) <= 2200 ? iso : null;
}

/** Golongan ruang out of "Penata (III/c)" or "iii / C", or a PPPK's Roman number; null when it is none. */
export function readGrade(text: string): string | null {
  const ranked = /\b(I|II|III|IV)\s*\/\s*([a-e])\b/i.exec(text);
  if (ranked) return `${ranked[1]?.toUpperCase()}/${ranked[2]?.toLowerCase()}`;
  const contract = /^(?:gol(?:ongan)?\.?\s*)?([IVX]+)$/i.exec(text)?.[1]?.toUpperCase();
  return contract && /^(X{0,1}(IX|IV|V?I{0,3}))$/.test(contract) ? contract : null;
}

const kinds: readonly (readonly [RegExp, PositionKind])[] = [
  [/^jpt|pimpinan tinggi|^eselon ii\b/i, "senior_leader"],
  [/^administrator|^eselon iii\b/i, "administrator"],
  [/^pengawas|^eselon iv\b/i, "supervisor"],
  [/^pelaksana/i, "implementer"],
  [/fungsional|^jf\b/i, "functional"],
];

/** Jenis jabatan; null when the word is unknown. */
export const readPositionKind = (text: string): PositionKind | null =>
  kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const levels: readonly FunctionalLevel[] = [
  "pemula",
  "terampil",
  "mahir",
  "penyelia",
  "ahli_pertama",
  "ahli_muda",
  "ahli_madya",
  "ahli_utama",
];

/** Jenjang jabatan fungsional at the end of a text ("Guru Ahli Muda"); null without one. */
export const readLevel = (text: string): FunctionalLevel | null =>
  levels.find((level) => sameName(text).endsWith(level.replace("_", " "))) ?? null;

/** Whether a cell says yes: "Ya", "1", "V". */
export const readYes = (text: string) => /^(ya|y|1|v|x|true|kepala)$/i.test(text);

/** Whether a kind of employment is PPPK paruh waktu; null where nothing is written. */
export const readPartTime = (text: string): boolean | null =>
  text === "" ? null : /\b(paruh waktu|part[- ]time|p3k ?pw|pppk ?pw)\b/i.test(text);
