import { asOwner, givenDatabase } from "../../support/database";
import { aSeat, aUnit, moves, raterOn, twoDivisions } from "../../support/movements";
import { positionIdOf, reorganises } from "../../support/reorganisation";
import { anAgency, aPerson, granted, supervises } from "../../support/world";

givenDatabase();

const from = "2026-06-01";
const office = async () => twoDivisions(await anAgency());
const data = { name: "Bidang Data", head: "Kepala Bidang Data" };

describe("whoever the head of a merged unit rated", () => {
  it("below a unit without a head of its own is led by the head of what became of both", async () => {
    const { budi, dewi, hani, east, keeper } = await office();
    const far = await aUnit(east, "Seksi Jauh");
    const further = await aUnit(far, "Subseksi");
    const [iwan, joko] = [await aPerson(far, "Iwan"), await aPerson(further, "Joko")];
    await supervises(budi, [iwan, joko]);
    await moves(keeper, budi, "retirement", "2026-05-01", { successor: dewi });
    await moves(keeper, hani, "acting", "2026-05-10", {
      unit: "Bidang Timur",
      position: "Kepala Bidang Timur",
    });
    await asOwner().query(
      `UPDATE "Supervision" SET "raterId" = $2, basis = 'acting' WHERE "personId" = ANY ($1) AND "validTo" IS NULL`,
      [[iwan.personId, joko.personId], hani.personId],
    );
    await reorganises(keeper, east, "merge", from, { unit: "Bidang Barat" });
    expect([await raterOn(iwan, from), await raterOn(joko, from)]).toEqual(["Gita", "Gita"]);
  });
});

describe("a head on leave", () => {
  const leave = { reason: "unpaid_leave", to: "2026-07-31" } as const;

  it("rates whoever comes below from the return on, and the deputy until then", async () => {
    const { budi, gita, hani, east, keeper } = await office();
    await moves(keeper, gita, "leave", "2026-05-20", { ...leave, successor: hani });
    await reorganises(keeper, east, "move", from, { unit: "Bidang Barat" });
    expect([await raterOn(budi, from), await raterOn(budi, "2026-08-01")]).toEqual(["Hani", "Gita"]);
    await moves(keeper, gita, "return", "2026-06-15");
    expect(await raterOn(budi, "2026-06-15")).toBe("Gita");
  });

  it("no longer rates whoever was split off, nor does the deputy", async () => {
    const { ayu, budi, eka, hani, east, keeper } = await office();
    await moves(keeper, budi, "leave", "2026-05-20", { ...leave, successor: hani });
    const positions = [await positionIdOf(ayu)];
    await reorganises(keeper, east, "split", from, { ...data, positions });
    expect([await raterOn(ayu, from), await raterOn(ayu, "2026-08-01")]).toEqual(["Dewi", "Dewi"]);
    expect([await raterOn(eka, from), await raterOn(eka, "2026-08-01")]).toEqual(["Hani", "Budi"]);
  });
});

describe("what comes out of a unit", () => {
  const kindOf = async (title: string) =>
    (await asOwner().query<{ kind: string }>(`SELECT kind FROM "Position" WHERE title = $1`, [title])).rows;

  it("is led by a supervisor where an administrator leads the whole agency, as in a district", async () => {
    const { agency, dewi, keeper: clerk } = await office();
    const keeper = granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", "");
    const ratna = await aPerson(agency, "Ratna");
    await supervises(dewi, [ratna, clerk]);
    await asOwner().query(`UPDATE "Position" SET kind = 'administrator' WHERE "unitId" = $1 AND "isHead"`, [
      agency.unitId,
    ]);
    const positions = [await positionIdOf(ratna)];
    const part = { name: "Seksi Pemerintahan", head: "Kepala Seksi Pemerintahan", positions };
    await reorganises(keeper, agency, "split", from, part);
    expect(await kindOf(part.head)).toEqual([{ kind: "supervisor" }]);
  });

  it("is led by an administrator where the unit is a whole agency, and as the unit itself elsewhere", async () => {
    const { agency, dewi, ayu, east, keeper: clerk } = await office();
    const keeper = granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", "");
    const ratna = await aPerson(agency, "Ratna");
    await supervises(dewi, [ratna, clerk]);
    const split = async (unit: typeof agency, person: typeof ayu, head: string) => {
      const positions = [await positionIdOf(person)];
      await reorganises(keeper, unit, "split", from, { name: head.replace("Kepala ", ""), head, positions });
      return kindOf(head);
    };
    expect(await split(agency, ratna, "Kepala Bidang Umum")).toEqual([{ kind: "administrator" }]);
    await asOwner().query(`UPDATE "Position" SET kind = 'supervisor' WHERE "unitId" = $1 AND "isHead"`, [
      east.unitId,
    ]);
    expect(await split(east, ayu, "Kepala Bidang Arsip")).toEqual([{ kind: "supervisor" }]);
  });

  it("is refused of the region itself, and to whoever keeps that unit alone", async () => {
    const { ayu, east, keeper } = await office();
    const alone = granted(keeper, "agency_admin", east.path);
    const said = { ...data, positions: [await positionIdOf(ayu)] };
    await expect(reorganises(alone, east, "split", from, said)).rejects.toBeRefused("movement.outside-reach");
    const agency = await anAgency();
    await asOwner().query(`UPDATE "Unit" SET "agencyId" = NULL, kind = 'region' WHERE id = $1`, [
      agency.unitId,
    ]);
    const region = granted(keeper, "regional_hr", "");
    await aSeat(agency, "Staf");
    await expect(reorganises(region, agency, "split", from, said)).rejects.toBeRefused(
      "movement.unit-of-no-agency",
    );
  });
});
