import type { EvaluationStatus, Finality } from "@/lib/db/generated/enums";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings } from "../../support/evaluations";
import { aTeam } from "../../support/world";

givenDatabase();

const handedOver = "2026-06-22";
const statuses: EvaluationStatus[] = [
  ...(["self_assessment", "awaiting_rater", "signed", "handed_over", "acknowledged"] as const),
  ...(["lapsed", "objected", "final"] as const),
];
/** The steps that need nothing but their order; the others need an objection, a decision, or time. */
const inOrder = [
  ["signed", "handed_over"],
  ["handed_over", "acknowledged"],
] as const;
const isInOrder = (from: EvaluationStatus, to: EvaluationStatus) =>
  inOrder.some((step) => step[0] === from && step[1] === to);

/** Signed and handed over on 22 June 2026; the time to answer ends on 10 July. */
async function aWorld() {
  const team = await aTeam();
  const id = await anEvaluation(team);
  const budi = onDayOf(handedOver)(team.budi);
  await signEvaluation(budi, { ...(await move(budi, id)), ...ratings });
  await handOver(budi, await move(budi, id));
  return { ...team, id };
}
type World = Awaited<ReturnType<typeof aWorld>>;

/** Sets the evaluation into a state past all guards, as if it had come there lawfully. */
async function set({ id }: World, status: EvaluationStatus, finality: Finality | null = null) {
  const client = await asOwner().connect();
  try {
    await client.query(`ALTER TABLE "Evaluation" DISABLE TRIGGER USER`);
    await client.query(
      `UPDATE "Evaluation" SET status = $2::"EvaluationStatus", finality = $3::"Finality", "reportedAt" = NULL,
         "handedOverAt" = CASE WHEN $2 = 'signed' THEN NULL ELSE timestamptz '2026-06-22 02:00Z' END,
         "acknowledgedAt" = CASE WHEN $2 IN ('acknowledged', 'final') THEN timestamptz '2026-06-23 02:00Z' END,
         "finalAt" = CASE WHEN $2 IN ('lapsed', 'final') THEN timestamptz '2026-07-12 02:00Z' END WHERE id = $1`,
      [id, status, finality],
    );
  } finally {
    await client.query(`ALTER TABLE "Evaluation" ENABLE TRIGGER USER`);
    client.release();
  }
}

/** Only the way is judged: each moment is there that the state needs, and none changes that was there before. */
const moveTo = ({ id }: World, to: EvaluationStatus, finalAt = "2026-07-11T02:00:00Z") =>
  asApp(
    `UPDATE "Evaluation" SET status = $2::"EvaluationStatus",
       "handedOverAt" = coalesce("handedOverAt", timestamptz '2026-06-22 02:00Z'),
       "acknowledgedAt" = coalesce("acknowledgedAt", CASE WHEN $2 = 'acknowledged' THEN timestamptz '2026-06-23 02:00Z' END),
       "finalAt" = coalesce("finalAt", CASE WHEN $2 IN ('lapsed', 'final') THEN $3::timestamptz END) WHERE id = $1`,
    [id, to, finalAt],
  );

const objects = ({ id, dewi }: World, filedAt = "2026-06-24T02:00:00Z", deciderId = dewi.personId) =>
  asApp(
    `INSERT INTO "Objection" ("evaluationId", reason, "filedAt", "deciderId") VALUES ($1, 'Keliru', $2, $3)`,
    [id, filedAt, deciderId],
  );
const decides = ({ id }: World, changed = false) =>
  asApp(
    `UPDATE "Objection" SET decision = $2::"ObjectionDecision", hearing = 'x', explanation = 'x',
       "decidedAt" = '2026-06-26T02:00:00Z', "resultRating" = $3::"Rating", "behaviourRating" = $3::"Rating",
       before = $4::jsonb WHERE "evaluationId" = $1`,
    [id, changed ? "changed" : "upheld", changed ? "above" : null, changed ? "{}" : null],
  );

describe("a signature below expectation under direct SQL (L.V.A.3)", () => {
  it.each([null, "  "])("is refused with the note %j", async (note) => {
    const id = await anEvaluation(await aTeam());
    const signing = asApp(
      `UPDATE "Evaluation" SET status = 'signed', "signedAt" = '2026-06-22', "signedById" = "raterId",
         "resultRating" = 'below', "behaviourRating" = 'as_expected', note = $2 WHERE id = $1`,
      [id, note],
    );
    await expect(signing).rejects.toThrow("without a note");
  });
});

describe("the way of an evaluation under direct SQL", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  const signedOnes = statuses.slice(2);

  const ways = signedOnes.flatMap((from) =>
    statuses.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  it.each(inOrder)("from %s to %s goes on", async (from, to) => {
    await set(world, from);
    await moveTo(world, to);
  });

  it.each(ways.filter(([from, to]) => !isInOrder(from, to)))(
    "from %s to %s is refused out of its order, without its cause, and before its time",
    async (from, to) => {
      await set(world, from);
      await expect(moveTo(world, to, "2026-07-10T02:00:00Z")).rejects.toThrow(/does not go from/);
    },
  );

  it.each([
    ["handed_over", "lapsed"],
    ["acknowledged", "final"],
  ] as const)(
    "from %s to %s goes on once its working days are over, and not a day before",
    async (from, to) => {
      await set(world, from);
      await expect(moveTo(world, to, "2026-07-10T10:00:00Z")).rejects.toThrow(/does not go from/);
      await moveTo(world, to, "2026-07-11T02:00:00Z");
    },
  );

  it("is seven working days shorter in the rater's place (D.1.2)", async () => {
    const { dewi, id } = world;
    await set(world, "handed_over");
    const inPlace = `UPDATE "Evaluation" SET finality = 'rater_lapsed', "signedById" = $2 WHERE id = $1`;
    await expect(asApp(inPlace, [id, dewi.personId])).rejects.toThrow(/is signed/);
    await asOwner().query(`ALTER TABLE "Evaluation" DISABLE TRIGGER "Evaluation_frozen"`);
    await asOwner().query(inPlace, [id, dewi.personId]);
    await asOwner().query(`ALTER TABLE "Evaluation" ENABLE TRIGGER "Evaluation_frozen"`);
    await expect(moveTo(world, "lapsed", "2026-07-01T02:00:00Z")).rejects.toThrow(/does not go from/);
    await moveTo(world, "lapsed", "2026-07-02T02:00:00Z");
  });
});

describe("an objection under direct SQL is refused", () => {
  it.each([
    ["before the document was handed over", "signed", null],
    ["to what is final", "final", null],
    ["to the head of the region (L.IV.A.12)", "handed_over", "regional_head"],
  ] as const)("%s", async (_, status, finality) => {
    const world = await aWorld();
    await set(world, status, finality);
    await expect(objects(world)).rejects.toThrow(/nobody objects/);
  });

  it("a day late, to oneself, to the signer, and twice", async () => {
    const world = await aWorld();
    await expect(objects(world, "2026-07-11T02:00:00Z")).rejects.toThrow(/nobody objects/);
    for (const { personId } of [world.ayu, world.budi])
      await expect(objects(world, undefined, personId)).rejects.toThrow(/nobody objects/);
    await objects(world, "2026-07-10T02:00:00Z");
    await expect(objects(world)).rejects.toThrow(/duplicate key/);
  });

  it("to be decided before it is open, decided twice, taken back, or written anew", async () => {
    const world = await aWorld();
    await objects(world);
    await expect(decides(world)).rejects.toThrow(/stands/);
    await moveTo(world, "objected");
    const anew = `UPDATE "Objection" SET reason = 'Lain' WHERE "evaluationId" = $1`;
    await expect(asApp(anew, [world.id])).rejects.toThrow(/stands/);
    await expect(asApp(`DELETE FROM "Objection" WHERE "evaluationId" = $1`, [world.id])).rejects.toThrow(
      /permission denied/,
    );
    await decides(world);
    await expect(decides(world, true)).rejects.toThrow(/stands/);
  });

  it("to end an evaluation by another hour than its decision, or without one", async () => {
    const world = await aWorld();
    await objects(world);
    await moveTo(world, "objected");
    await expect(moveTo(world, "final")).rejects.toThrow(/does not go from/);
    await decides(world);
    await expect(moveTo(world, "final", "2026-06-27T02:00:00Z")).rejects.toThrow(/does not go from/);
    await moveTo(world, "final", "2026-06-26T02:00:00Z");
  });

  it("to change ratings that the decision does not give", async () => {
    const world = await aWorld();
    const give = (rating: string, finalAt = "2026-06-26T02:00:00Z") =>
      asApp(
        `UPDATE "Evaluation" SET "resultRating" = $2::"Rating", "behaviourRating" = $2::"Rating",
           predicate = predicate_of($2::"Rating", $2::"Rating"), status = 'final', "finalAt" = $3 WHERE id = $1`,
        [world.id, rating, finalAt],
      );
    await objects(world);
    await moveTo(world, "objected");
    await decides(world, true);
    await expect(give("below")).rejects.toThrow(/is signed/);
    await give("above");
  });

  it("that changes without ratings, or upholds with some", async () => {
    const world = await aWorld();
    await objects(world);
    await moveTo(world, "objected");
    const bare = `UPDATE "Objection" SET decision = 'changed', hearing = 'x', explanation = 'x', "decidedAt" = now()
      WHERE "evaluationId" = $1`;
    await expect(asApp(bare, [world.id])).rejects.toThrow(/Objection_decided/);
    const unheard = `UPDATE "Objection" SET decision = 'upheld', explanation = 'x', "decidedAt" = now()
      WHERE "evaluationId" = $1`;
    await expect(asApp(unheard, [world.id])).rejects.toThrow(/Objection_decided/);
  });
});

describe("an evaluation under direct SQL is refused", () => {
  it.each([
    ["a report upward before it is final", `"reportedAt" = now()`, /Evaluation_reported/],
    ["a second handing over", `"handedOverAt" = now()`, /is signed/],
    ["another signer", `"signedById" = "personId"`, /is signed/],
    ["another reason to be final", `finality = 'regional_head'`, /is signed/],
  ])("%s", async (_, change, reason) => {
    const world = await aWorld();
    await expect(asApp(`UPDATE "Evaluation" SET ${change} WHERE id = $1`, [world.id])).rejects.toThrow(
      reason,
    );
  });
});
