import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { Predicate, Rating } from "@/lib/db/generated/enums";
import { explain } from "@/lib/evaluation/explanation";
import { predicateOf } from "@/lib/evaluation/quadrant";
import { findOwnPattern, findPatternsBelow } from "@/lib/evaluation/queries/patterns";
import { findTeamPatterns } from "@/lib/evaluation/queries/team-pattern";

import { asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle, aUnitResult, inWindow } from "../../support/evaluations";
import { insertRows } from "../../support/rows";
import { statementsOf } from "../../support/statements";
import { type Agency, anAgency, aPerson, granted, supervises } from "../../support/world";

givenDatabase();

type Given = {
  ratings: [Rating, Rating];
  signedOn?: string;
  mark?: Rating;
  /** The predicate that the rater gave, where a decision on an objection changed it. */
  before?: Predicate;
};

/** Evaluations of the first semester that the rater signed, or only weighed, of new people of the agency. */
async function evaluates(agency: Agency, periodId: string, rater: Actor, given: readonly Given[]) {
  const [people, plans, evaluations, objections] = [[], [], [], []] as [
    Actor[],
    object[],
    object[],
    object[],
  ];
  for (const { ratings, signedOn, mark, before } of given) {
    const person = await aPerson(agency, "Pegawai");
    const [planId, [results, behaviour]] = [randomUUID(), ratings];
    const marks = mark ? [{ statement: "x", kind: "main" as const, mark }] : [];
    const place = { personId: person.personId, agencyId: agency.agencyId, unitId: agency.unitId };
    people.push(person);
    plans.push({
      ...{ id: planId, ...place, year: 2026, positionTitle: "Analis", positionKind: "functional" },
      ...{ form: "member", approach: "quantitative", status: "approved", version: 0, edition: 1 },
      ...{ approvedEdition: 1, firstApprovedOn: "2026-01-20", reportCount: 0, answeredCount: 0 },
    });
    const evaluationId = randomUUID();
    if (before) objections.push({ ...changedFrom(before, ratings), evaluationId, deciderId: rater.personId });
    evaluations.push({
      ...{ id: evaluationId, periodId, raterId: rater.personId, planId, ...place, version: 0 },
      ...{
        status: signedOn ? "signed" : "awaiting_rater",
        signedAt: signedOn ? `${signedOn}T03:00:00Z` : null,
        signedById: signedOn ? rater.personId : null,
      },
      ...{ resultRating: results, behaviourRating: behaviour, predicate: predicateOf(results, behaviour) },
      explanation: signedOn ? explain({ results, behaviour, unitResult: "good", marks }) : null,
      snapshot: signedOn ? {} : null,
    });
  }
  await insertRows(asOwner(), "PerformancePlan", plans as never);
  await insertRows(asOwner(), "Evaluation", evaluations as never);
  await withoutGuards(() => insertRows(asOwner(), "Objection", objections as never));
  await supervises(rater, people);
}

/** A decision that is over: the way that leads there is told elsewhere. */
const changedFrom = (predicate: Predicate, [results, behaviour]: [Rating, Rating]) => ({
  ...{ reason: "Bukti tidak dihitung", filedAt: "2026-06-30T03:00:00Z" },
  ...{ decision: "changed", resultRating: results, behaviourRating: behaviour, before: { predicate } },
  ...{ hearing: "Keduanya didengar", explanation: "Bukti sah", decidedAt: "2026-07-02T03:00:00Z" },
});
async function withoutGuards(write: () => Promise<unknown>) {
  await asOwner().query(`ALTER TABLE "Objection" DISABLE TRIGGER USER`);
  await write();
  await asOwner().query(`ALTER TABLE "Objection" ENABLE TRIGGER USER`);
}

const times = (count: number, given: Given): Given[] => Array.from({ length: count }, () => given);
const best: Given = { ratings: ["above", "above"], signedOn: "2026-06-29" };
const usual: Given = { ratings: ["as_expected", "as_expected"], signedOn: "2026-06-29" };

/** Dewi rates Budi and Fitri; Budi gives six people the best, Fitri six the usual, Gita rates two. The window closes on 14 July. */
async function anAgencyThatRated() {
  const agency = await anAgency();
  const [budi, fitri, gita, dewi] = [
    await aPerson(agency, "Budi"),
    await aPerson(agency, "Fitri"),
    await aPerson(agency, "Gita"),
    await aPerson(agency, "Dewi"),
  ];
  await supervises(dewi, [budi, fitri, gita]);
  const periodId = await aSemesterCycle(agency);
  await evaluates(agency, periodId, budi, [
    ...times(3, { ...best, mark: "above" }),
    { ...best, mark: "below" },
    // Tuesday, 14 July 2026 is the last day of the window, Monday the day before.
    { ...best, signedOn: "2026-07-13" },
    { ...best, signedOn: "2026-07-10" },
  ]);
  await evaluates(agency, periodId, fitri, times(6, usual));
  await evaluates(agency, periodId, gita, times(2, usual));
  return { agency, periodId, budi: inWindow(budi), fitri, gita, dewi };
}

const july = (actor: Actor, day: number): Actor => ({ ...actor, today: `2026-07-${day}` });

describe("the pattern of a rater (E8)", () => {
  it("is the rater's own first, with every figure, beside the others once nobody decides any more", async () => {
    const { budi } = await anAgencyThatRated();
    const open = (await findOwnPattern(july(budi, 14)))?.pattern;
    expect(open).toMatchObject({ people: 6, difference: null });
    const own = await findOwnPattern(july(budi, 15));
    // Six of 14 at rank 5, eight at rank 4: the agency's mean is 62/14.
    expect(own?.pattern).toEqual({
      ...{ people: 6, caution: true, difference: expect.closeTo(5 - 62 / 14) },
      counts: { very_good: 6, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 },
      mostGiven: { predicate: "very_good", part: 6, whole: 6 },
      lastDays: { part: 1, whole: 6 },
      agreeing: { part: 3, whole: 4 },
    });
    const semester = { kind: "periodic", number: 1, year: 2026, cadence: "semester" };
    expect(own?.times).toMatchObject([{ period: semester, pattern: own?.pattern }]);
  });

  it("counts back over holidays to the last two working days", async () => {
    const { budi } = await anAgencyThatRated();
    await asOwner().query(`INSERT INTO "Holiday" (date, name) VALUES ('2026-07-13', 'Libur')`);
    try {
      expect((await findOwnPattern(budi))?.pattern?.lastDays).toEqual({ part: 2, whole: 6 });
    } finally {
      await asOwner().query(`DELETE FROM "Holiday" WHERE date = '2026-07-13'`);
    }
  });

  it("is what the rater gave in the window, whatever an objection or an extension made of it", async () => {
    const { agency, periodId, budi } = await anAgencyThatRated();
    await evaluates(agency, periodId, budi, [
      { ...best, before: "good" },
      { ...usual, signedOn: "2026-07-20" },
    ]);
    const own = await findOwnPattern(july(budi, 31));
    expect(own?.pattern).toMatchObject({
      counts: { very_good: 6, good: 2 },
      lastDays: { part: 1, whole: 8 },
    });
  });

  it("is read by the level above only once the window has closed, farthest from the agency first", async () => {
    const { dewi } = await anAgencyThatRated();
    expect(await findPatternsBelow(july(dewi, 14))).toEqual({ raters: [], unsaid: 0 });
    const { raters, unsaid } = await findPatternsBelow(july(dewi, 15));
    expect(raters.map(({ name }) => name)).toEqual(["Budi", "Fitri"]);
    expect(raters[1]?.pattern.difference).toBeCloseTo(4 - 62 / 14);
    expect(unsaid).toBe(1);
  });

  it("is read in units whose figures one reads, and by nobody else: not of oneself, nor of who rates oneself", async () => {
    const { agency, budi, fitri, dewi } = await anAgencyThatRated();
    const elsewhere = await anAgency();
    const names = async (actor: Actor) =>
      (await findPatternsBelow(july(actor, 15))).raters.map(({ name }) => name);
    const stranger = await aPerson(elsewhere, "Citra");
    expect(await names(stranger)).toEqual([]);
    expect(await names(granted(stranger, "leadership", elsewhere.path))).toEqual([]);
    expect(await names(granted(stranger, "leadership", agency.path))).toEqual(["Budi", "Fitri"]);
    expect(await names(granted(stranger, "agency_admin", agency.path))).toEqual([]);
    expect(await names(fitri)).toEqual([]);
    expect(await names(granted(fitri, "leadership", agency.path))).toEqual(["Budi"]);
    const { rows } = await asOwner().query(
      `SELECT "personId" FROM "Evaluation" WHERE "raterId" = $1 LIMIT 1`,
      [budi.personId],
    );
    const rated = granted({ ...dewi, personId: rows[0].personId }, "leadership", agency.path);
    expect(await names(rated)).toEqual(["Fitri"]);
    const [hadi, ira] = [await aPerson(agency, "Hadi"), await aPerson(agency, "Ira")];
    await supervises(budi, [ira]);
    await supervises(ira, [hadi]);
    expect(await names(granted(hadi, "leadership", agency.path))).toEqual(["Fitri"]);
  });

  it("says nothing of what was not signed", async () => {
    const { agency, periodId, gita } = await anAgencyThatRated();
    await evaluates(agency, periodId, gita, times(6, { ratings: ["above", "above"] }));
    expect((await findOwnPattern(inWindow(gita)))?.pattern).toBeNull();
  });

  it("takes one statement, however many raters there are", async () => {
    const { dewi, budi } = await anAgencyThatRated();
    const besides = ["BEGIN", "who asks", "COMMIT"].length;
    expect(await statementsOf(() => findPatternsBelow(july(dewi, 15)))).toBe(1 + besides);
    expect(await statementsOf(() => findOwnPattern(budi))).toBe(1 + besides);
  });
});

describe("what a rater has given so far beside the pattern of the unit's result (SE MenPANRB 3/2023)", () => {
  it("is told with the counts, signed or not, once the result was decided", async () => {
    const agency = await anAgency();
    const [budi, dewi] = [await aPerson(agency, "Budi", { isHead: true }), await aPerson(agency, "Dewi")];
    const periodId = await aSemesterCycle(agency);
    const weighed = { ratings: usual.ratings };
    await evaluates(agency, periodId, budi, [best, ...times(5, usual), ...times(4, weighed)]);
    expect(await findTeamPatterns(inWindow(budi))).toEqual([]);
    await aUnitResult(agency, periodId, dewi);
    // Domain 8.3, the second row: Baik with 1, 9, 0, 0, 0.
    expect(await findTeamPatterns(inWindow(budi))).toMatchObject([
      {
        ...{ level: "good", total: 10, period: { id: periodId }, counts: { very_good: 1, good: 9 } },
        deviations: [
          { kind: "at-most", predicates: ["good"], limit: 70 },
          { kind: "some-needed", predicates: ["needs_improvement", "poor"] },
        ],
      },
    ]);
    expect(await findTeamPatterns(inWindow(dewi))).toEqual([]);
  });
});
