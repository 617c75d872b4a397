import { createHash } from "node:crypto";

import { addDays } from "@/lib/dates";
import { countsOfOpening } from "@/lib/exchange/planned";
import type { OpeningPlan } from "@/lib/exchange/opening-plan";
import { planPredicates, type PredicateLine } from "@/lib/exchange/past-predicates";
import { planUnitResults, type UnitResultLine } from "@/lib/exchange/past-unit-results";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";
import type { Region } from "./region";

/** The day on which the regional HR agency brought what the region knew from before its first year here, 2024. */
const broughtOn = "2024-01-22";
const years = [2022, 2023];

type Draw = { chances: Chances; rows: Rows };
type Kind = "past_predicates" | "past_unit_results";

/**
 * Data pembuka of the two years before: lists as an office would bring them, understood by the rules that every list meets, and
 * recorded as they say. Some people are missing in them, as they are in real ones.
 */
export function drawOpening(draw: Draw, region: Region, staff: Staff[], keeper: Staff) {
  const agencies = new Map(region.agencyRows.map(({ id, plan }) => [id, plan.name]));
  const around = { standing: [], own: [], open: [] };
  const bringing = { today: broughtOn, keeperId: keeper.id };
  const people = staff.flatMap(({ id, number, name, seat }) => {
    const { agencyId } = seat.unit;
    return number && agencyId ? [{ id, number, name, agencyId, agency: agencies.get(agencyId) ?? "" }] : [];
  });
  for (const year of years) {
    const lines = people.flatMap((person) => predicateLine(draw.chances, person, year, keeper) ?? []);
    const rows = lines.map((values, i): PredicateLine => ({ row: i + 2, values }));
    const plan = planPredicates(rows, { people, ...around }, bringing);
    const file = { kind: "past_predicates" as const, name: `predikat-${year}.xlsx`, lines: rows };
    record(draw, keeper, file, plan, "personId");
  }
  const units = region.units.flatMap(({ id, name, agencyId, parentId }) => {
    const parent = region.units.find((one) => one.id === parentId)?.name ?? null;
    const agency = agencies.get(agencyId ?? "") ?? "";
    return agencyId ? [{ id, name, parent, agencyId, agency, agencyShort: "", own: false }] : [];
  });
  const rows = units.map((unit, i): UnitResultLine => ({
    row: i + 2,
    values: resultLine(draw.chances, unit),
  }));
  const plan = planUnitResults(rows, { units, ...around }, bringing);
  const file = { kind: "past_unit_results" as const, name: "capaian-unit-2023.xlsx", lines: rows };
  record(draw, keeper, file, plan, "unitId");
}

type Person = { id: string; number: string; name: string; agency: string };

/** Null for those who had not been appointed, of whom nobody found the document, and for whoever brings the list. */
function predicateLine({ weighted, chance, whole }: Chances, person: Person, year: number, keeper: Staff) {
  const value = weighted({ "Sangat Baik": 22, Baik: 70, Cukup: 7, Kurang: 1 });
  const [found, serial, day] = [chance(year === 2022 ? 0.9 : 0.97), whole(1, 4_800), whole(2, 17)];
  if (!found || Number(person.number.slice(8, 12)) > year || person.id === keeper.id) return null;
  return {
    ...{ number: person.number, name: person.name, agency: person.agency, year: String(year), value },
    documentNumber: `800.1.10/${serial}/${year + 1}`,
    documentDate: addDays(`${year + 1}-01-01`, day),
    source: year === 2022 ? "Arsip SKP kepegawaian" : "e-Kinerja BKN",
  };
}

type Unit = { name: string; parent: string | null; agency: string };

const resultLine = ({ weighted }: Chances, { name, parent, agency }: Unit): UnitResultLine["values"] => ({
  ...{ unit: name, parentUnit: parent ?? "", agency, year: "2023" },
  value: weighted({ Istimewa: 6, Baik: 72, "Butuh Perbaikan": 19, Kurang: 3 }),
  ...{ documentNumber: "188.45/61/2024", documentDate: "2024-01-17", source: "Keputusan Bupati Bungo" },
});

type File = { kind: Kind; name: string; lines: readonly object[] };

/** The file as it was brought and applied, and what it recorded. */
function record<Value extends string>(
  { chances, rows }: Draw,
  keeper: Staff,
  { kind, name, lines }: File,
  plan: OpeningPlan<Value>,
  subject: "personId" | "unitId",
) {
  if (plan.findings[0])
    throw new Error(`The demo's opening data are refused: ${JSON.stringify(plan.findings[0])}`);
  const at = instant(broughtOn);
  const importId = idOf(chances, at);
  const sha256 = createHash("sha256").update(JSON.stringify(lines)).digest("hex");
  put(rows, "ImportFile", {
    ...{ id: importId, kind, name, sha256, format: "xlsx", lines, rowCount: lines.length },
    ...{ uploadedById: keeper.id, uploadedAt: at },
  });
  put(rows, "ImportApplication", {
    ...{ importId, appliedById: keeper.id, appliedAt: at, counts: countsOfOpening(plan) },
  });
  const table = kind === "past_predicates" ? "PastPredicate" : "PastUnitResult";
  for (const datum of plan.added)
    put(rows, table, {
      ...{ id: idOf(chances, at), [subject]: datum.subjectId, agencyId: datum.agencyId, ...datum.columns },
      source: datum.facts.source,
      ...{ documentNumber: datum.facts.documentNumber, documentDate: datum.facts.documentDate },
      ...{ importId, row: datum.row, recordedById: keeper.id, recordedAt: at, supersededAt: null },
    });
}
