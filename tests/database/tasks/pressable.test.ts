/**
 * Whatever is shown to somebody as waiting for them can be pressed by them. On days between which people move on every side of
 * what is under way, some of what waits is done and the rest is left to whoever comes after; and nothing waits for nobody.
 */
import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { givenSmallRegion } from "../../support/database";
import { chancesOf } from "../../support/year-of-movements";
import { actorsOn, letPeopleMove, nightBefore, somePeopleSpeak, undecidedOn } from "./moved-region";
import type { Press } from "./press";
import { pressesOfQueue, pressesOfTasks } from "./presses";

givenSmallRegion();
jest.setTimeout(240_000);

const chance = chancesOf(Number(process.env.PRESSABLE_SEED ?? 2026));
/** So many of a kind are done on a day; of evaluations more, since each step leads to the next. */
const mostOf = (kind: string) => (kind.startsWith("evaluation") ? 10 : 4);
const together = 4;

/** Everything that is shown to somebody as waiting, each thing once. */
async function waitingFor(actor: Actor): Promise<Press[]> {
  const hand = { actor, chance };
  const presses = [
    ...pressesOfQueue(hand, (await findQueue(actor)).items),
    ...pressesOfTasks(hand, await findTasks(actor)),
  ];
  return [...new Map(presses.map((press) => [press.id || press.kind, press])).values()];
}

/** What others have to say or to decide before it, which its page tells. */
const waitsForOthers = new Set<string>([
  "evaluation.group-unexplained",
  "evaluation.no-unit-result",
  "evaluation.signer-unheard",
]);

const isRightly = (error: unknown) =>
  error instanceof DomainError && error.blockers.every(({ code }) => waitsForOthers.has(code));

/** Why it could not be done, while it goes on being shown; what somebody else has done meanwhile is shown no more. */
async function faultOf({ kind, id, press }: Press, actor: Actor): Promise<string[]> {
  try {
    await press();
    return [];
  } catch (error) {
    const still = (await waitingFor(actor)).some((one) => one.kind === kind && one.id === id);
    return still && !isRightly(error) ? [`${kind} ${id} of ${actor.personId}: ${String(error)}`] : [];
  }
}

/** Walks everybody for whom something waits; answers what could not be done, what waits for nobody, and which kinds were done. */
async function aDayOfPresses(today: string) {
  const lying = await undecidedOn(today);
  const done = new Map<string, number>();
  const faults: string[] = [];
  const actors = await actorsOn(today);
  for (let at = 0; at < actors.length; at += together) {
    const some = actors.slice(at, at + together);
    const waiting = await Promise.all(some.map(waitingFor));
    for (const [i, actor] of some.entries())
      for (const one of waiting[i] ?? []) {
        lying.delete(one.id);
        const before = done.get(one.kind) ?? 0;
        if (before === mostOf(one.kind) || chance() < 0.3) continue;
        done.set(one.kind, before + 1);
        faults.push(...(await faultOf(one, actor)));
      }
  }
  return { faults, lying: [...lying].map(([id, what]) => `${what}: ${id}`), done };
}

describe("what waits for somebody", () => {
  const kinds = new Set<string>();
  const moves: string[] = [];

  beforeAll(() => somePeopleSpeak("2026-06-23"));

  it.each(["2026-06-24", "2026-07-08", "2026-07-22", "2027-01-12"])(
    "can be done by them, and nothing waits for nobody: %s",
    async (today) => {
      await nightBefore(today);
      moves.push(...(await letPeopleMove({ today, chance, turn: moves.length })));
      const { faults, lying, done } = await aDayOfPresses(today);
      for (const kind of done.keys()) kinds.add(kind);
      expect({ faults, lying }).toEqual({ faults: [], lying: [] });
    },
  );

  it("was of most kinds, with every step of an evaluation, and people had gone from most sides", () => {
    const steps = ["selfAssess", "rate", "rateInPlace", "handOver", "acknowledge", "state", "decide"];
    expect([...kinds]).toEqual(expect.arrayContaining(steps.map((step) => `evaluation ${step}`)));
    expect(kinds.size).toBeGreaterThan(35);
    expect(moves.length).toBeGreaterThan(40);
  });
});
