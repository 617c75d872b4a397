import { randomUUID } from "node:crypto";

import { findAccounts } from "@/lib/accounts/queries/kept";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { findFindings } from "@/lib/exchange/queries/imports";
import { undoMovement } from "@/lib/movements/commands/undo";
import { setRater } from "@/lib/organisation/commands";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import {
  aSeat,
  aUnit,
  moves,
  numberOf,
  raterOn,
  seatOn,
  seenBefore,
  twoDivisions,
} from "../../support/movements";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson, granted, supervises } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const office = async () => twoDivisions(await anAgency());

describe("the end of service of who holds a role", () => {
  it("is recorded by whoever holds a higher one, and never of the last IT officer", async () => {
    const { agency, ayu, eka, keeper } = await office();
    const officer = (validTo: string | null = null) => ({
      ...{ id: randomUUID(), unitId: agency.unitId, role: "system_admin", validFrom: "2026-01-01", validTo },
    });
    await insertRows(asOwner(), "RoleGrant", [{ ...officer(), personId: ayu.personId }]);
    await anAccount(ayu.personId);
    await expect(moves(keeper, ayu, "resignation", today)).rejects.toBeRefused("account.higher-role");
    expect(await seenBefore(keeper, ayu, "resignation", today)).toMatchObject({
      blockers: [{ code: "account.higher-role" }],
    });
    const role = (name: "regional_hr" | "system_admin") => granted(keeper, name, agency.path).grants;
    const whole = { ...keeper, grants: [...role("regional_hr"), ...role("system_admin")] };
    await expect(moves(whole, ayu, "resignation", today)).rejects.toBeRefused("account.last-administrator");
    await insertRows(asOwner(), "RoleGrant", [{ ...officer("2026-12-31"), personId: eka.personId }]);
    await anAccount(eka.personId);
    // On any day from hers on: another whose role ends before hers leaves days without anybody.
    for (const day of [today, "2027-01-01"])
      await expect(moves(whole, ayu, "resignation", day)).rejects.toBeRefused("account.last-administrator");
    await asOwner().query(`UPDATE "RoleGrant" SET "validTo" = NULL WHERE "personId" = $1`, [eka.personId]);
    await moves(whole, ayu, "resignation", today);
    const hers = `WHERE "personId" = $1`;
    await expect(
      asApp(`UPDATE "RoleGrant" SET "validTo" = '2026-06-10' ${hers}`, [eka.personId]),
    ).rejects.toThrow(/nobody would keep the system/);
    await expect(asOwner().query(`DELETE FROM "RoleGrant" ${hers}`, [eka.personId])).rejects.toThrow(
      /nobody would keep the system/,
    );
  });
});

describe("the end of service that is recorded late", () => {
  it("leaves on record the roles that were held meanwhile, until now, and takes those that had not begun", async () => {
    const { agency, ayu, keeper } = await office();
    const days: [string, string | null][] = [
      ["2024-01-01", "2026-05-15"],
      ["2026-05-20", "2026-06-05"],
      ["2026-06-10", null],
    ];
    const role = { personId: ayu.personId, unitId: agency.unitId, role: "leadership" };
    await insertRows(
      asOwner(),
      "RoleGrant",
      days.map(([validFrom, validTo]) => ({ ...role, id: randomUUID(), validFrom, validTo })),
    );
    await moves(keeper, ayu, "resignation", "2026-05-10");
    const { rows } = await asOwner().query(
      `SELECT "validFrom"::text AS from, "validTo"::text AS to FROM "RoleGrant" WHERE "personId" = $1 ORDER BY 1`,
      [ayu.personId],
    );
    expect(rows).toEqual([
      { from: "2024-01-01", to: "2026-05-09" },
      { from: "2026-05-20", to: "2026-06-02" },
    ]);
  });
});

const anAccount = (personId: string) =>
  insertRows(asOwner(), "Account", [
    { id: randomUUID(), personId, username: `it-${personId.slice(-8)}`, passwordHash: "x", version: 0 },
  ]);

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

const east = { unit: "Bidang Timur", position: "Kepala Bidang Timur" };

async function withSeats() {
  const all = await office();
  await aSeat(all.west, "Penata Barat");
  await aSeat(all.east, "Penata Timur");
  return all;
}
const toWest = { unit: "Bidang Barat", position: "Penata Barat" };
const toEast = { unit: "Bidang Timur", position: "Penata Timur" };

describe("a new Plt", () => {
  it("rates people as long as they sit in the unit, whatever is recorded for later", async () => {
    const { ayu, eka, hani, keeper } = await withSeats();
    await moves(keeper, ayu, "transfer", "2026-07-01", toWest);
    await moves(keeper, hani, "acting", "2026-06-10", east);
    expect([await raterOn(ayu, "2026-06-09"), await raterOn(ayu, "2026-06-30")]).toEqual(["Budi", "Hani"]);
    expect([await raterOn(ayu, "2026-07-01"), await raterOn(eka, "2026-07-01")]).toEqual(["Gita", "Hani"]);
  });

  it("rates who arrives in the unit later as well", async () => {
    const { budi, gita, dewi, hani, eka, keeper } = await withSeats();
    await moves(keeper, hani, "transfer", "2026-07-01", toEast);
    await moves(keeper, budi, "resignation", "2026-06-10", { successor: dewi });
    await moves(keeper, gita, "acting", "2026-06-15", east);
    expect([await raterOn(hani, "2026-07-01"), await raterOn(eka, "2026-07-01")]).toEqual(["Gita", "Gita"]);
  });

  it("leaves later days to whom an exception names for them", async () => {
    const { ayu, hani, gita, keeper } = await office();
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-30' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await insertRows(asOwner(), "Supervision", [
      {
        id: randomUUID(),
        personId: ayu.personId,
        raterId: gita.personId,
        basis: "special",
        validFrom: "2026-07-01",
        validTo: null,
      },
    ]);
    await moves(keeper, hani, "acting", "2026-06-10", east);
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Hani", "Gita"]);
  });
});

it("lets a Plt end where the next head is on record already", async () => {
  const { budi, gita, dewi, hani, eka, keeper } = await office();
  await moves(keeper, budi, "resignation", "2026-06-10", { successor: dewi });
  await moves(keeper, hani, "transfer", "2026-07-01", east);
  await moves(keeper, gita, "acting", "2026-06-15", east);
  expect([await raterOn(eka, "2026-06-30"), await raterOn(eka, "2026-07-01")]).toEqual(["Gita", "Hani"]);
  expect(await seatOn(gita, "2026-07-01")).toEqual(["definitive: Kepala Bidang Barat"]);
});

describe("whoever comes under somebody who is to leave", () => {
  it("goes on to the successor, and to that one's successor who leaves as well, wherever these sit", async () => {
    const { agency, ayu, eka, budi, dewi, hani, keeper } = await withSeats();
    const ida = await aPerson(await aUnit(agency, "Bidang Selatan"), "Ida");
    await supervises(dewi, [ida]);
    await moves(keeper, budi, "resignation", "2026-06-10", { successor: ida });
    await moves(keeper, ida, "resignation", "2026-06-20", { successor: dewi });
    // Those whom the successors were to rate sit elsewhere by now.
    for (const one of [ayu, eka]) await moves(keeper, one, "transfer", today, toWest);
    await moves(keeper, hani, "transfer", "2026-06-04", toEast);
    const days = ["2026-06-09", "2026-06-10", "2026-06-19", "2026-06-20"];
    expect(await Promise.all(days.map((day) => raterOn(hani, day)))).toEqual(["Budi", "Ida", "Ida", "Dewi"]);
  });

  it("goes on past a successor who leaves before, to whom the tree names for the one who is named back", async () => {
    const { ayu, budi, eka, keeper } = await withSeats();
    await moves(keeper, budi, "retirement", "2026-07-01", { successor: ayu });
    expect(await raterOn(eka, "2026-07-01")).toBe("Ayu");
    await moves(keeper, ayu, "death", today, { successor: eka });
    expect(await raterOn(eka, "2026-06-30")).toBe("Budi");
    expect(await raterOn(eka, "2026-07-01")).toBe("Dewi");
  });
});

describe("the end of one of two Plt", () => {
  it("ends with the people of its unit alone", async () => {
    const { agency, ayu, gita, budi, keeper } = await office();
    const south = await aUnit(agency, "Bidang Selatan");
    await aSeat(south, "Kepala Bidang Selatan", true);
    const tono = await aPerson(south, "Tono");
    await moves(keeper, gita, "acting", today, east);
    const care = { unit: "Bidang Selatan", position: "Kepala Bidang Selatan" };
    await moves(keeper, gita, "acting", today, care);
    await moves(keeper, gita, "acting_end", "2026-06-20", { ...east, successor: budi });
    expect([await raterOn(ayu, "2026-06-20"), await raterOn(tono, "2026-06-20")]).toEqual(["Budi", "Gita"]);
    await moves(keeper, gita, "acting_end", "2026-07-01", care);
    expect([await raterOn(tono, "2026-06-30"), await raterOn(tono, "2026-07-01")]).toEqual(["Gita", "Dewi"]);
  });
});

describe("whoever arrives", () => {
  it("under a Plt is rated by them as long as that lasts, as the others there", async () => {
    const { budi, gita, dewi, hani, eka, keeper } = await withSeats();
    await moves(keeper, budi, "resignation", today, { successor: dewi });
    await moves(keeper, gita, "acting", "2026-06-10", east);
    await moves(keeper, hani, "transfer", "2026-06-15", toEast);
    expect([await raterOn(hani, "2026-06-15"), await raterOn(eka, "2026-06-15")]).toEqual(["Gita", "Gita"]);
    await moves(keeper, gita, "acting_end", "2026-07-01");
    expect([await raterOn(hani, "2026-07-01"), await raterOn(eka, "2026-07-01")]).toEqual(["Dewi", "Dewi"]);
  });

  it("under a Plh with a last day comes under the head of the unit after it", async () => {
    const { budi, gita, hani, keeper } = await withSeats();
    await moves(keeper, budi, "leave", today, { to: "2026-06-20", reason: "unpaid_leave", successor: gita });
    await moves(keeper, gita, "daily_acting", today, { ...east, to: "2026-06-20" });
    await moves(keeper, hani, "transfer", "2026-06-10", toEast);
    expect([await raterOn(hani, "2026-06-20"), await raterOn(hani, "2026-06-21")]).toEqual(["Gita", "Budi"]);
  });

  it("under a head on leave is rated by the deputy, and by the head after the return", async () => {
    const { budi, gita, hani, keeper } = await withSeats();
    await moves(keeper, budi, "leave", today, { reason: "suspended", successor: gita });
    await moves(keeper, hani, "transfer", "2026-06-10", toEast);
    expect(await raterOn(hani, "2026-06-10")).toBe("Gita");
    await moves(keeper, budi, "return", "2026-07-01");
    expect([await raterOn(hani, "2026-06-30"), await raterOn(hani, "2026-07-01")]).toEqual(["Gita", "Budi"]);
  });

  it("is given to nobody who is away themselves", async () => {
    const { ayu, budi, gita, hani, dewi, keeper } = await withSeats();
    await moves(keeper, gita, "leave", today, { reason: "suspended", successor: dewi });
    const named = { successor: gita };
    await expect(moves(keeper, budi, "resignation", today, named)).rejects.toBeRefused(
      "movement.successor-away",
    );
    const rated = { ...toEast, rater: await numberOf(gita) };
    await expect(moves(keeper, hani, "transfer", today, rated)).rejects.toBeRefused("movement.rater-away");
    expect(await raterOn(ayu, today)).toBe("Budi");
  });
});

describe("a transfer before one that is recorded for later", () => {
  it("holds until that one begins", async () => {
    const { ayu, east: unit, keeper } = await withSeats();
    await aSeat(unit, "Arsiparis");
    await moves(keeper, ayu, "transfer", "2026-07-01", toWest);
    await moves(keeper, ayu, "transfer", "2026-06-10", { unit: "Bidang Timur", position: "Arsiparis" });
    const days = ["2026-06-09", "2026-06-10", "2026-06-30", "2026-07-01"];
    expect(await Promise.all(days.map((day) => seatOn(ayu, day)))).toEqual(
      ["Analis Timur", "Arsiparis", "Arsiparis", "Penata Barat"].map((title) => [`definitive: ${title}`]),
    );
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Budi", "Gita"]);
  });
});

describe("a second end of service", () => {
  it("is refused with the day of the one on record", async () => {
    const { ayu, keeper } = await office();
    await moves(keeper, ayu, "retirement", "2026-12-01");
    expect(await seenBefore(keeper, ayu, "death", "2026-06-10")).toMatchObject({
      blockers: [{ code: "movement.leaves-already", date: "2026-12-01" }],
    });
    await expect(moves(keeper, ayu, "death", "2026-06-10")).rejects.toBeRefused("movement.leaves-already");
  });
});

describe("a closed period", () => {
  it("of another agency stays with who rated then, too", async () => {
    const [here, there] = [await office(), await office()];
    await asOwner().query(`DELETE FROM "Supervision" WHERE "personId" = $1`, [there.dewi.personId]);
    await supervises(here.dewi, [there.dewi]);
    await aClosedQuarter(there.agency.agencyId);
    const leave = { to: "2026-08-01", reason: "unpaid_leave" as const, successor: here.gita };
    await supervises(await aPerson(here.agency, "Rina"), [here.dewi]);
    await expect(moves(here.keeper, here.dewi, "leave", "2026-02-01", leave)).rejects.toBeRefused(
      "movement.closed-period",
    );
    await moves(here.keeper, here.dewi, "leave", "2026-04-01", leave);
    expect(await raterOn(there.dewi, "2026-04-01")).toBe("Gita");
  });
});

async function aClosedQuarter(agencyId: string) {
  const cycleId = randomUUID();
  await insertRows(asOwner(), "EvaluationCycle", [
    { id: cycleId, agencyId, year: 2026, cadence: "quarterly", version: 0 },
  ]);
  await insertRows(asOwner(), "EvaluationPeriod", [
    {
      ...{
        id: randomUUID(),
        cycleId,
        kind: "periodic",
        number: 1,
        startsOn: "2026-01-01",
        endsOn: "2026-03-31",
      },
      ...{ opensOn: "2026-03-15", closesOn: "2026-04-14" },
    },
  ]);
}

describe("the return from leave", () => {
  const leave = { reason: "unpaid_leave" as const };
  const july = { from: "2026-06-10", to: "2026-06-20" };

  it("brings back one's own people, whoever stands in for the deputy meanwhile", async () => {
    const { ayu, budi, gita, hani, dewi, keeper } = await office();
    await moves(keeper, budi, "leave", today, { ...leave, successor: gita });
    await moves(keeper, gita, "leave", july.from, { ...leave, to: july.to, successor: dewi });
    expect([await raterOn(ayu, july.from), await raterOn(hani, july.from)]).toEqual(["Dewi", "Dewi"]);
    await moves(keeper, budi, "return", "2026-06-15");
    const days = ["2026-06-14", "2026-06-15", "2026-06-21"];
    expect(await Promise.all(days.map((day) => raterOn(ayu, day)))).toEqual(["Dewi", "Budi", "Budi"]);
    expect(await Promise.all(days.map((day) => raterOn(hani, day)))).toEqual(["Dewi", "Dewi", "Gita"]);
  });

  it("of a deputy brings those back whom they stand in for as well", async () => {
    const { ayu, budi, gita, dewi, keeper } = await office();
    await moves(keeper, budi, "leave", today, { ...leave, successor: gita });
    await moves(keeper, gita, "leave", july.from, { ...leave, successor: dewi });
    await moves(keeper, gita, "return", "2026-06-15");
    expect([await raterOn(ayu, "2026-06-14"), await raterOn(ayu, "2026-06-15")]).toEqual(["Dewi", "Gita"]);
    await moves(keeper, budi, "return", "2026-07-01");
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Gita", "Budi"]);
  });

  it("leaves to a deputy of two the people of the other, and exceptions what they were, wherever they sit", async () => {
    const { agency, ayu, budi, gita, hani, dewi, keeper } = await office();
    const elsewhere = await aPerson(await aUnit(agency, "Bidang Selatan"), "Tono");
    await insertRows(asOwner(), "Supervision", [
      {
        ...{ id: randomUUID(), personId: elsewhere.personId, raterId: budi.personId, basis: "special" },
        ...{ validFrom: "2025-01-01", validTo: null },
      },
    ]);
    await moves(keeper, budi, "leave", today, { ...leave, successor: dewi });
    await moves(keeper, gita, "leave", today, { ...leave, successor: dewi });
    await moves(keeper, budi, "return", "2026-06-15");
    expect([await raterOn(ayu, "2026-06-15"), await raterOn(hani, "2026-06-15")]).toEqual(["Budi", "Dewi"]);
    expect(await raterOn(elsewhere, "2026-06-15")).toBe("Budi");
    const { rows } = await asOwner().query(
      `SELECT basis, "inPlaceOfId" FROM "Supervision" WHERE "personId" = $1 AND "validFrom" = '2026-06-15'`,
      [elsewhere.personId],
    );
    expect(rows).toEqual([{ basis: "special", inPlaceOfId: null }]);
  });

  it("is undone with everybody in whose place somebody rates again", async () => {
    const { ayu, budi, gita, keeper } = await office();
    await moves(keeper, budi, "leave", today, { ...leave, successor: gita });
    await moves(keeper, budi, "return", "2026-06-15");
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Movement" WHERE "personId" = $1 AND kind = 'return'`,
      [budi.personId],
    );
    await undoMovement(keeper, { movementId: rows[0]?.id ?? "", reason: "Salah hari" });
    expect(await raterOn(ayu, "2026-06-15")).toBe("Gita");
    await moves(keeper, budi, "return", "2026-07-01");
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Gita", "Budi"]);
  });
});

describe("a form that was open while a movement was recorded", () => {
  it("is stale for everybody who has another rater by it, and by its undoing", async () => {
    const { ayu, eka, budi, gita, hani, keeper } = await office();
    const rater = async (person: typeof ayu, version: number) =>
      setRater(keeper, {
        ...{ personId: person.personId, version, rater: await numberOf(hani), from: "2026-06-04" },
        ...{ basis: "structure", answer: "" },
      });
    await moves(keeper, budi, "resignation", today, { successor: gita });
    await expect(rater(ayu, 0)).rejects.toBeRefused("stale");
    expect(await raterOn(ayu, "2026-06-05")).toBe("Gita");
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Movement" WHERE "personId" = $1`,
      [budi.personId],
    );
    await undoMovement(keeper, { movementId: rows[0]?.id ?? "", reason: "Salah orang" });
    await expect(rater(eka, 1)).rejects.toBeRefused("stale");
    await rater(eka, 2);
  });
});

describe("rows of days to come", () => {
  it("are taken away of nobody but who leaves before, or whose head seat is somebody's by then", async () => {
    const { ayu, budi, gita, hani, dewi, keeper } = await withSeats();
    await moves(keeper, budi, "resignation", "2026-06-10", { successor: dewi });
    await moves(keeper, gita, "acting", "2026-08-01", east);
    await moves(keeper, ayu, "transfer", "2026-07-01", toWest);
    const forget = async (table: string, id: string) => {
      const { rows } = await asOwner().query<{ id: string }>(
        `SELECT id FROM "${table}" WHERE "personId" = $1 AND "validFrom" > '2026-06-15'`,
        [id],
      );
      expect(rows.length).toBeGreaterThan(0);
      const ids = rows.map((row) => row.id);
      await asApp(
        `SELECT forget_rows_ahead($1::uuid[], $2::uuid[])`,
        table === "Assignment" ? [ids, []] : [[], ids],
      );
      const left = await asOwner().query(`SELECT FROM "${table}" WHERE id = ANY ($1::uuid[])`, [ids]);
      expect(left.rows).toHaveLength(rows.length);
    };
    await forget("Assignment", gita.personId);
    await forget("Assignment", ayu.personId);
    await forget("Supervision", ayu.personId);
    await moves(keeper, hani, "transfer", "2026-07-15", east);
    expect(await seatOn(gita, "2026-08-01")).toEqual(["definitive: Kepala Bidang Barat"]);
    await moves(keeper, ayu, "retirement", "2026-06-20");
    expect(await seatOn(ayu, "2026-07-01")).toEqual([]);
  });
});

describe("a list of people", () => {
  it("says in its row that somebody has left, instead of failing as a whole", async () => {
    const { agency, ayu, dewi, keeper } = await office();
    await moves(keeper, ayu, "retirement", today);
    const heads =
      "NIP;Nama;Gol;Perangkat Daerah;Unit Kerja;Unit Induk;Jabatan;Jenis Jabatan;Kepala;TMT Jabatan;NIP Atasan";
    const row = [
      await numberOf(ayu),
      "Ayu",
      "III/a",
      `Dinas ${agency.path.slice(0, -1)}`,
      "",
      "",
      "Pengolah Data",
    ];
    const line = [...row, "Pelaksana", "", "3 Juni 2026", await numberOf(dewi)].join(";");
    const importId = await uploadImport(keeper, {
      name: "p.csv",
      kind: "people",
      bytes: Buffer.from([heads, line].join("\r\n")),
    });
    expect((await findFindings(keeper, importId))?.findings).toMatchObject([
      { row: 2, blocker: { code: "movement.gone", date: today } },
    ]);
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
  });
});
