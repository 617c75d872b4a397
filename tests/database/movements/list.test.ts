import type { Actor } from "@/lib/access/actor";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { findFindings, findImport } from "@/lib/exchange/queries/imports";

import { asOwner, givenDatabase } from "../../support/database";
import { aSeat, moves, numberOf, raterOn, seatOn, twoDivisions } from "../../support/movements";
import { anAgency, eventsOf, newsFor, transfers } from "../../support/world";

givenDatabase();

const heads = "NIP;Jenis;Mulai;Sampai;Unit kerja;Jabatan;NIP atasan;NIP pengganti;Nomor SK";
const bring = (actor: Actor, rows: readonly string[]) =>
  uploadImport(actor, {
    ...{ name: "mutasi.csv", kind: "movements" as const },
    bytes: Buffer.from([heads, ...rows].join("\r\n")),
  });
const everything = { reason: "", agency: "", page: 1 };

async function aMonth() {
  const office = await twoDivisions(await anAgency());
  await aSeat(office.west, "Penata Barat");
  const [ayu, budi, gita, eka] = await Promise.all(
    [office.ayu, office.budi, office.gita, office.eka].map(numberOf),
  );
  const rows = [
    `${eka};Pindah;10/06/2026;;Bidang Timur;Kepala Bidang Timur;;;SK 3`,
    `${budi};Pensiun BUP;03/06/2026;;;;;${ayu};SK 1`,
    `${ayu};Mutasi;20 Juni 2026;;Bidang Barat;Penata Barat;;;SK 4`,
    `${gita};CLTN;01/07/2026;31/07/2026;;;;${eka};SK 5`,
  ];
  return { ...office, rows, numbers: { ayu, budi, gita, eka } };
}

describe("a list of movements", () => {
  it("holds row after row by day, is applied whole, and changes nothing the second time", async () => {
    const { keeper, ayu, budi, eka, hani, rows } = await aMonth();
    const importId = await bring(keeper, rows);
    expect(await findImport(keeper, importId, everything)).toMatchObject({
      preview: { state: "clean", counts: { transfers: 2, departures: 1, leaves: 1, unchanged: 0 } },
    });
    expect(await raterOn(ayu, "2026-06-03")).toBe("Budi");
    await applyImport(keeper, { importId });
    expect(await raterOn(ayu, "2026-06-03")).toBe("Dewi");
    expect(await raterOn(eka, "2026-06-09")).toBe("Ayu");
    expect(await seatOn(eka, "2026-06-10")).toEqual(["definitive: Kepala Bidang Timur"]);
    expect([await raterOn(ayu, "2026-06-10"), await raterOn(ayu, "2026-06-20")]).toEqual(["Eka", "Gita"]);
    const july = ["2026-06-30", "2026-07-01", "2026-07-31", "2026-08-01"].map((day) => raterOn(hani, day));
    expect(await Promise.all(july)).toEqual(["Gita", "Eka", "Eka", "Gita"]);
    expect(await eventsOf(budi.personId)).toContain("movement.left");
    expect(await newsFor(ayu)).toContain("movement.transferred");
    const again = await bring(keeper, [...rows, ""]);
    expect(await findImport(keeper, again, everything)).toMatchObject({
      preview: { state: "nothing", counts: { unchanged: 4 } },
    });
    await expect(applyImport(keeper, { importId: again })).rejects.toBeRefused("import.nothing-to-change");
  });

  it("says row by row what is wrong, and then changes nothing of it", async () => {
    const { keeper, rows, numbers, budi } = await aMonth();
    const other = await twoDivisions(await anAgency());
    const foreign = await numberOf(other.hani);
    const importId = await bring(keeper, [
      ...rows.slice(0, 2),
      `${numbers.eka};Liburan;01/06/2026;;;;;;SK`,
      `${numbers.eka};;besok;;;;;;`,
      `${foreign};Pensiun;03/06/2026;;;;;;SK`,
      `198001012005011999;Pensiun;03/06/2026;;;;;;SK`,
      `${numbers.eka};Pensiun;;;;;;;SK`,
      `${numbers.eka};Plt;05/06/2026;kapan;Bidang Timur;Kepala Bidang Timur;;;SK`,
    ]);
    const list = await findFindings(keeper, importId);
    expect(list?.findings.map(({ row, blocker }) => [row, blocker.code])).toEqual([
      [4, "import.movement-unreadable"],
      [5, "import.movement-missing"],
      [5, "import.movement-day-unreadable"],
      [5, "import.movement-basis-missing"],
      [6, "import.outside-reach"],
      [7, "import.unknown-person"],
      [8, "import.movement-day-missing"],
      [9, "import.movement-day-unreadable"],
    ]);
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
    expect(await seatOn(budi, "2026-06-03")).toEqual(["definitive: Kepala Bidang Timur"]);
    const { rows: movements } = await asOwner().query(`SELECT FROM "Movement" WHERE "personId" = $1`, [
      budi.personId,
    ]);
    expect(movements).toEqual([]);
    await expect(bring(other.hani, rows)).rejects.toBeRefused("not-found");
  });
});

describe("a list of a former agency", () => {
  it("reaches nobody who sits elsewhere today, however early a row of it begins", async () => {
    const here = await aMonth();
    const there = await twoDivisions(await anAgency());
    await transfers(here.hani, there.west, "2026-05-01");
    const hani = await numberOf(here.hani);
    const early = `${here.numbers.eka};Mutasi;20/04/2026;;Bidang Barat;Penata Barat;;;SK 1`;
    const codes = async (row: string) =>
      (await findFindings(here.keeper, await bring(here.keeper, [early, row])))?.findings.map(
        ({ row: at, blocker }) => [at, blocker.code],
      );
    expect(await codes(`${hani};Berhenti;03/06/2026;;;;;;SK 2`)).toEqual([[3, "import.outside-reach"]]);
    await moves(there.keeper, here.hani, "leave", "2026-06-01", { reason: "suspended" });
    const suspended = `${hani};Diberhentikan sementara;01/06/2026;;;;;;SK 2`;
    expect(await codes(suspended)).toEqual([[3, "import.outside-reach"]]);
    expect(await seatOn(here.hani, "2026-06-03")).toHaveLength(1);
  });

  it("says of who has left since when they have", async () => {
    const { keeper, eka, numbers } = await aMonth();
    await moves(keeper, eka, "resignation", "2026-06-01");
    const importId = await bring(keeper, [`${numbers.eka};Pensiun;01/06/2026;;;;;;SK`]);
    expect((await findFindings(keeper, importId))?.findings).toMatchObject([
      { blocker: { code: "movement.gone", date: "2026-06-01" } },
    ]);
  });
});
