import type { Actor } from "@/lib/access/actor";
import { undoMovement } from "@/lib/movements/commands/undo";
import { returnPlan } from "@/lib/planning/commands/flow";
import { takeBackReturn } from "@/lib/planning/commands/take-back";

import { appClient, asOwner, givenDatabase } from "../../support/database";
import { anApprovedDevelopment } from "../../support/development";
import { aSemesterCycle, onDayOf } from "../../support/evaluations";
import { aSeat, aUnit, moves, raterOn, seatOn, twoDivisions } from "../../support/movements";
import { aSubmittedPlan, reference, seen } from "../../support/plans";
import { reorganises } from "../../support/reorganisation";
import { anAgency, aPerson, granted, supervises } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const reason = "Salah orang";
const down = { unit: "Bidang Barat", position: "Penata Barat" };

/** Two divisions, and a third with nobody in it but Joko, who leads it. */
async function office() {
  const all = await twoDivisions(await anAgency());
  await aSeat(all.west, "Penata Barat");
  const south = await aUnit(all.agency, "Bidang Selatan");
  const head = { title: "Kepala Bidang Selatan", isHead: true, kind: "administrator" };
  const joko = await aPerson(south, "Joko", head);
  await supervises(all.dewi, [joko]);
  return { ...all, south, joko, head: { unit: "Bidang Selatan", position: head.title } };
}

async function undoes(keeper: Actor, { personId }: Actor, kind: string) {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "Movement" WHERE "personId" = $1 AND kind::text = $2 ORDER BY id LIMIT 1`,
    [personId, kind],
  );
  await undoMovement(keeper, { movementId: rows[0]?.id ?? personId, reason });
}

describe("a movement is not undone any more", () => {
  it("once the rater of before leads no longer, whether transferred or retired", async () => {
    const { ayu, budi, eka, keeper } = await office();
    await moves(keeper, ayu, "transfer", today, down);
    await moves(keeper, budi, "transfer", "2026-06-10", { ...down, successor: eka });
    await expect(undoes(keeper, ayu, "transfer")).rejects.toBeRefused("movement.undo-built-upon");
    await undoes(keeper, budi, "transfer");
    await moves(keeper, budi, "retirement", "2026-06-10", { successor: eka });
    await expect(undoes(keeper, ayu, "transfer")).rejects.toBeRefused("movement.undo-built-upon");
    await undoes(keeper, budi, "retirement");
    await undoes(keeper, ayu, "transfer");
    expect(await raterOn(ayu, "2026-07-01")).toBe("Budi");
  });

  it("once the unit that was left was reorganised; another name is no matter", async () => {
    const { ayu, east, keeper } = await office();
    await moves(keeper, ayu, "transfer", "2026-05-20", down);
    await reorganises(keeper, east, "rename", "2026-06-01", { name: "Bidang Layanan" });
    await undoes(keeper, ayu, "transfer");
    await moves(keeper, ayu, "transfer", "2026-05-20", down);
    await reorganises(keeper, east, "move", "2026-06-01", { unit: "Bidang Barat" });
    await expect(undoes(keeper, ayu, "transfer")).rejects.toBeRefused("movement.undo-built-upon");
  });

  it("once somebody else sits where the person sat, or is away on the same days again", async () => {
    const { ayu, dewi, joko, head, keeper } = await office();
    await moves(keeper, joko, "transfer", "2026-06-01", down);
    await moves(keeper, ayu, "transfer", today, head);
    await expect(undoes(keeper, joko, "transfer")).rejects.toBeRefused("movement.undo-built-upon");
    expect(await seatOn(ayu, today)).toEqual(["definitive: Kepala Bidang Selatan"]);
    const leave = { reason: "unpaid_leave", successor: dewi } as const;
    await moves(keeper, ayu, "leave", "2026-07-01", { ...leave, to: "2026-08-31" });
    await moves(keeper, ayu, "return", "2026-08-01");
    await moves(keeper, ayu, "leave", "2026-08-10", { ...leave, to: "2026-08-20" });
    await expect(undoes(keeper, ayu, "return")).rejects.toBeRefused("movement.undo-built-upon");
  });

  it("once the new rater decided on how somebody is to develop", async () => {
    const { ayu, gita, keeper } = await office();
    await moves(keeper, ayu, "transfer", today, down);
    await anApprovedDevelopment(ayu, gita);
    await expect(undoes(keeper, ayu, "transfer")).rejects.toBeRefused("movement.undo-decided");
  });
});

describe("a movement between agencies", () => {
  /** Budi, whom the regional agency moved from one agency to another. */
  async function moved() {
    const { agency, ...all } = await office();
    const there = await anAgency();
    const ruled = await aPerson(there, "Kepala", { title: "Kepala Dinas", isHead: true });
    await aSeat(there, "Penata");
    const region = granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", "");
    const { rows } = await asOwner().query<{ name: string }>(`SELECT name FROM "Unit" WHERE id = $1`, [
      there.unitId,
    ]);
    const seat = { unit: rows[0]?.name ?? "", position: "Penata" };
    await moves(region, all.budi, "transfer", today, { ...seat, successor: all.eka });
    return { ...all, agency, there, ruled, region };
  }

  it("is undone by whoever keeps both, and by nobody who keeps the new one alone", async () => {
    const { budi, there, region } = await moved();
    const clerk = granted(await aPerson(there, "Hana"), "agency_admin", there.path);
    await expect(undoes(clerk, budi, "transfer")).rejects.toBeRefused("movement.outside-reach");
    await undoes(region, budi, "transfer");
    expect(await seatOn(budi, today)).toEqual(["definitive: Kepala Bidang Timur"]);
  });

  it("stands once a period has closed in the agency that was left", async () => {
    const { agency, budi, region } = await moved();
    await aSemesterCycle(agency);
    await expect(undoes(onDayOf("2026-12-01")(region), budi, "transfer")).rejects.toBeRefused(
      "movement.undo-closed",
    );
  });
});

describe("undoing", () => {
  it("is nobody's whose care of a head seat ended with it", async () => {
    const { ayu, hani, joko, dewi, head, keeper } = await office();
    await moves(keeper, joko, "retirement", "2026-05-01", { successor: dewi });
    await moves(keeper, hani, "acting", "2026-05-10", head);
    await moves(keeper, ayu, "transfer", today, head);
    const own = { ...hani, grants: keeper.grants };
    await expect(undoes(own, ayu, "transfer")).rejects.toBeRefused("movement.own-case");
  });

  it("brings a plan back as it stood: returned, or with the rater again", async () => {
    const { ayu, eka, budi, keeper } = await office();
    const plans = [await aSubmittedPlan(ayu), await aSubmittedPlan(eka)] as const;
    for (const planId of plans)
      await returnPlan(budi, { ...(await reference(budi, planId)), note: "Perjelas", comments: [] });
    await takeBackReturn(budi, await reference(budi, plans[1]));
    for (const person of [ayu, eka]) {
      await moves(keeper, person, "retirement", today);
      await undoes(keeper, person, "retirement");
    }
    expect([await seen(ayu, plans[0]), await seen(eka, plans[1])]).toMatchObject([
      { status: "returned" },
      { status: "submitted" },
    ]);
  });
});

describe("the database", () => {
  const forged = `INSERT INTO "Movement" (id, "personId", kind, "validFrom", basis, "recordedById", "recordedAt", trace)
    SELECT gen_random_uuid(), "personId", 'return', '2026-06-01', 'x', $2, now(), jsonb_build_object(
      'held', '{"before":[],"altered":[],"added":[]}'::jsonb, 'away', '{"before":[],"altered":[],"added":[]}'::jsonb,
      'rated', jsonb_build_object('before', '[]'::jsonb, 'altered', '[]'::jsonb, 'added', jsonb_build_array(jsonb_build_object(
        'id', id, 'personId', "personId", 'raterId', "raterId", 'from', "validFrom", 'to', "validTo"))))
    FROM "Supervision" WHERE "personId" = $1`;

  it("takes no movement that names rows of others, and undoes none in the transaction that records it", async () => {
    const { ayu, keeper } = await office();
    const client = await appClient();
    try {
      const values = [ayu.personId, keeper.personId];
      await expect(client.query(forged, values)).rejects.toThrow("did not write what it names");
      await client.query("BEGIN");
      await client.query(forged, values);
      await expect(
        client.query(`SELECT undo_movement(id, $1, now(), 'x') FROM "Movement"`, [keeper.personId]),
      ).rejects.toThrow("cannot be undone");
      await client.query("ROLLBACK");
    } finally {
      await client.end();
    }
    expect(await raterOn(ayu, today)).toBe("Budi");
  });
});
