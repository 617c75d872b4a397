import { asOwner, givenDatabase } from "../../support/database";
import { aUnit, moves, raterOn, twoDivisions } from "../../support/movements";
import { reorganises } from "../../support/reorganisation";
import { anAgency, aPerson, supervises } from "../../support/world";

givenDatabase();

const from = "2026-06-01";
const office = async () => twoDivisions(await anAgency());

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
