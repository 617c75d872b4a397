/**
 * Two people, or a person and time, at the same evaluation in the same moment: one of them wins, whole. `npm run
 * drill:evaluation` runs each race 1,000 times, the tests a small sample.
 */
import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";
import { unattended } from "@/lib/db/doors";
import { setRater } from "@/lib/organisation/commands";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings } from "../../support/evaluations";
import { aPerson, aTeam, granted, supervises } from "../../support/world";

givenDatabase();

const alone = process.env.npm_lifecycle_event === "drill:evaluation";
const races = alone ? 1_000 : 15;
const minutes = 60_000;
jest.setTimeout(alone ? 30 * minutes : minutes);

const [inWindow, lastDay, dayAfter] = ["2026-06-22", "2026-07-14", "2026-07-15"].map(onDayOf) as [
  (actor: Actor) => Actor,
  (actor: Actor) => Actor,
  (actor: Actor) => Actor,
];
/** Handed over on 22 June 2026, so that 10 July is the last day to answer. */
const [lastAnswer, tooLate] = [onDayOf("2026-07-10"), "2026-07-11"];

type Stored = { status: string; version: number; resultRating: string | null; signedById: string | null };
type Picture = { row: Record<string, unknown>; objection: Record<string, unknown> | null; sequence: string };

/** One evaluation, with a way to set everything about it back to how it stands now. */
async function aTrack() {
  const team = await aTeam();
  const id = await anEvaluation(team);
  const ask = async <Row extends object>(sql: string, values: unknown[] = [id]) =>
    (await asOwner().query<Row>(sql, values)).rows;
  const stored = async () => (await ask<Stored>(`SELECT * FROM "Evaluation" WHERE id = $1`))[0] as Stored;
  const eventsSince = async (sequence: string) =>
    (
      await ask<{ name: string }>(
        // The documents that follow from a step have events of their own.
        `SELECT name FROM "AuditEvent" WHERE "subjectId" = $1 AND sequence > $2 AND name NOT LIKE '%document%'
         ORDER BY sequence`,
        [id, sequence],
      )
    ).map(({ name }) => name);
  const picture = async (): Promise<Picture> => {
    const [row] = await ask<{ row: Picture["row"] }>(
      `SELECT to_jsonb(e) AS row FROM "Evaluation" e WHERE id = $1`,
    );
    const [objection] = await ask<{ row: Picture["objection"] }>(
      `SELECT to_jsonb(o) AS row FROM "Objection" o WHERE "evaluationId" = $1`,
    );
    const [last] = await ask<{ max: string }>(
      `SELECT coalesce(max(sequence), 0)::text AS max FROM "AuditEvent" WHERE "subjectId" = $1`,
    );
    return { row: row?.row ?? {}, objection: objection?.row ?? null, sequence: last?.max ?? "0" };
  };
  return { ...team, id, ask, stored, eventsSince, picture };
}
type Track = Awaited<ReturnType<typeof aTrack>>;

/** Sets the evaluation back, past all guards. */
async function setBack({ id }: Track, { row, objection }: Picture) {
  const client = await asOwner().connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await client.query(`DELETE FROM "Objection" WHERE "evaluationId" = $1`, [id]);
    await client.query(`DELETE FROM "Evaluation" WHERE id = $1`, [id]);
    await client.query(
      `INSERT INTO "Evaluation" SELECT * FROM jsonb_populate_record(NULL::"Evaluation", $1::jsonb)`,
      [JSON.stringify(row)],
    );
    if (objection)
      await client.query(
        `INSERT INTO "Objection" SELECT * FROM jsonb_populate_record(NULL::"Objection", $1::jsonb)`,
        [JSON.stringify(objection)],
      );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

type Runner = () => Promise<unknown>;

/** Who lost was told why in a code; anything else is a fault. */
function reasonOf(outcome: PromiseSettledResult<unknown>) {
  if (outcome.status === "fulfilled") return "won";
  if (outcome.reason instanceof DomainError) return outcome.reason.message;
  throw outcome.reason;
}

/** Lets both run at once, again and again from the same start, in turns as to who is called first. */
async function race(
  track: Track,
  runners: () => Promise<[Runner, Runner]>,
  judge: (said: Said) => Promise<void>,
) {
  const start = await track.picture();
  for (let i = 0; i < races; i++) {
    const { sequence } = await track.picture();
    const [one, other] = await runners();
    const called = i % 2 === 0 ? [one(), other()] : [other(), one()].reverse();
    const [first, second] = (await Promise.allSettled(called)).map(reasonOf) as [string, string];
    await judge({ first, second, events: await track.eventsSince(sequence), stored: await track.stored() });
    await setBack(track, start);
  }
}
type Said = { first: string; second: string; events: string[]; stored: Stored };

const given = (track: Track, actor: Actor) => move(actor, track.id);

describe("at the same moment", () => {
  it("saving and signing: one is told that it changed, and what is signed is what the rater saw", async () => {
    const track = await aTrack();
    const budi = inWindow(track.budi);
    await race(
      track,
      async () => {
        const seen = await given(track, budi);
        return [
          () => saveRatings(budi, { ...seen, ...ratings, resultRating: "above" }),
          () => signEvaluation(budi, { ...seen, ...ratings, resultRating: "below", note: "Target meleset" }),
        ];
      },
      async ({ first, second, events, stored }) => {
        expect([first, second].filter((outcome) => outcome === "won")).toHaveLength(1);
        const signed = second === "won";
        expect(signed ? first : second).toMatch(/^(stale|evaluation\.signed)$/);
        expect(stored.resultRating).toBe(signed ? "below" : "above");
        expect(stored.status === "signed").toBe(signed);
        expect(events).toEqual([signed ? "evaluation.signed" : "evaluation.rated"]);
      },
    );
  });

  it("the rater on the last day and the superior after it: one signature, by whoever came first", async () => {
    const track = await aTrack();
    const [budi, dewi] = [lastDay(track.budi), dayAfter(track.dewi)];
    await race(
      track,
      async () => {
        const seen = await given(track, budi);
        return [
          () => signEvaluation(budi, { ...seen, ...ratings }),
          () => signEvaluation(dewi, { ...seen, ...ratings }),
        ];
      },
      async ({ first, second, events, stored }) => {
        expect([first, second].filter((outcome) => outcome === "won")).toHaveLength(1);
        expect(stored.signedById).toBe((first === "won" ? budi : dewi).personId);
        expect(events).toEqual(["evaluation.signed"]);
      },
    );
  });

  it("a signature and another rater: the evaluation stays with whom it was opened for", async () => {
    const track = await aTrack();
    const hr = granted(inWindow(await aPerson(track.agency, "Hadi")), "regional_hr", track.agency.path);
    const [eka, budi] = [await aPerson(track.agency, "Eka"), inWindow(track.budi)];
    const [{ number } = { number: "" }] = await track.ask<{ number: string }>(
      `SELECT number FROM "Person" WHERE id = $1`,
      [eka.personId],
    );
    const before = `DELETE FROM "Supervision" WHERE "personId" = $1`;
    await race(
      track,
      async () => {
        const { personId } = track.ayu;
        await track.ask(before, [personId]);
        await supervises(track.budi, [track.ayu]);
        const [{ version } = { version: 0 }] = await track.ask<{ version: number }>(
          `SELECT version FROM "Person" WHERE id = $1`,
          [personId],
        );
        const seen = await given(track, budi);
        const to = {
          personId,
          version,
          rater: number,
          from: "2026-06-22",
          basis: "structure",
          answer: "",
        } as const;
        return [() => signEvaluation(budi, { ...seen, ...ratings }), () => setRater(hr, to)];
      },
      async ({ first, second, events, stored }) => {
        expect([first, second]).toEqual(["won", "won"]);
        expect(stored).toMatchObject({ status: "signed", signedById: track.budi.personId });
        expect(events).toEqual(["evaluation.signed"]);
      },
    );
  });

  it("an objection on the last day and the end of the time: one of them", async () => {
    const track = await aTrack();
    const [ayu, budi] = [lastAnswer(track.ayu), inWindow(track.budi)];
    await signEvaluation(budi, { ...(await given(track, budi)), ...ratings });
    await handOver(budi, await given(track, budi));
    await race(
      track,
      async () => {
        const seen = await given(track, ayu);
        return [
          () => fileObjection(ayu, { ...seen, reason: "Bukti tidak dihitung" }),
          () => unattended((tx) => settleOn(tx, { today: tooLate, now: `${tooLate}T00:05:00.000Z` })),
        ];
      },
      async ({ first, events, stored }) => {
        expect(stored.status).toBe(first === "won" ? "objected" : "lapsed");
        if (first !== "won") expect(first).toMatch(/^(stale|evaluation\.final)$/);
        expect(events).toEqual([first === "won" ? "evaluation.objected" : "evaluation.lapsed"]);
      },
    );
  });

  it("two decisions on one objection, in two windows of the superior: one of them", async () => {
    const track = await aTrack();
    const [ayu, budi, dewi] = [inWindow(track.ayu), inWindow(track.budi), inWindow(track.dewi)];
    await signEvaluation(budi, { ...(await given(track, budi)), ...ratings });
    await handOver(budi, await given(track, budi));
    await fileObjection(ayu, { ...(await given(track, ayu)), reason: "Bukti tidak dihitung" });
    await stateOnObjection(budi, { ...(await given(track, budi)), statement: "Sudah dihitung" });
    const said = { hearing: "Didengar", explanation: "Bukti lengkap", recommendation: "" };
    await race(
      track,
      async () => {
        const seen = { ...(await given(track, dewi)), ...said };
        const above = { resultRating: "above", behaviourRating: "above" } as const;
        return [
          () =>
            decideObjection(dewi, { ...seen, decision: "upheld", resultRating: null, behaviourRating: null }),
          () => decideObjection(dewi, { ...seen, decision: "changed", ...above }),
        ];
      },
      async ({ first, second, events, stored }) => {
        expect([first, second].filter((outcome) => outcome === "won")).toHaveLength(1);
        expect(stored).toMatchObject({
          ...{ status: "final", resultRating: second === "won" ? "above" : "as_expected" },
        });
        expect(events).toEqual(["evaluation.objection-decided"]);
      },
    );
  });
});
