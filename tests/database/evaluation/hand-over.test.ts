/** What is signed does not get lost: it waits for its signer until it is handed over, and several are handed over at once. */
import type { Actor } from "@/lib/access/actor";
import { handOverTogether } from "@/lib/evaluation/commands/hand-over";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { handOversLateBelow, teamEvaluations } from "@/lib/evaluation/queries/team";

import { asOwner, givenDatabase } from "../../support/database";
import {
  aSemesterCycle,
  aUnitResult,
  inWindow,
  move,
  onDayOf,
  ratings,
  sheetFor,
} from "../../support/evaluations";
import { anApprovedPlan } from "../../support/plans";
import { aPerson, aTeam, eventsOf, newsFor, supervises } from "../../support/world";

givenDatabase();

/** Budi's people by name, so many signed on 20 June, and the last one left unrated. */
async function aSignedTeam(signed: number, size = signed + 1) {
  const team = await aTeam();
  const budi = inWindow(team.budi);
  const people = [team.ayu];
  for (let i = 1; i < size; i++) people.push(await aPerson(team.agency, `Citra ${i}`));
  await supervises(team.budi, people.slice(1));
  for (const person of people) await anApprovedPlan(person, team.budi);
  await aUnitResult(team.agency, await aSemesterCycle(team.agency), team.dewi);
  await openEvaluations(budi);
  const ids = (await teamEvaluations(budi)).map(({ id }) => id);
  for (const id of ids.slice(0, signed))
    await signEvaluation(budi, { ...(await move(budi, id)), ...ratings });
  return { ...team, budi, people, ids: ids.slice(0, signed) };
}
const references = (actor: Actor, ids: readonly string[]) => Promise.all(ids.map((id) => move(actor, id)));
const stepsIn = async (actor: Actor) =>
  (await teamEvaluations(actor)).map(
    ({ person, step, by, late }) => `${person.name}: ${step} ${by}${late ? " late" : ""}`,
  );

describe("the team of a rater who has signed", () => {
  it("counts what waits to be handed over, with the day by which (L.V.A)", async () => {
    const { budi } = await aSignedTeam(1);
    expect(await stepsIn(budi)).toEqual(["Ayu: handOver 2026-07-09", "Citra 1: rate 2026-07-14"]);
  });

  it("keeps it once the window is closed, and says that it is overdue", async () => {
    const { budi, dewi } = await aSignedTeam(1);
    const later = onDayOf("2027-01-25");
    expect(await stepsIn(later(budi))).toEqual(["Ayu: handOver 2026-07-09 late"]);
    expect(await stepsIn(later(dewi))).toEqual(["Citra 1: rateInPlace 2026-08-03 late"]);
  });

  it("is seen by the level above once it is late, and not before", async () => {
    const { budi, dewi, citra } = await aSignedTeam(2);
    expect(await handOversLateBelow(onDayOf("2026-07-09")(dewi))).toEqual([]);
    expect(await handOversLateBelow(onDayOf("2026-07-10")(dewi))).toEqual([
      { raterId: budi.personId, name: "Budi", count: 2, since: "2026-07-09" },
    ]);
    for (const other of [budi, citra])
      expect(await handOversLateBelow(onDayOf("2026-07-10")(other))).toEqual([]);
  });
});

describe("what falls to the rater's superior (L.IV.A.11)", () => {
  it("is listed with the day by which to sign", async () => {
    const { dewi } = await aSignedTeam(0);
    expect(await stepsIn(onDayOf("2026-07-20")(dewi))).toEqual(["Ayu: rateInPlace 2026-08-03"]);
  });

  it("goes on to whoever fell to them next, and leads nowhere past the last", async () => {
    const { dewi } = await aSignedTeam(0, 3);
    const later = onDayOf("2026-07-20")(dewi);
    const [ayu, one, two] = (await teamEvaluations(later)).map(({ id }) => id);
    const turn = async (id = "") => (await sheetFor(later, id)).turn;
    expect(await turn(ayu)).toMatchObject({ place: 1, total: 3, previous: null, next: one, inPlace: true });
    expect(await turn(two)).toMatchObject({ place: 3, next: ayu });
    for (const id of [ayu, one])
      await signEvaluation(later, { ...(await move(later, id ?? "")), ...ratings });
    expect(await turn(two)).toMatchObject({ place: 1, total: 1, next: null });
  });
});

describe("handing over together", () => {
  it("hands over each with its news, its documents and its event", async () => {
    const { budi, people, ids } = await aSignedTeam(2);
    await handOverTogether(budi, { evaluations: await references(budi, ids) });
    for (const [i, id] of ids.entries()) {
      expect(await sheetFor(budi, id)).toMatchObject({ status: "handed_over" });
      expect(await newsFor(people[i]!)).toContain("evaluation.handed-over");
      expect((await eventsOf(id)).filter((name) => name === "evaluation.handed-over")).toHaveLength(1);
      const issued = `SELECT form FROM "SealedDocument" WHERE "evaluationId" = $1 AND state = 'valid'`;
      expect((await asOwner().query(issued, [id])).rowCount).toBe(2);
    }
    expect(await stepsIn(budi)).toContain("Ayu: null null");
  });

  it("hands over nobody when one of them has changed meanwhile, and names them", async () => {
    const { budi, ids } = await aSignedTeam(2);
    const evaluations = await references(budi, ids);
    await handOverTogether(budi, { evaluations: evaluations.slice(1) });
    await expect(handOverTogether(budi, { evaluations })).rejects.toMatchObject({
      blockers: [{ code: "stale" }, { code: "evaluation.not-handed-over-together", name: "Citra 1" }],
    });
    expect(await sheetFor(budi, ids[0] ?? "")).toMatchObject({ status: "signed" });
  });

  it("lets only one of two who press at the same moment through", async () => {
    const { budi, ids } = await aSignedTeam(2);
    const evaluations = await references(budi, ids);
    const [there, back] = [evaluations, [...evaluations].reverse()];
    const outcomes = await Promise.allSettled(
      [there, back].map((some) => handOverTogether(budi, { evaluations: some })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("does not exist for whoever has not signed", async () => {
    const { budi, dewi, ids } = await aSignedTeam(1);
    const evaluations = await references(budi, ids);
    for (const other of [inWindow(dewi), onDayOf("2026-08-10")(dewi)])
      await expect(handOverTogether(other, { evaluations })).rejects.toBeRefused("not-found");
  });
});
