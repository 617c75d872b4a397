import { createHash } from "node:crypto";

import { ruleOf } from "@/lib/career/coefficients";
import { placeIn } from "@/lib/career/ledger";
import { rankOf } from "@/lib/career/ranks";
import { addDays } from "@/lib/dates";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; rows: Rows };

/** When the regional HR agency brought the determinations (PAK) of the year before its first here. */
const broughtOn = "2024-02-05";
const countedUntil = "2023-12-31";

/**
 * Since when everybody holds their rank, and what holders of functional positions had of credit points when the region came here.
 * Of a few the determination was not found yet, and a few have an aim.
 */
export function drawCareers(draw: Draw, staff: readonly Staff[], keeper: Staff) {
  const pns = staff.filter(({ employmentKind, grade }) => employmentKind === "pns" && rankOf(grade));
  for (const person of pns) drawRank(draw, person);
  drawCredits(
    draw,
    pns.filter(({ id, seat }) => seat.kind === "functional" && seat.level && id !== keeper.id),
    keeper,
  );
  drawAims(draw, pns);
}

/** A few people have said what they aim at: mostly the seat of whoever rates them. */
function drawAims({ chances, rows }: Draw, people: readonly Staff[]) {
  const positions = new Map(
    (rows["Assignment"] ?? [])
      .filter(({ kind }) => kind === "definitive")
      .map(({ personId, positionId }) => [personId, positionId]),
  );
  for (const { id: personId, rater, seat } of people) {
    const [wanted, day] = [chances.chance(0.06), chances.whole(1, 28)];
    const positionId = rater && rater.seat.kind !== "official" ? positions.get(rater.id) : undefined;
    if (!positionId || !(wanted || seat.actor === "headOfDivision") || seat.actor === "midwife") continue;
    const at = instant(`2026-02-${String(day).padStart(2, "0")}`);
    put(rows, "CareerAim", { id: idOf(chances, at), personId, positionId, chosenAt: at, version: 1 });
  }
}

/** Decisions on promotions are of April and October; nobody was promoted before their appointment. */
function drawRank({ chances, rows }: Draw, { id: personId, number, grade }: Staff) {
  const appointed = `${number?.slice(8, 12)}-${number?.slice(12, 14)}-01`;
  const promoted = `${chances.whole(2021, 2025)}-${chances.pick(["04", "10"])}-01`;
  const [serial, day] = [chances.whole(100, 4_900), chances.whole(12, 40)];
  const validFrom = promoted > appointed ? promoted : appointed;
  put(rows, "GradeStep", {
    ...{ id: idOf(chances, instant(validFrom)), personId, grade, validFrom },
    documentNumber: `823.${grade?.startsWith("IV") ? 4 : 3}/${serial}/BKPSDMD/${validFrom.slice(0, 4)}`,
    ...{ documentDate: addDays(validFrom, -day), version: 0 },
  });
}

/** A list of determinations as it was brought and applied, and what it recorded: points of the rank held, and some beyond. */
function drawCredits({ chances, rows }: Draw, people: readonly Staff[], keeper: Staff) {
  const at = instant(broughtOn);
  const importId = idOf(chances, at);
  const found = people.filter(
    ({ number, seat }) => Number(number?.slice(8, 12)) < 2024 && (chances.chance(0.93) || seat.actor),
  );
  const lines = found.map((person, i) => ({
    row: i + 2,
    values: {
      ...{ number: person.number ?? "", name: person.name, countedUntil, value: pointsOf(chances, person) },
      documentNumber: `800.1.3.1/${chances.whole(1, 3_900)}/PAK/2024`,
      ...{ documentDate: addDays("2024-01-08", chances.whole(0, 18)), source: "PAK BKPSDMD Bungo" },
    },
  }));
  put(rows, "ImportFile", {
    ...{ id: importId, kind: "past_credit_points", name: "angka-kredit-2023.xlsx", format: "xlsx" },
    sha256: createHash("sha256").update(JSON.stringify(lines)).digest("hex"),
    ...{ lines, rowCount: lines.length, uploadedById: keeper.id, uploadedAt: at },
  });
  put(rows, "ImportApplication", {
    ...{ importId, appliedById: keeper.id, appliedAt: at },
    counts: { added: lines.length, corrected: 0, unchanged: 0 },
  });
  for (const [i, { id: personId, seat }] of found.entries()) {
    const line = lines[i];
    if (!line) continue;
    const { value: points, documentNumber, documentDate, source } = line.values;
    put(rows, "PastCreditPoints", {
      ...{ id: idOf(chances, at), personId, agencyId: seat.unit.agencyId, countedUntil, points },
      ...{ source, documentNumber, documentDate, importId, row: line.row },
      ...{ recordedById: keeper.id, recordedAt: at, supersededAt: null },
    });
  }
}

/** What a rank stands for within its level, and up to most of what the next one takes. */
function pointsOf({ whole }: Chances, { grade, seat }: Staff): string {
  const [rank, level] = [rankOf(grade), seat.level];
  if (!rank || !level) return "0";
  const rule = ruleOf(level);
  const held = rule.rank.hundredths * placeIn(rule.ranks, rank);
  const beyond = Math.floor((rule.rank.hundredths * whole(0, 70)) / 100);
  return ((held + beyond) / 100).toFixed(2);
}
