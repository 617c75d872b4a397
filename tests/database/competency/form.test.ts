/** The form B.1.9 as paper, and who gets it. */
import { assessOneself } from "@/lib/competency/commands/assess";
import { pdfOf } from "@/lib/documents/gateway/pdf";
import { drawingOf, fileOf } from "@/lib/documents/order";
import { competencyOrder } from "@/lib/documents/queries/forms";

import { aRequirement, assesses } from "../../support/competencies";
import { givenDatabase } from "../../support/database";
import { pagesOf } from "../../support/pdf";
import { actorOf, aPerson, aTeam, granted } from "../../support/world";

givenDatabase();

async function anAssessedTeam(competencies = ["Analisis anggaran", "Audit"]) {
  const team = await aTeam();
  const ids = [];
  for (const name of competencies) ids.push(await aRequirement([team.ayu], 3, name));
  const [first = ""] = ids;
  await assesses(team.budi, team.ayu, first, { level: 2 });
  return { ...team, ids };
}

const orderOf = async (...given: Parameters<typeof competencyOrder>) => {
  const order = await competencyOrder(...given);
  if (!order) throw new Error("there is no form");
  return order;
};

describe("the form B.1.9", () => {
  it("says who assessed what, why and what is recommended, and nothing of one's own view", async () => {
    const { ayu, budi, ids } = await anAssessedTeam();
    await assessOneself(ayu, {
      lines: { [ids[1] ?? ""]: { level: 5, reason: "Pandangan saya sendiri.", recommendation: "" } },
    });
    const order = await orderOf(budi, ayu.personId);
    const pages = await pagesOf(await pdfOf(drawingOf(order)));
    const text = pages.map((page) => page.text).join(" ");
    for (const said of [
      ...["Formulir B.1.9", "EVALUASI KOMPETENSI PEGAWAI", "PEGAWAI YANG DINILAI", "TEKNIS"],
      ...["Analisis anggaran", "3 (Menengah)", "2 (Dasar)", "Ikut pelatihan fasilitasi."],
      ...["Audit", "Belum dinilai", "Budi, ", "Halaman 1 dari"],
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("Pandangan saya sendiri.");
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    expect(fileOf(order)).toBe("Evaluasi kompetensi Ayu 2026-06-03.pdf");
  });

  it("goes on to further pages where there is much to say, with its heading on each", async () => {
    const { ayu, budi, ids } = await anAssessedTeam(
      Array.from({ length: 14 }, (_, i) => `Kompetensi teknis nomor ${i + 1}`),
    );
    const reason = "Menyusun telaah dan memimpin pembahasan bersama perangkat daerah lain. ".repeat(6);
    for (const id of ids) await assesses(budi, ayu, id, { level: 3, reason });
    const pages = await pagesOf(await pdfOf(drawingOf(await orderOf(ayu, ayu.personId))));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter(({ text }) => text.includes("SYARAT JABATAN")).length).toBeGreaterThan(1);
    // The kind stands above its competencies on each page, and on none without them.
    for (const { text } of pages) expect(text.includes("TEKNIS")).toBe(text.includes("nomor"));
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
  });

  it("is handed to whoever may read the assessment, and to nobody else", async () => {
    const { agency, elsewhere, ayu, budi, dewi, citra } = await anAssessedTeam();
    const keeper = granted(await aPerson(agency, "Admin"), "agency_admin", agency.path);
    for (const reader of [ayu, budi, dewi, keeper])
      expect(await competencyOrder(reader, ayu.personId)).not.toBeNull();
    const stranger = granted(await aPerson(elsewhere, "Admin"), "agency_admin", elsewhere.path);
    const auditor = granted(await aPerson(agency, "Audit"), "auditor", agency.path);
    for (const other of [citra, stranger, auditor])
      expect(await competencyOrder(other, ayu.personId)).toBeNull();
    expect(await competencyOrder(actorOf(ayu.personId), budi.personId)).toBeNull();
    expect(await competencyOrder(budi, "nonsense")).toBeNull();
  });

  it("does not exist for a position that requires nothing", async () => {
    const { budi, ayu } = await aTeam();
    expect(await competencyOrder(budi, ayu.personId)).toBeNull();
  });
});
