import type { IsoDate } from "@/lib/dates";
import type { PeriodKind, Predicate, Rating } from "@/lib/db/generated/enums";

/** A final evaluation with who signed it, as they were at the signature. */
export type Finished = {
  id: string;
  year: number;
  kind: PeriodKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
  resultRating: Rating;
  behaviourRating: Rating;
  predicate: Predicate;
  person: { id: string; name: string; number: string | null };
  signer: {
    id: string;
    name: string;
    number: string | null;
    grade: string | null;
    position: string | null;
    unit: string | null;
    official: boolean;
  };
};

/** Codes of ratings in SIASN (domain 1.11 [C]). */
const ratingCodes = { above: "1", as_expected: "2", below: "3" } as const satisfies Record<Rating, string>;

/**
 * The predicate in the words of the regulation: the code list of kuadranKinerjaNilai is not public (domain 5.1), whoever
 * uploads the file maps five words.
 */
const predicateWords = {
  very_good: "SANGAT BAIK",
  good: "BAIK",
  needs_improvement: "BUTUH PERBAIKAN",
  poor: "KURANG",
  very_poor: "SANGAT KURANG",
} as const satisfies Record<Predicate, string>;

/** One finished evaluation in the field names of SIASN's skp22 (domain 5.1 [C]); periodic ones say their months. */
export type SiasnRecord = Readonly<Record<string, string | number>>;

/** What of the records keeps an evaluation from leaving, and whose record it is. */
export type Fault = {
  code: "no-number" | "signer-without-number" | "signer-without-position" | "signer-without-grade";
  of: { id: string; name: string };
};

/** The record of an evaluation, or why there is none; somebody mends the named person's record then. */
export function recordOf(evaluation: Finished): { record: SiasnRecord } | { faults: Fault[] } {
  const { person, signer } = evaluation;
  const faults: Fault[] = [
    ...(person.number ? [] : [{ code: "no-number", of: named(person) } as const]),
    ...(signer.official || signer.number
      ? []
      : [{ code: "signer-without-number", of: named(signer) } as const]),
    ...(signer.position ? [] : [{ code: "signer-without-position", of: named(signer) } as const]),
    ...(signer.official || signer.grade
      ? []
      : [{ code: "signer-without-grade", of: named(signer) } as const]),
  ];
  if (faults.length > 0 || !person.number) return { faults };
  return {
    record: {
      ...{ pnsDinilaiOrang: person.number, tahun: evaluation.year },
      hasilKinerjaNilai: ratingCodes[evaluation.resultRating],
      perilakuKerjaNilai: ratingCodes[evaluation.behaviourRating],
      kuadranKinerjaNilai: predicateWords[evaluation.predicate],
      ...{
        penilaiNipNrp: signer.number ?? "",
        penilaiNama: signer.name,
        penilaiJabatan: signer.position ?? "",
      },
      ...{ penilaiGolongan: signer.grade ?? "", penilaiUnorNama: signer.unit ?? "" },
      statusPenilai: signer.official ? "NON ASN" : "ASN",
      ...(evaluation.kind === "periodic" ? monthsOf(evaluation) : {}),
    },
  };
}

const named = ({ id, name }: Fault["of"]) => ({ id, name });

const monthOf = (day: IsoDate) => Number(day.slice(5, 7));

const monthsOf = ({ year, startsOn, endsOn }: Finished) => ({
  ...{ bulanMulaiPenilaian: monthOf(startsOn), tahunMulaiPenilaian: year },
  ...{ bulanSelesaiPenilaian: monthOf(endsOn), tahunSelesaiPenilaian: year },
});

/** Records as a CSV table with a head; fields with a comma, quote or line end are quoted (RFC 4180). */
export function csvOf(records: readonly SiasnRecord[]): string {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const lines = records.map((record) => columns.map((column) => cellOf(record[column] ?? "")));
  return [columns, ...lines].map((cells) => cells.join(",")).join("\r\n");
}

/** A cell that no spreadsheet takes for a formula. */
function cellOf(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
