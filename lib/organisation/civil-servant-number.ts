import type { Blocker } from "@/lib/errors";
import type { IsoDate } from "@/lib/dates";

type Common = { digits: string; birthDate: IsoDate; sex: "male" | "female"; serial: string };

/** What an 18-digit NIP or NI PPPK says about its holder. */
export type CivilServantNumber =
  | (Common & { kind: "pns"; appointed: string })
  | (Common & { kind: "pppk"; appointedYear: number; contractCode: string });

type Parsed = { number: CivilServantNumber; blockers: [] } | { number: null; blockers: Blocker[] };

const refused = (code: "length" | "digits" | "birth-date" | "appointment" | "sex" | "serial"): Parsed => ({
  number: null,
  blockers: [{ code: `number.${code}` }],
});

/**
 * Reads a NIP (PerKBKN 22/2007, 43/2007: birth date, month of appointment, sex, serial) or an NI PPPK (birth date, year,
 * contract code 21 and up, sex, serial). Spaces and a leading apostrophe from spreadsheets are passed over.
 */
export function parseCivilServantNumber(typed: string): Parsed {
  const digits = typed.replace(/[\s'.-]/g, "");
  if (!/^\d*$/.test(digits)) return refused("digits");
  if (digits.length !== 18) return refused("length");
  const birthDate = realDate(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8));
  if (!birthDate) return refused("birth-date");
  const sex = { "1": "male", "2": "female" }[digits.charAt(14)] as "male" | "female" | undefined;
  if (!sex) return refused("sex");
  const serial = digits.slice(15);
  if (serial === "000") return refused("serial");
  return withAppointment({ digits, birthDate, sex, serial });
}

function withAppointment(common: Common): Parsed {
  const year = Number(common.digits.slice(8, 12));
  const code = common.digits.slice(12, 14);
  if (year < Number(common.birthDate.slice(0, 4)) + 15) return refused("appointment");
  if (Number(code) >= 21)
    return { number: { ...common, kind: "pppk", appointedYear: year, contractCode: code }, blockers: [] };
  if (Number(code) < 1 || Number(code) > 12) return refused("appointment");
  return { number: { ...common, kind: "pns", appointed: `${year}-${code}` }, blockers: [] };
}

function realDate(year: string, month: string, dayOfMonth: string): IsoDate | null {
  const date = `${year}-${month}-${dayOfMonth}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return exists && Number(year) >= 1930 ? date : null;
}
