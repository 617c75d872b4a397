/** From the first key to a plan handed in, by somebody who was shown nothing, in a real browser on the small demo region. */
import { as, clearStage, complaints, database, press, setStage, stranger, today } from "../stage";
import { findTheirWay } from "./newcomer";

jest.setTimeout(240_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

/** As many actions as somebody may need who fears the machine, and as many as they try before they give up. */
const [allowed, patience] = [60, 100];

type Person = { number: string; name: string; unit: string };
type Card = { number: string; code: string };
const codeIn = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/;
let cards: Card[];

/** Two teachers of one school who never used their accounts. */
async function newAtSchool() {
  const { rows } = await database.query<Person>(`
    SELECT p.number, p.name, u.id AS unit FROM "Account" a JOIN "Person" p ON p.id = a."personId"
      JOIN "Assignment" s ON s."personId" = p.id AND s.kind = 'definitive' AND s."validTo" IS NULL
      JOIN "Position" q ON q.id = s."positionId" JOIN "Unit" u ON u.id = q."unitId"
    WHERE a."passwordHash" IS NULL AND u.kind = 'school' AND NOT q."isHead" ORDER BY u.path, p.number LIMIT 2`);
  return rows;
}

/** The cards that the office prints for them. */
async function printCards(): Promise<Card[]> {
  const people = await newAtSchool();
  const { page, go } = await as("agencyAdmin");
  await go(`/administration/accounts?unit=${people[0]?.unit}`);
  await page.getByRole("link", { name: /Cetak kode aktivasi/ }).click();
  await press(page, "Buat kode");
  const codeFor = async (name: string) => {
    const card = page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: codeIn });
    return codeIn.exec(await card.innerText())?.[0] ?? "";
  };
  return Promise.all(people.map(async ({ number, name }) => ({ number, code: await codeFor(name) })));
}

/** What a teacher knows of their work, in words that a label may ask with. */
const ofTheirWork = [
  { asked: /^Hasil kerja/, answer: "Murid kelas 4 mampu membaca dan menghitung sesuai tingkatnya" },
  { asked: /^Indikator/, answer: "Persentase murid yang mencapai batas tuntas" },
  { asked: /^Target \(angka\)/, answer: "85" },
  { asked: /^Satuan/, answer: "%" },
  { asked: /sumber daya/i, answer: "Buku bacaan dari perpustakaan sekolah" },
  { asked: /pertanggungjawaban/i, answer: "Rapat guru setiap bulan" },
  { asked: /konsekuensi/i, answer: "Pendampingan oleh kepala sekolah" },
];

/** The actions of somebody new with this card who begins their plan so. */
async function handsIn({ number, code }: Card, origin: RegExp) {
  const { page, go } = await stranger();
  // The card says where.
  await go("/activate");
  const knows = [
    { asked: /^NIP/, answer: number },
    { asked: /^Kode/, answer: code },
    { asked: /^Kata sandi baru/, answer: "kopi hitam di teras" },
    ...ofTheirWork,
  ];
  const wants = [/^Ajukan ke/, /target/i, /^Tambah hasil kerja/, /^Tambah indikator/, /rencana/i];
  return findTheirWay(page, { knows, chooses: [origin], wants, done: /Sudah diajukan kepada/ }, patience);
}

describe("somebody new with a code on a card", () => {
  beforeAll(async () => {
    await today("2027-01-11");
    cards = await printCards();
  }, 60_000);

  it.each([
    ["an empty sheet", /^Lembar kosong/],
    ["the example of their position", /^Contoh untuk jabatan/],
  ])("hands in a plan that begins with %s", async (_, origin) => {
    const card = cards.pop();
    if (!card) throw new Error("Nobody is new.");
    const actions = await handsIn(card, origin);
    expect(actions.length).toBeLessThanOrEqual(allowed);
  });

  it("leaves nothing to complain about in the console", () => {
    expect(complaints()).toEqual([]);
  });
});
