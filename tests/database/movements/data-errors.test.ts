import { randomUUID } from "node:crypto";

import { findDataErrors } from "@/lib/movements/queries/data-errors";
import { findTasks } from "@/lib/tasks/queries";
import type { DataErrorKind } from "@/lib/movements/data-errors";
import type { Actor } from "@/lib/access/actor";

import { asOwner, givenDatabase } from "../../support/database";
import { moves, twoDivisions } from "../../support/movements";
import { insertRows } from "../../support/rows";
import { statementsOf } from "../../support/statements";
import { anAgency, aPerson, granted, supervises, transfers } from "../../support/world";

givenDatabase();

const named = async (keeper: Actor, kind: DataErrorKind) =>
  (await findDataErrors(keeper, { kind, agency: "", page: 1 })).rows.map(({ name }) => name);

const ends = (table: "Assignment" | "Supervision", { personId }: Actor) =>
  asOwner().query(`UPDATE "${table}" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [personId]);

const keepsFrom = ({ personId }: Actor, unitId: string) =>
  insertRows(asOwner(), "RoleGrant", [
    { id: randomUUID(), personId, role: "agency_admin", unitId, validFrom: "2026-01-01" },
  ]);

describe("errors in the records", () => {
  it("are found by kind, for whoever keeps these people and nobody else", async () => {
    const office = await twoDivisions(await anAgency());
    const { ayu, budi, hani, gita, keeper, dewi } = office;
    expect(await named(keeper, "no_rater")).toEqual(["Dewi", "Fitri"]);
    for (const kind of ["rater_gone", "no_head", "no_position", "head_beside_acting", "too_many"] as const)
      expect(await named(keeper, kind)).toEqual([]);
    await ends("Supervision", ayu);
    await ends("Assignment", gita);
    await moves(keeper, hani, "acting", "2026-06-03", {
      unit: "Bidang Timur",
      position: "Kepala Bidang Timur",
    });
    expect(await named(keeper, "no_rater")).toEqual(["Dewi", "Fitri"]);
    expect(await named(keeper, "rater_gone")).toEqual(["Hani"]);
    expect(await named(keeper, "no_head")).toEqual(["Bidang Barat"]);
    expect(await named(keeper, "no_position")).toEqual(["Gita"]);
    expect(await named(keeper, "head_beside_acting")).toEqual(["Hani"]);
    const other = await twoDivisions(await anAgency());
    expect(await named(other.keeper, "rater_gone")).toEqual([]);
    expect(() => findDataErrors(budi, { kind: "no_rater", agency: "", page: 1 })).toThrow("not-found");
    expect(dewi.personId).not.toBe(budi.personId);
  });

  it("name who rates more people than anybody can guide, and a rater of another agency", async () => {
    const { agency, dewi, keeper } = await twoDivisions(await anAgency());
    const elsewhere = await aPerson(await anAgency(), "Lia");
    const people = await Promise.all(Array.from({ length: 61 }, (_, i) => aPerson(agency, `Pegawai ${i}`)));
    await supervises(dewi, people.slice(1));
    await supervises(elsewhere, people.slice(0, 1));
    expect(await named(keeper, "too_many")).toEqual(["Dewi"]);
    expect(await named(keeper, "rater_elsewhere")).toEqual(["Pegawai 0"]);
    const one = await statementsOf(() => named(keeper, "no_head"));
    expect(await statementsOf(() => named(keeper, "no_rater"))).toBe(one);
    expect(one).toBeLessThan(8);
  });

  it("name who keeps an agency without belonging to it any more, to whoever gives that role", async () => {
    const [there, here] = [await anAgency(), await anAgency()];
    const { keeper } = await twoDivisions(there);
    await keepsFrom(keeper, there.unitId);
    const region = granted(await aPerson(here, "Sri"), "regional_hr", there.path);
    expect(await named(region, "keeper_elsewhere")).toEqual([]);
    const before = (await findTasks(region)).recordsToMend;
    await transfers(keeper, here, "2026-06-03");
    expect(await named(region, "keeper_elsewhere")).toEqual(["Fitri"]);
    expect((await findTasks(region)).recordsToMend).toBe(before + 1);
    const { counts, rows } = await findDataErrors(region, { kind: "keeper_elsewhere", agency: "", page: 1 });
    expect(counts).toContainEqual(expect.objectContaining({ kind: "keeper_elsewhere", count: 1 }));
    const [shortName] = here.path.split(".");
    expect(rows).toMatchObject([{ beside: shortName }]);
    expect(await named(keeper, "keeper_elsewhere")).toEqual([]);
  });

  it("do not name whoever has left, nor whoever is away", async () => {
    const { ayu, eka, gita, keeper } = await twoDivisions(await anAgency());
    await moves(keeper, ayu, "retirement", "2026-06-03");
    expect(await named(keeper, "no_position")).toEqual([]);
    await ends("Supervision", eka);
    expect(await named(keeper, "no_rater")).toContain("Eka");
    await moves(keeper, eka, "leave", "2026-06-03", { reason: "unpaid_leave" });
    expect(await named(keeper, "no_rater")).not.toContain("Eka");
    expect(await named(keeper, "rater_gone")).toEqual([]);
    expect(gita.personId).toBeDefined();
  });

  it("are a task of whoever keeps the agency, and of who keeps the region only where nobody does", async () => {
    const { agency, keeper, dewi, ayu } = await twoDivisions(await anAgency());
    const region = granted(await aPerson(await anAgency(), "Sri"), "regional_hr", agency.path);
    const toMend = async (actor: Actor) => (await findTasks(actor)).recordsToMend;
    await ends("Supervision", ayu);
    const found = (await findDataErrors(region, { kind: "rater_gone", agency: "", page: 1 })).counts;
    const stopping = found
      .filter(({ kind }) => kind !== "no_address")
      .reduce((sum, { count }) => sum + count, 0);
    expect(stopping).toBeGreaterThan(0);
    expect(await toMend(region)).toBe(stopping);
    await keepsFrom(keeper, agency.unitId);
    expect(await toMend(keeper)).toBe(stopping);
    expect(await toMend(region)).toBe(0);
    expect(await toMend(dewi)).toBe(0);
    const { keepers } = await findDataErrors(region, { kind: "no_rater", agency: "", page: 1 });
    expect(keepers).toMatchObject([{ agencyId: agency.agencyId, name: "Fitri" }]);
  });
});
