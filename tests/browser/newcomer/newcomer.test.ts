/** From the first key to a plan handed in, by somebody who was shown nothing, in a real browser on the small demo region. */
import type { Page } from "playwright-core";

import { as, clearStage, complaints, database, press, setStage, stranger, today } from "../stage";
import { findTheirWay, type Newcomer } from "./newcomer";

jest.setTimeout(240_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

/** As many as somebody may need who fears the machine. */
const patience = 60;

type Person = { number: string; unit: string };
const codeIn = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/;

/** Two teachers of one school who never used their accounts. */
async function newAtSchool(): Promise<Person[]> {
  const { rows } = await database.query<Person>(`
    SELECT p.number, u.id AS unit FROM "Account" a JOIN "Person" p ON p.id = a."personId"
      JOIN "Assignment" s ON s."personId" = p.id AND s.kind = 'definitive' AND s."validTo" IS NULL
      JOIN "Position" q ON q.id = s."positionId" JOIN "Unit" u ON u.id = q."unitId"
    WHERE a."passwordHash" IS NULL AND u.kind = 'school' AND NOT q."isHead" ORDER BY u.path, p.number LIMIT 2`);
  return rows;
}

/** The card that the office prints for one person of the unit, told by the end of the number. */
async function cardOf({ number, unit }: Person) {
  const office = await as("agencyAdmin");
  await office.go(`/administration/accounts?unit=${unit}`);
  await office.page.getByRole("link", { name: /Cetak kode aktivasi/ }).click();
  await press(office.page, "Buat kode");
  const card = office.page.getByRole("listitem").filter({ hasText: number.slice(-4) }).filter({ hasText: codeIn });
  return codeIn.exec(await card.innerText())?.[0] ?? "";
}

const work = [
  { asked: /^Hasil kerja/, answer: "Murid kelas 4 mampu membaca dan menghitung sesuai tingkatnya" },
  { asked: /^Indikator/, answer: "Persentase murid yang mencapai batas tuntas" },
  { asked: /^Target \(angka\)/, answer: "85" },
  { asked: /^Satuan/, answer: "%" },
  { asked: /Dukungan sumber daya|sumber daya/i, answer: "Buku bacaan dari perpustakaan sekolah" },
  { asked: /pertanggungjawaban/i, answer: "Rapat guru setiap bulan" },
  { asked: /konsekuensi/i, answer: "Pendampingan oleh kepala sekolah" },
];

const wants = [/^Ajukan/, /^Tambah (hasil kerja|indikator)/, /^Ubah: /, /Susun rencana/i, /rencana/i, /kode/i, /masuk/i];

async function handIn(page: Page, { number }: Person, code: string, origin: RegExp) {
  const somebody: Newcomer = {
    knows: [
      { asked: /NIP/, answer: number },
      { asked: /^Kode/, answer: code },
      { asked: /Kata sandi baru/, answer: "kopi hitam di teras" },
      ...work,
    ],
    chooses: [origin],
    wants,
    done: /Sudah diajukan kepada/,
  };
  return findTheirWay(page, somebody, patience);
}

describe("somebody new with a code on a card", () => {
  it("hands in a plan that begins with an empty sheet", async () => {
    await today("2027-01-11");
    const [person] = await newAtSchool();
    if (!person) throw new Error("Nobody is new.");
    const code = await cardOf(person);
    const { page, go } = await stranger();
    await go("/");
    const actions = await handIn(page, person, code, /^Lembar kosong/);
    console.log(actions.join("\n"));
    expect(actions.length).toBeLessThanOrEqual(patience);
  });
});
