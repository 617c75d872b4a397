/** The statements and the paper of a dossier, whatever the number of years behind it. */
import { drawingOf, fileOf } from "@/lib/documents/order";
import { dossierOrder } from "@/lib/documents/queries/forms";
import { pdfOf } from "@/lib/documents/gateway/pdf";
import { readDossier } from "@/lib/career/queries/dossier";
import { findDossierReaders } from "@/lib/career/queries/readers";
import { chooseAim } from "@/lib/career/commands/choose-aim";

import { aCareerTeam, aDetermination, aFinalEvaluation, aRank } from "../../support/careers";
import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import { pagesOf } from "../../support/pdf";
import { statementsOf } from "../../support/statements";
import { actorOf, aPerson, eventsOf } from "../../support/world";

givenDatabase();

describe("a dossier", () => {
  it("takes as many statements for one year as for five", async () => {
    const counts: number[] = [];
    for (const years of [[2025], [2021, 2022, 2023, 2024, 2025]]) {
      const { ayu, budi, agency } = await aCareerTeam();
      for (const year of years) await aFinalEvaluation(ayu, budi, agency, { year, predicate: "good" });
      counts.push(await statementsOf(() => readDossier(ayu, ayu.personId, "screen")));
    }
    expect(counts[0]).toBe(counts[1]);
  });

  it("is drawn with everything it says, on pages that hold it, and says that it is not sealed", async () => {
    const { ayu, budi, agency, hr } = await aCareerTeam();
    await aDetermination(ayu, agency, hr);
    await aRank(ayu);
    await aFinalEvaluation(ayu, budi, agency, { year: 2024, predicate: "very_good" });
    await aFinalEvaluation(ayu, budi, agency, { year: 2025, predicate: "good" });
    const competencyId = await aRequirement([ayu, budi], 3, "Analisis anggaran");
    await assesses(budi, ayu, competencyId, { level: 2 });
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT "positionId" AS id FROM "Assignment" WHERE "personId" = $1`,
      [budi.personId],
    );
    await chooseAim(ayu, { positionId: rows[0]?.id ?? "", version: 0 });

    const order = await dossierOrder(ayu, ayu.personId);
    if (!order) throw new Error("there is no dossier");
    const pages = await pagesOf(await pdfOf(drawingOf(order)));
    const text = pages.map((page) => page.text).join(" ");
    for (const said of [
      ...["DOSIER PROMOSI", "Bukan dokumen resmi yang disegel", "Penata Muda (III/a)", "Halaman 1 dari"],
      ...["Sangat Baik", "18,75", "25,50", "PAK BKPSDMD, nomor 800/7/PAK/2024", "56,75"],
      ...["Menuju pangkat III/b: 56,75 dari 50,00", "Menuju jenjang Ahli Muda", "Uji kompetensi"],
      ...["Analisis anggaran", "Kurang 1 tingkat", "Kompetensi jabatan yang dituju"],
    ])
      expect(text).toContain(said);
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    expect(fileOf(order)).toBe("Dosier promosi Ayu 2026-06-03.pdf");
  });

  it("keeps a title on the page of what it is the title of, however long the parts before it are", async () => {
    const { ayu, budi } = await aCareerTeam();
    await aRequirement([ayu, budi], 3, "Analisis anggaran");
    const order = await dossierOrder(ayu, ayu.personId);
    if (order?.form !== "dossier") throw new Error("there is no dossier");
    const said = { id: "1", behaviour: null, party: null, author: "Budi", result: null };
    for (let count = 12; count < 30; count += 2) {
      const latest = Array.from({ length: count }, () => ({ ...said, text: "Baik.", givenOn: "2026-05-02" }));
      const sheet = { ...order.sheet, proof: { ...order.sheet.proof, feedback: { count, latest } } };
      const pages = await pagesOf(await pdfOf(drawingOf({ ...order, sheet })));
      for (const { text } of pages)
        expect(text).not.toMatch(
          /(?:Umpan balik|Jam pelajaran setiap tahun|Kompetensi jabatan sekarang|belum dinilai\.|Jabatan yang dituju) Dosier 2022/,
        );
    }
  }, 60_000);

  it("is drawn for people who have nothing yet, and for nobody out of sight", async () => {
    const { ayu, agency, citra } = await aCareerTeam();
    const newcomer = await aPerson(agency, "Eka", { kind: "implementer" });
    const order = await dossierOrder(newcomer, newcomer.personId);
    const [page] = order ? await pagesOf(await pdfOf(drawingOf(order))) : [];
    expect(page?.text).toContain("Angka kredit hanya untuk jabatan fungsional");
    expect(await dossierOrder(citra, ayu.personId)).toBeNull();
    expect(await dossierOrder(actorOf(ayu.personId), citra.personId)).toBeNull();
  });
});

describe("reading a dossier", () => {
  it("of another leaves a trace, on screen and on paper, and its owner reads who looked", async () => {
    const { ayu, budi, hr } = await aCareerTeam();
    expect(await findDossierReaders(ayu)).toEqual([]);
    await readDossier(budi, ayu.personId, "screen");
    await dossierOrder(budi, ayu.personId);
    await readDossier(hr, ayu.personId, "screen");
    expect(await eventsOf(ayu.personId)).toEqual(Array(3).fill("career.dossier-read"));
    const readers = await findDossierReaders(ayu);
    expect(readers).toHaveLength(2);
    expect(readers).toContainEqual(
      expect.objectContaining({
        id: budi.personId,
        name: "Budi",
        times: 2,
        last: new Date(budi.now).toISOString(),
      }),
    );
    expect(await findDossierReaders(budi)).toEqual([]);
  });

  it("of one's own leaves none, and neither does asking for one that is out of sight", async () => {
    const { ayu, citra } = await aCareerTeam();
    await readDossier(ayu, ayu.personId, "screen");
    await dossierOrder(ayu, ayu.personId);
    expect(await readDossier(citra, ayu.personId, "screen")).toBeNull();
    expect(await eventsOf(ayu.personId)).toEqual([]);
  });
});
