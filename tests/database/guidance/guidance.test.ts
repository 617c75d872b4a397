import type { Actor } from "@/lib/access/actor";
import { decideObjection, fileObjection } from "@/lib/evaluation/commands/objection";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { closeGuidance } from "@/lib/guidance/commands/close";
import { openGuidance } from "@/lib/guidance/commands/open";
import {
  addGuidanceStep,
  changeGuidanceStep,
  dropGuidanceStep,
  finishGuidanceStep,
} from "@/lib/guidance/commands/steps";
import { findFollowUp } from "@/lib/guidance/queries/follow-up";
import { findGuidance } from "@/lib/guidance/queries/guidance";
import { findToOpen } from "@/lib/guidance/queries/to-open";
import { findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { move, onDayOf, ratings } from "../../support/evaluations";
import { aLowEvaluation, anOpenGuidance, aToldEvaluation, opening, toldOn } from "../../support/guidance";
import { aPerson, eventsOf, granted, newsFor, supervises } from "../../support/world";

givenDatabase();

type World = Awaited<ReturnType<typeof anOpenGuidance>>;

const note = "Tiga laporan terakhir tepat waktu";
const another = { form: "mentoring", text: "Mentor: Eka", dueOn: "2026-08-31" } as const;
const finish = ({ stepId }: Pick<World, "stepId">, version = 0) => ({
  stepId,
  version,
  doneOn: toldOn,
  note,
});
const outcome = "Laporan tepat waktu sejak Juli";
const waiting = async (actor: Actor) =>
  (await findTasks(actor)).feedback.guidance.map(({ step, name, day }) => [step, name, day]);
const open = async (actor: Actor, evaluationId: string, by = actor) =>
  openGuidance(actor, { ...(await move(by, evaluationId)), ...opening });

describe("guidance on a low predicate (art. 21, L.III.D)", () => {
  it("is suggested to the supervisor with the reason, and to nobody else", async () => {
    const { ayu, budi, dewi, citra, evaluationId } = await aToldEvaluation();
    expect(await findFollowUp(budi, evaluationId)).toMatchObject({
      guidance: null,
      toOpen: { blockers: [], suggestions: [{ form: "coaching", reason: "results" }] },
    });
    expect(await findFollowUp(dewi, evaluationId)).toMatchObject({ toOpen: null, notOpened: false });
    expect(await findFollowUp(ayu, evaluationId)).toMatchObject({ toOpen: null, notOpened: true });
    expect(await findFollowUp(citra, evaluationId)).toBeNull();
    expect(await waiting(budi)).toEqual([["open", "Ayu", toldOn]]);
    expect([await waiting(ayu), await waiting(dewi)]).toEqual([[], []]);
  });

  it("goes from its opening through its steps to its end, and tells the other side of each", async () => {
    const world = await anOpenGuidance();
    const { ayu, budi, guidanceId, stepId, of } = world;
    await addGuidanceStep(budi, { guidanceId, version: 0, ...another });
    expect(await of(ayu)).toMatchObject({
      ...{
        aim: opening.aim,
        openedBy: "Budi",
        mine: true,
        may: { write: false, finish: true, close: false },
      },
      steps: [
        { form: "coaching", text: opening.text, dueOn: opening.dueOn, state: "open", note: null },
        { form: "mentoring", text: another.text, dueOn: another.dueOn, state: "open" },
      ],
    });
    await finishGuidanceStep(ayu, finish(world));
    const second = (await of()).steps[1]?.id ?? "";
    await changeGuidanceStep(budi, { stepId: second, version: 0, ...another, text: "Mentor: Fajar" });
    await finishGuidanceStep(budi, finish({ stepId: second }, 1));
    await closeGuidance(budi, { guidanceId, version: 1, outcome });
    expect(await of(ayu)).toMatchObject({
      ...{ outcome, closedBy: "Budi", may: { write: false, finish: false, close: false } },
      steps: [
        { id: stepId, state: "done", doneOn: toldOn, doneBy: "Ayu", note },
        { text: "Mentor: Fajar", doneBy: "Budi" },
      ],
    });
    expect(await newsFor(ayu)).toEqual(
      expect.arrayContaining([
        ...["guidance.opened", "guidance.step-added", "guidance.step-changed"],
        ...["guidance.step-done", "guidance.closed"],
      ]),
    );
    expect(await newsFor(budi)).toContain("guidance.step-reported");
    expect(await eventsOf(guidanceId)).toEqual([
      ...["guidance.opened", "guidance.step-added", "guidance.step-reported"],
      ...["guidance.step-changed", "guidance.step-done", "guidance.closed"],
    ]);
  });

  it("changes nothing of the evaluation: no sanction follows, and the predicate stays", async () => {
    const world = await anOpenGuidance();
    const evaluation = () =>
      asOwner().query(`SELECT * FROM "Evaluation" WHERE id = $1`, [world.evaluationId]);
    const before = (await evaluation()).rows;
    await finishGuidanceStep(world.budi, finish(world));
    await closeGuidance(world.budi, { guidanceId: world.guidanceId, version: 0, outcome });
    expect((await evaluation()).rows).toEqual(before);
  });

  it("stands in the tasks: a step of one's own a week before its day, an overdue one with the supervisor, then its end", async () => {
    const world = await anOpenGuidance();
    const on = (day: string) => ({ ayu: onDayOf(day)(world.ayu), budi: onDayOf(day)(world.budi) });
    expect([await waiting(world.ayu), await waiting(world.budi)]).toEqual([[], []]);
    const week = on("2026-07-24");
    expect([await waiting(week.ayu), await waiting(week.budi)]).toEqual([[["own", "Ayu", "2026-07-31"]], []]);
    const late = on("2026-08-01");
    expect(await waiting(late.ayu)).toEqual([["own", "Ayu", "2026-07-31"]]);
    expect(await waiting(late.budi)).toEqual([["overdue", "Ayu", "2026-07-31"]]);
    await finishGuidanceStep(late.ayu, finish(world));
    expect([await waiting(late.ayu), await waiting(late.budi)]).toEqual([[], [["close", "Ayu", toldOn]]]);
    await closeGuidance(late.budi, { guidanceId: world.guidanceId, version: 0, outcome });
    expect(await waiting(late.budi)).toEqual([]);
  });

  it("is not asked for any more after ninety days, and can still be opened", async () => {
    const { budi, evaluationId } = await aToldEvaluation();
    const late = onDayOf("2026-09-21")(budi);
    expect(await waiting(late)).toEqual([]);
    await openGuidance(late, { ...(await move(late, evaluationId)), ...opening, dueOn: "2026-10-01" });
    expect((await findFollowUp(late, evaluationId))?.guidance).not.toBeNull();
  });

  it("goes to the new supervisor with a transfer, and out of the former one's sight", async () => {
    const world = await anOpenGuidance();
    const { ayu, budi, dewi, guidanceId, agency } = world;
    const next = onDayOf("2026-07-10");
    const eka = next(await aPerson(agency, "Eka"));
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-07-09' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(eka, [ayu], "2026-07-10");
    expect(await findGuidance(eka, ayu.personId)).toMatchObject([{ id: guidanceId, may: { write: true } }]);
    expect(await findGuidance(next(budi), ayu.personId)).toEqual([]);
    expect(await findGuidance(next(dewi), ayu.personId)).toEqual([]);
    await addGuidanceStep(eka, { guidanceId, version: 0, ...another });
    await expect(addGuidanceStep(next(budi), { guidanceId, version: 1, ...another })).rejects.toBeRefused(
      "not-found",
    );
    await finishGuidanceStep(next(ayu), finish(world));
    expect(await newsFor(eka)).toContain("guidance.step-reported");
  });
});

describe("a low predicate of somebody who has another supervisor since", () => {
  const on = "2026-07-10";
  const moved = async <Told extends Awaited<ReturnType<typeof aToldEvaluation>>>(world: Told) => {
    const next = onDayOf(on);
    const eka = next(await aPerson(world.agency, "Eka"));
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = $2::date - 1 WHERE "personId" = $1`, [
      world.ayu.personId,
      on,
    ]);
    await supervises(eka, [world.ayu], on);
    return { ...world, eka, ayu: next(world.ayu), budi: next(world.budi), dewi: next(world.dewi) };
  };

  it("is the new supervisor's to follow: told of it, with its reasons and nothing else of the evaluation", async () => {
    const { ayu, budi, dewi, citra, eka, evaluationId } = await moved(await aToldEvaluation());
    expect(await waiting(eka)).toEqual([["follow", "Ayu", toldOn]]);
    expect(await waiting(budi)).toEqual([]);
    const [one, ...others] = await findToOpen(eka, ayu.personId);
    expect(others).toEqual([]);
    expect(one).toEqual({
      ...{ evaluationId, version: expect.any(Number), name: "Ayu", blockers: [] },
      period: expect.objectContaining({ kind: "periodic", number: 1, year: 2026 }),
      suggestions: [{ form: "coaching", reason: "results", about: "", dueOn: "2026-08-09" }],
    });
    expect(await findEvaluation(eka, evaluationId)).toBeNull();
    for (const other of [ayu, budi, dewi, citra, granted(citra, "auditor", "")])
      expect(await findToOpen(other, ayu.personId)).toEqual([]);
    const version = one?.version ?? -1;
    for (const other of [budi, dewi, citra])
      await expect(openGuidance(other, { evaluationId, version, ...opening })).rejects.toBeRefused(
        "not-found",
      );
    await openGuidance(eka, { evaluationId, version, ...opening });
    expect(await findToOpen(eka, ayu.personId)).toEqual([]);
    expect(await findGuidance(eka, ayu.personId)).toMatchObject([{ openedBy: "Eka", may: { write: true } }]);
    expect(await waiting(eka)).toEqual([]);
  });

  it("waits for the decision on an objection", async () => {
    const told = await aToldEvaluation();
    const { ayu, evaluationId } = told;
    await fileObjection(ayu, { ...(await move(ayu, evaluationId)), reason: "Bukti tidak dihitung" });
    const { eka } = await moved(told);
    const [one] = await findToOpen(eka, ayu.personId);
    expect(one?.blockers).toEqual([{ code: "guidance.objection-open" }]);
    await expect(
      openGuidance(eka, { evaluationId, version: one?.version ?? -1, ...opening }),
    ).rejects.toBeRefused("guidance.objection-open");
    expect(await waiting(eka)).toEqual([]);
  });

  it("is out of sight before it was handed over, where it is not low, and a year later", async () => {
    const signed = await moved(await aLowEvaluation());
    const good = await moved(await aToldEvaluation(ratings));
    const low = await moved(await aToldEvaluation());
    const late = onDayOf("2027-06-24");
    for (const [world, eka] of [
      [signed, signed.eka],
      [good, good.eka],
      [low, late(low.eka)],
    ] as const) {
      const { ayu, evaluationId } = world;
      const { version } = await move(ayu, evaluationId);
      expect(await findToOpen(eka, ayu.personId)).toEqual([]);
      await expect(openGuidance(eka, { evaluationId, version, ...opening })).rejects.toBeRefused("not-found");
      expect(await waiting(eka)).toEqual([]);
    }
  });
});

describe("guidance on a predicate that a decision on an objection has lifted", () => {
  const decided = onDayOf("2026-06-26");
  const decide = async ({ ayu, dewi, evaluationId }: World, predicate: "lifted" | "upheld") => {
    await fileObjection(ayu, { ...(await move(ayu, evaluationId)), reason: "Bukti tidak dihitung" });
    const lifts = predicate === "lifted";
    const rating = lifts ? ("as_expected" as const) : null;
    await decideObjection(decided(dewi), {
      ...(await move(dewi, evaluationId)),
      ...{ decision: lifts ? "changed" : "upheld", resultRating: rating, behaviourRating: rating },
      ...{ hearing: "Keduanya didengar", explanation: "Bukti sudah dihitung", recommendation: "" },
    });
  };
  const later = onDayOf("2026-08-03");

  it("is closed with the steps that nobody needs to do now, which stay as they are", async () => {
    const world = await anOpenGuidance();
    const { guidanceId, of } = world;
    await decide(world, "lifted");
    const [ayu, budi] = [later(world.ayu), later(world.budi)];
    expect(await waiting(ayu)).toEqual([]);
    expect(await waiting(budi)).toEqual([["lifted", "Ayu", "2026-06-26"]]);
    expect(await of(budi)).toMatchObject({ lifted: true, may: { close: true } });
    await closeGuidance(budi, { guidanceId, version: 0, outcome });
    expect(await of(ayu)).toMatchObject({ outcome, steps: [{ state: "left", doneOn: null }] });
    expect(await waiting(budi)).toEqual([]);
  });

  it("goes on where the decision has upheld the predicate", async () => {
    const world = await anOpenGuidance();
    await decide(world, "upheld");
    const budi = later(world.budi);
    expect(await waiting(budi)).toEqual([["overdue", "Ayu", "2026-07-31"]]);
    const close = closeGuidance(budi, { guidanceId: world.guidanceId, version: 0, outcome });
    await expect(close).rejects.toBeRefused("guidance.steps-open");
  });
});

describe("guidance is refused", () => {
  it("before the document was handed over, and on a predicate that is not low", async () => {
    const signed = await aLowEvaluation();
    await expect(open(signed.budi, signed.evaluationId)).rejects.toBeRefused("guidance.not-handed-over");
    await handOver(signed.budi, await move(signed.budi, signed.evaluationId));
    await open(signed.budi, signed.evaluationId);
    const good = await aToldEvaluation(ratings);
    await expect(open(good.budi, good.evaluationId)).rejects.toBeRefused("guidance.not-low");
  });

  it("while an objection is open: neither opened nor written, though what was done can be noted", async () => {
    const told = await aToldEvaluation();
    const object = async ({ ayu, evaluationId }: typeof told) =>
      fileObjection(ayu, { ...(await move(ayu, evaluationId)), reason: "Bukti tidak dihitung" });
    await object(told);
    await expect(open(told.budi, told.evaluationId)).rejects.toBeRefused("guidance.objection-open");
    const world = await anOpenGuidance();
    await object(world);
    const step = { guidanceId: world.guidanceId, version: 0, ...another };
    await expect(addGuidanceStep(world.budi, step)).rejects.toBeRefused("guidance.objection-open");
    await finishGuidanceStep(world.ayu, finish(world));
  });

  it("a second time, and with a stale evaluation", async () => {
    const world = await anOpenGuidance();
    await expect(open(world.budi, world.evaluationId)).rejects.toBeRefused("guidance.opened-already");
    const other = await aToldEvaluation();
    const { evaluationId, version } = await move(other.budi, other.evaluationId);
    await expect(
      openGuidance(other.budi, { evaluationId, version: version - 1, ...opening }),
    ).rejects.toBeRefused("stale");
  });

  it("with a step whose day has passed, or that was done tomorrow or before it all", async () => {
    const world = await anOpenGuidance();
    const { budi, guidanceId } = world;
    const past = { ...another, dueOn: "2026-06-21" };
    await expect(addGuidanceStep(budi, { guidanceId, version: 0, ...past })).rejects.toBeRefused(
      "guidance.due-past",
    );
    await expect(finishGuidanceStep(budi, { ...finish(world), doneOn: "2026-06-23" })).rejects.toBeRefused(
      "guidance.done-to-come",
    );
    await expect(finishGuidanceStep(budi, { ...finish(world), doneOn: "2026-06-21" })).rejects.toBeRefused(
      "guidance.done-before-opening",
    );
  });

  it("where what is done would change, the only step would go, or an end would leave steps open", async () => {
    const world = await anOpenGuidance();
    const { budi, guidanceId, stepId } = world;
    await expect(dropGuidanceStep(budi, { stepId, version: 0 })).rejects.toBeRefused("guidance.last-step");
    await expect(closeGuidance(budi, { guidanceId, version: 0, outcome })).rejects.toBeRefused(
      "guidance.steps-open",
    );
    await finishGuidanceStep(budi, finish(world));
    for (const again of [
      () => finishGuidanceStep(budi, finish(world, 1)),
      () => changeGuidanceStep(budi, { stepId, version: 1, ...another }),
      () => dropGuidanceStep(budi, { stepId, version: 1 }),
    ])
      await expect(again()).rejects.toBeRefused("guidance.step-done");
    await closeGuidance(budi, { guidanceId, version: 0, outcome });
    for (const after of [
      () => closeGuidance(budi, { guidanceId, version: 1, outcome }),
      () => addGuidanceStep(budi, { guidanceId, version: 1, ...another }),
    ])
      await expect(after()).rejects.toBeRefused("guidance.closed");
  });

  it("to everybody but the supervisor of today; the employee finishes steps and writes none", async () => {
    const world = await anOpenGuidance();
    const { ayu, dewi, citra, guidanceId, stepId } = world;
    const keeper = granted(citra, "regional_hr", "");
    const auditor = granted(citra, "auditor", "");
    for (const other of [ayu, dewi, citra, keeper, auditor]) {
      for (const write of [
        () => addGuidanceStep(other, { guidanceId, version: 0, ...another }),
        () => changeGuidanceStep(other, { stepId, version: 0, ...another }),
        () => dropGuidanceStep(other, { stepId, version: 0 }),
        () => closeGuidance(other, { guidanceId, version: 0, outcome }),
      ])
        await expect(write()).rejects.toBeRefused("not-found");
      if (other !== ayu)
        await expect(finishGuidanceStep(other, finish(world))).rejects.toBeRefused("not-found");
    }
    const told = await aToldEvaluation();
    for (const other of [told.ayu, told.dewi, told.citra])
      await expect(open(other, told.evaluationId, told.budi)).rejects.toBeRefused("not-found");
    expect(await findGuidance(dewi, ayu.personId)).toHaveLength(1);
    for (const stranger of [citra, keeper, auditor])
      expect(await findGuidance(stranger, ayu.personId)).toEqual([]);
  });

  it("to whoever saw less than there is: stale guidance, stale steps", async () => {
    const { budi, guidanceId, stepId } = await anOpenGuidance();
    await addGuidanceStep(budi, { guidanceId, version: 0, ...another });
    await expect(addGuidanceStep(budi, { guidanceId, version: 0, ...another })).rejects.toBeRefused("stale");
    await changeGuidanceStep(budi, { stepId, version: 0, ...another });
    await expect(changeGuidanceStep(budi, { stepId, version: 0, ...another })).rejects.toBeRefused("stale");
    await expect(dropGuidanceStep(budi, { stepId, version: 0 })).rejects.toBeRefused("stale");
  });
});

describe("at the same moment", () => {
  const settled = async (both: Promise<unknown>[]) =>
    (await Promise.allSettled(both)).map(({ status }) => status).sort();

  it("one of two opens it", async () => {
    const { budi, evaluationId } = await aToldEvaluation();
    const form = { ...(await move(budi, evaluationId)), ...opening };
    expect(await settled([openGuidance(budi, form), openGuidance(budi, form)])).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  it("one of two closes it", async () => {
    const world = await anOpenGuidance();
    const { budi, guidanceId } = world;
    await finishGuidanceStep(budi, finish(world));
    const close = { guidanceId, version: 0, outcome };
    expect(await settled([closeGuidance(budi, close), closeGuidance(budi, close)])).toEqual([
      "fulfilled",
      "rejected",
    ]);
    expect((await eventsOf(guidanceId)).filter((name) => name === "guidance.closed")).toHaveLength(1);
  });

  it("it is closed or gets another step, and never both", async () => {
    const world = await anOpenGuidance();
    const { budi, guidanceId } = world;
    await finishGuidanceStep(budi, finish(world));
    const both = [
      closeGuidance(budi, { guidanceId, version: 0, outcome }),
      addGuidanceStep(budi, { guidanceId, version: 0, ...another }),
    ];
    expect(await settled(both)).toEqual(["fulfilled", "rejected"]);
  });

  it("of the last two steps only one goes", async () => {
    const { budi, guidanceId, stepId, of } = await anOpenGuidance();
    await addGuidanceStep(budi, { guidanceId, version: 0, ...another });
    const second = (await of()).steps[1]?.id ?? "";
    const both = [stepId, second].map((id) => dropGuidanceStep(budi, { stepId: id, version: 0 }));
    expect(await settled(both)).toEqual(["fulfilled", "rejected"]);
    expect((await of()).steps).toHaveLength(1);
  });
});
