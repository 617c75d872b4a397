/** Whoever reads people one by one in a part of what they read figures of finds nobody else by subtracting them (R5). */
import { randomUUID } from "node:crypto";

import type { Actor, Letter } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { figuresNow } from "@/lib/decisions/queries/figures";
import { takeAccountability } from "@/lib/reporting/commands/take-accountability";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findOutcome } from "@/lib/reporting/queries/outcome";
import { findBehind } from "@/lib/reporting/queries/people";

import { givenDatabase } from "../../support/database";
import { aUnit } from "../../support/movements";
import { aCycleOf, areRated } from "../../support/rated";
import { actorOf, type Agency, anAgency, aPerson } from "../../support/world";

givenDatabase();

const year = 2025;
const letter = (...kinds: Letter["kinds"]): Letter => ({ kinds, from: `${year}-01-01`, to: `${year}-12-31` });

/** An agency with three units of 3, 2 and 6 rated people, four of the last in a unit of its own. */
async function anAgencyOfThree() {
  const agency = await anAgency();
  const [x, y, z] = [await aUnit(agency, "x"), await aUnit(agency, "y"), await aUnit(agency, "z")];
  const inside = await aUnit(z, "inside");
  const rater = await aPerson(agency, "Budi");
  const [period = ""] = await aCycleOf(agency, year, [
    { kind: "annual", from: `${year}-01-01`, to: `${year}-12-31` },
  ]);
  const sizes = [
    [x, 3],
    [y, 2],
    [z, 2],
    [inside, 4],
  ] as const;
  for (const [unit, count] of sizes) {
    const people = await Promise.all(Array.from({ length: count }, (_, i) => aPerson(unit, `Pegawai ${i}`)));
    await areRated(
      unit,
      year,
      people.map((of) => ({ of, by: rater, in: period })),
    );
  }
  return { agency, x, y, z, inside };
}

/** An auditor with a letter for the figures of an agency, and one for evaluations in a part of it. */
const auditorOf = (agency: Agency, opened?: Agency): Actor =>
  actorOf(randomUUID(), {
    grants: [
      { role: "auditor", unitPath: agency.path, letter: letter("figures") },
      ...(opened ? [{ role: "auditor" as const, unitPath: opened.path, letter: letter("evaluations") }] : []),
    ],
  });

const of = ({ unitId }: Agency) => ({ unit: unitId, year, quarter: 0 });

async function ratedFor(reader: Actor, unit: Agency) {
  const { all, rows, hidden } = await findIndicator(reader, "rated-good", of(unit));
  return { whole: all.now?.whole ?? null, rows: rows.flatMap(({ id, now }) => (now ? [id] : [])), hidden };
}

it("tells a unit that a letter opens on its own page and beside others, where it hides nobody", async () => {
  const { agency, x, y, z } = await anAgencyOfThree();
  const reader = auditorOf(agency, x);
  expect(await ratedFor(reader, agency)).toEqual({ whole: 11, rows: [x.unitId], hidden: 2 });
  expect(await ratedFor(reader, x)).toMatchObject({ whole: 3 });
  expect(await ratedFor(reader, y)).toMatchObject({ whole: null });
  expect(await ratedFor(reader, z)).toMatchObject({ whole: null });
  // Without it x hides y, and is hidden.
  expect(await ratedFor(auditorOf(agency), agency)).toEqual({ whole: 11, rows: [z.unitId], hidden: 2 });
});

it("tells of a unit, most of which a letter opens, nothing that the few others in it could be found from", async () => {
  const { agency, x, y, z, inside } = await anAgencyOfThree();
  const reader = auditorOf(agency, inside);
  expect(await ratedFor(reader, agency)).toEqual({ whole: 11, rows: [], hidden: 3 });
  expect(await ratedFor(reader, inside)).toMatchObject({ whole: 4 });
  expect(await ratedFor(reader, z)).toEqual({ whole: null, rows: [inside.unitId], hidden: 0 });
  for (const unit of [x, y]) expect(await ratedFor(reader, unit)).toMatchObject({ whole: null });
});

it("says the same on every page that tells of it, and names those whom the letter opens", async () => {
  const { agency, x, y } = await anAgencyOfThree();
  const reader = auditorOf(agency, x);
  const { predicates, hiddenOutcomes } = await findAccountability(reader, of(agency));
  expect([predicates.map(({ id }) => id), hiddenOutcomes]).toEqual([[x.unitId], 2]);
  const { below } = await findOutcome(reader, of(agency));
  expect([below.units.map(({ id }) => id), below.hidden]).toEqual([[x.unitId], 2]);
  const asked = [agency, x, y].map(({ unitId: id, path }) => ({
    ...{ unit: { id, path }, indicator: "rated-good" as const, year, quarter: 0 },
  }));
  const now = await reading(reader, (tx) => figuresNow(tx, reader, asked));
  expect(now.map((figure) => figure?.whole ?? null)).toEqual([11, 3, null]);
  const named = await findBehind(reader, "rated-good", of(agency), { page: 1, everybody: true, rater: null });
  expect(named.people).toHaveLength(3);
});

it("puts on a sheet for others neither what the reader alone may read nor what only the reader could find out", async () => {
  const { agency, x, z } = await anAgencyOfThree();
  const told = async (reader: Actor) => {
    const { reports } = await takeAccountability(reader, { ...of(agency), shared: true }, "rated-good");
    return reports.map(({ rows, hidden }) => [rows.map(({ id }) => id), hidden]);
  };
  expect(await told(auditorOf(agency))).toEqual([[[z.unitId], 2]]);
  expect(await told(auditorOf(agency, x))).toEqual([[[], 3]]);
});
