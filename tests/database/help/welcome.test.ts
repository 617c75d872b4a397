import { endWelcome } from "@/lib/help/commands";
import { isWelcomed } from "@/lib/help/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anAgency, aPerson } from "../../support/world";
import { anAccount } from "../../support/accounts";

givenDatabase();

describe("the first help on home", () => {
  it("stands there for six weeks, or in a demo until its reader has seen enough", async () => {
    const agency = await anAgency();
    const ayu = await aPerson(agency, "Ayu");
    await anAccount(ayu, "ayu.satu");
    await asOwner().query(`UPDATE "Account" SET "createdAt" = '2026-05-01' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    const real = (now: string) => ({ ...ayu, world: "real" as const, now });
    expect(await isWelcomed(real("2026-06-03T02:00:00Z"))).toBe(true);
    expect(await isWelcomed(real("2026-06-20T02:00:00Z"))).toBe(false);
    expect(await isWelcomed({ ...ayu, now: "2026-12-01T02:00:00Z" })).toBe(true);
    await endWelcome(ayu);
    expect(await isWelcomed(ayu)).toBe(false);
    await endWelcome(ayu);
  });

  it("is not ended for somebody else", async () => {
    const agency = await anAgency();
    const [ayu, budi] = [await aPerson(agency, "Ayu"), await aPerson(agency, "Budi")];
    await anAccount(ayu, "ayu.dua");
    await anAccount(budi, "budi.dua");
    await endWelcome(ayu);
    expect(await isWelcomed(budi)).toBe(true);
  });
});
