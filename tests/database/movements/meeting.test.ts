import { randomUUID } from "node:crypto";

import { findAccounts } from "@/lib/accounts/queries/kept";

import { asOwner, givenDatabase } from "../../support/database";
import { moves, twoDivisions } from "../../support/movements";
import { insertRows } from "../../support/rows";
import { anAgency, granted } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const office = async () => twoDivisions(await anAgency());

describe("somebody who is Plh in another agency for a day", () => {
  it("is nobody's to keep there", async () => {
    const [here, there] = [await office(), await office()];
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT "positionId" AS id FROM "Assignment" WHERE "personId" = $1`,
      [there.budi.personId],
    );
    await insertRows(asOwner(), "Assignment", [
      {
        ...{ id: randomUUID(), personId: here.gita.personId, positionId: rows[0]?.id, kind: "daily_acting" },
        ...{ validFrom: today, validTo: "2026-06-10" },
      },
    ]);
    await expect(
      moves(there.keeper, here.gita, "resignation", "2026-06-04", { successor: there.dewi }),
    ).rejects.toBeRefused("not-found");
    const accounts = granted(there.keeper, "agency_admin", there.agency.path);
    expect(
      (await findAccounts(accounts, { search: "Gita", unit: null, state: null, page: 1 })).people,
    ).toHaveLength(1);
  });
});
