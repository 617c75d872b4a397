import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { reading, writing } from "@/lib/db/doors";
import { databaseRefusal } from "@/lib/db/refusals";

import { asOwner, givenDatabase } from "../../support/database";

givenDatabase();

const actor: Actor = {
  personId: randomUUID(),
  grants: [],
  today: "2026-06-03",
  now: "2026-06-03T02:00:00.000Z",
  world: "demo",
};
const sent = (key: string, bodyHash = "a"): Actor => ({
  ...actor,
  submission: { key, action: "test", bodyHash },
});
const holidays = async () => (await asOwner().query(`SELECT name FROM "Holiday"`)).rows.length;

describe("the doors", () => {
  it("name the actor inside the transaction and nowhere else", async () => {
    const [inside] = await reading(
      actor,
      (tx) => tx.$queryRaw<{ who: string; role: string }[]>`
      SELECT current_setting('app.person_id') AS who, current_user::text AS role`,
    );
    expect(inside).toEqual({ who: actor.personId, role: "kinerja_app" });
  });

  it("apply a submission once, however often and however parallel it arrives, and answer it the same", async () => {
    const key = randomUUID();
    let runs = 0;
    const submit = () =>
      writing(sent(key), async (tx) => {
        runs += 1;
        await tx.holiday.create({ data: { date: new Date("2026-08-17"), name: "HUT RI" } });
        return { applied: runs };
      });
    const answers = await Promise.all([submit(), submit(), submit(), submit(), submit()]);
    expect(answers).toEqual(Array(5).fill({ applied: 1 }));
    expect(await holidays()).toBe(1);
  });

  it("refuse a key that was used for something else", async () => {
    const key = randomUUID();
    await writing(sent(key), async () => null);
    await expect(writing(sent(key, "b"), async () => null)).rejects.toBeRefused("key-reused");
  });

  it("keep nothing of a change that failed, so that the same key may try again", async () => {
    const key = randomUUID();
    const broken = writing(sent(key), async (tx) => {
      await tx.holiday.create({ data: { date: new Date("2026-12-25"), name: "Natal" } });
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(await holidays()).toBe(1);
    await expect(writing(sent(key), async () => "again")).resolves.toBe("again");
  });

  it("tell a database that does not answer from a defect", () => {
    expect(databaseRefusal(Object.assign(new Error("x"), { code: "ECONNREFUSED" }))).toEqual({
      code: "database-unreachable",
    });
    expect(databaseRefusal(new Error("x"))).toBeNull();
  });
});

describe("the app's role", () => {
  it.each([
    `UPDATE "AuditEvent" SET name = 'x'`,
    `DELETE FROM "AuditChain"`,
    `INSERT INTO "AuditChain" (id, hash) VALUES ('x', 'x')`,
    `DELETE FROM "Person"`,
    `UPDATE "PlanEdition" SET content = '{}'`,
    `DELETE FROM "PlanEdition"`,
    `CREATE TABLE mine (id int)`,
  ])("may not %s", async (sql) => {
    await expect(reading(actor, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/);
  });
});
