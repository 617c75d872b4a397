import type { Actor } from "@/lib/access/actor";
import { moveObjections, remindOn } from "@/lib/deadlines/commands";
import { unattended } from "@/lib/db/doors";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { findNews } from "@/lib/notifications/queries";
import { setRater } from "@/lib/organisation/commands";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { onDayOf } from "../../support/evaluations";
import { aHandedOverEvaluation } from "../../support/sealed";
import { aPerson, granted, newsFor } from "../../support/world";

givenDatabase();

const moved = "evaluation.objection-moved";
const nextDay = "2026-06-23";

/** An objection of Ayu to what Budi signed, which Dewi is to decide on; Fitri is about to become Budi's superior. */
async function anObjection() {
  const world = await aHandedOverEvaluation();
  const { ayu, agency, at } = world;
  await fileObjection(ayu, { ...(await at(ayu)), reason: "Bukti tidak dihitung" });
  const fitri = onDayOf(nextDay)(await aPerson(agency, "Fitri"));
  const keeper = onDayOf(nextDay)(granted(await aPerson(agency, "Gita"), "agency_admin", agency.path));
  return { ...world, fitri, keeper };
}

const numberOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.number ?? "";

async function newSuperior(keeper: Actor, signer: Actor, rater: Actor, from: string) {
  const { rows } = await asOwner().query<{ version: number }>(`SELECT version FROM "Person" WHERE id = $1`, [
    signer.personId,
  ]);
  const named = { personId: signer.personId, rater: await numberOf(rater), version: rows[0]?.version ?? 0 };
  await setRater(keeper, { ...named, from, basis: "structure", answer: "Mutasi" });
}
const unreadOf = async (actor: Actor) =>
  (await findNews(actor)).filter(({ unread }) => unread).map(({ topic }) => topic);
const queueOf = async (actor: Actor) => (await findQueue(actor)).items.map(({ id }) => id);

describe("an open objection whose signer gets another superior (O2)", () => {
  it("comes to the new one with a note to both, and nothing of it waits for the former", async () => {
    const { ayu, budi, dewi, fitri, keeper, evaluationId } = await anObjection();
    await newSuperior(keeper, budi, fitri, nextDay);
    expect(await unreadOf(fitri)).toContain(moved);
    expect(await unreadOf(dewi)).toContain(moved);
    expect(await unreadOf(dewi)).not.toContain("evaluation.objected");
    expect(await queueOf(fitri)).toEqual([evaluationId]);
    expect(await queueOf(onDayOf(nextDay)(dewi))).toEqual([]);
    const named = async (day: string) =>
      (await findTasks(onDayOf(day)(ayu))).ownObjections.map(({ decider }) => decider);
    expect([await named("2026-06-22"), await named(nextDay)]).toEqual([["Dewi"], ["Fitri"]]);
  });

  it("is told once, however often it is looked at, and again when it moves on", async () => {
    const { budi, dewi, fitri, keeper } = await anObjection();
    await newSuperior(keeper, budi, fitri, nextDay);
    const look = (today: string) =>
      unattended((tx) => moveObjections(tx, { today, now: `${today}T03:00:00.000Z` }));
    expect(await look(nextDay)).toBe(0);
    const toldOf = async (actor: Actor) => (await newsFor(actor)).filter((topic) => topic === moved).length;
    expect([await toldOf(fitri), await toldOf(dewi)]).toEqual([1, 1]);
    await newSuperior(onDayOf("2026-06-24")(keeper), budi, dewi, "2026-06-24");
    expect([await toldOf(fitri), await toldOf(dewi)]).toEqual([2, 2]);
  });

  it("is told on the morning of the day on which a change begins, and by whatever way the timeline changed", async () => {
    const { budi, fitri, keeper } = await anObjection();
    await newSuperior(keeper, budi, fitri, "2026-06-25");
    expect(await newsFor(fitri)).not.toContain(moved);
    await unattended((tx) => remindOn(tx, { today: "2026-06-25", now: "2026-06-25T01:00:00.000Z" }));
    expect(await newsFor(fitri)).toContain(moved);
  });

  it("tells nobody else, and nothing once it is decided", async () => {
    const { ayu, budi, dewi, fitri, citra, keeper, at } = await anObjection();
    await stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti triwulan satu" });
    await decideObjection(dewi, {
      ...(await at(dewi)),
      ...{ decision: "upheld", resultRating: null, behaviourRating: null },
      ...{ hearing: "Didengar", explanation: "Bukti sudah dihitung", recommendation: "" },
    });
    await newSuperior(keeper, budi, fitri, nextDay);
    for (const who of [ayu, budi, dewi, fitri, citra]) expect(await newsFor(who)).not.toContain(moved);
  });

  it("is done with in the news of both once the new one has decided", async () => {
    const { budi, dewi, fitri, keeper, at } = await anObjection();
    await newSuperior(keeper, budi, fitri, nextDay);
    await stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti triwulan satu" });
    await decideObjection(fitri, {
      ...(await at(fitri)),
      ...{ decision: "upheld", resultRating: null, behaviourRating: null },
      ...{ hearing: "Didengar", explanation: "Bukti sudah dihitung", recommendation: "" },
    });
    expect(await unreadOf(fitri)).not.toContain(moved);
    expect(await unreadOf(dewi)).not.toContain(moved);
  });
});
