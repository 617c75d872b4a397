import { randomUUID } from "node:crypto";

import { atOneMoment, reading, type Transaction, unattended, writing } from "@/lib/db/doors";

import { givenDatabase } from "../../support/database";
import { actorOf } from "../../support/world";

givenDatabase();

/** How long the database lets one statement of the transaction take. */
const limit = async (tx: Transaction) =>
  (await tx.$queryRaw<[{ statement_timeout: string }]>`SHOW statement_timeout`)[0].statement_timeout;

describe("how long a statement may take", () => {
  const actor = actorOf(randomUUID());

  it("is as long as its transaction may, or a region's retention and verification would never end", async () => {
    expect(await unattended(limit, { timeout: 600_000 })).toBe("10min");
    expect(await reading(actor, limit, { timeout: 15_000 })).toBe("15s");
    expect(await writing(actor, limit, { timeout: 20_000 })).toBe("20s");
    expect(await atOneMoment(limit)).toBe("1min");
  });

  it("is short for everything that somebody waits for, also after a long one on the same connection", async () => {
    for (const short of [() => unattended(limit), () => reading(actor, limit), () => writing(actor, limit)])
      expect(await short()).toBe("4s");
  });
});
