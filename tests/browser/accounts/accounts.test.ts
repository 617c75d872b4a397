/** First key, lost key: printed for a unit, used on a phone, lost, and made anew by a helper, in a real browser on the small demo region. */
import type { Page } from "playwright-core";

import { accessibilityFaults, isWellMade } from "../../support/journey";
import { as, clearStage, complaints, database, press, sees, setStage } from "../stage";

jest.setTimeout(180_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

const first = "kopi hitam di teras";
const second = "teh manis di dapur";

type Person = { number: string; name: string; unit: string; account: string };

/** Somebody of the school of the teacher who never used their account. */
async function newcomer(): Promise<Person> {
  const { rows } = await database.query<Person>(`
    SELECT p.number, p.name, u.id AS unit, a.id AS account FROM "Account" a JOIN "Person" p ON p.id = a."personId"
      JOIN "Assignment" s ON s."personId" = p.id AND s.kind = 'definitive' AND s."validTo" IS NULL
      JOIN "Position" q ON q.id = s."positionId" JOIN "Unit" u ON u.id = q."unitId"
    WHERE a."passwordHash" IS NULL AND u.kind = 'school' AND NOT q."isHead" ORDER BY p.number LIMIT 1`);
  if (!rows[0]) throw new Error("Nobody is new.");
  return rows[0];
}

/** Another browser than the office's: a phone, where nobody is signed in. */
async function onPhone(page: Page) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 360, height: 740 } });
  if (!context) throw new Error("There is no browser.");
  return context.newPage();
}

async function useCode(page: Page, { number }: Person, code: string, password: string) {
  await page.getByLabel("NIP atau nama akun").fill(number);
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.getByLabel("Kata sandi baru").fill(password);
  await press(page, "Simpan dan masuk");
}

const codeIn = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/;

describe("a key", () => {
  it("is printed, used on a phone, lost, and made anew by a helper", async () => {
    const person = await newcomer();
    const office = await as("agencyAdmin");
    const origin = new URL(office.page.url()).origin;
    await office.go(`/administration/accounts?unit=${person.unit}`);
    await sees(office.page, person.name);
    await isWellMade(office.page);
    await office.page.getByRole("link", { name: /Cetak kode aktivasi/ }).click();
    await press(office.page, "Buat kode");
    const card = office.page.getByRole("listitem").filter({ hasText: person.name });
    await card.waitFor();
    expect(await accessibilityFaults(office.page)).toEqual([]);
    const words = await card.innerText();
    expect(words).toContain(person.number.slice(-4));
    expect(words).not.toContain(person.number);
    const code = codeIn.exec(words)?.[0] ?? "";

    const phone = await onPhone(office.page);
    await phone.goto(`${origin}/sign-in`);
    await phone.getByRole("link", { name: /Punya kode/ }).click();
    await sees(phone, "Buat kata sandi sendiri");
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await useCode(
      phone,
      person,
      code.replace(/.$/, (last) => (last === "3" ? "4" : "3")),
      "kopi",
    );
    await sees(phone, /salah ketik/);
    await sees(phone, /paling sedikit 12 karakter/);
    await useCode(phone, person, code.toLowerCase(), first);
    await phone.waitForURL(`${origin}/`);

    // The password is forgotten, while the phone is still signed in.
    office.page.on("dialog", (dialog) => void dialog.accept());
    await office.go(`/administration/accounts/${person.account}`);
    await sees(office.page, "Lupa kata sandi");
    await isWellMade(office.page);
    await press(office.page, "Buat kode pemulihan");
    await sees(office.page, "Pilih cara Anda memastikan orangnya.");
    await office.page.getByLabel("Bertemu, kartu identitas diperiksa").check();
    await press(office.page, "Buat kode pemulihan");
    await sees(office.page, "Sampaikan langsung kepada orangnya:");
    const another = codeIn.exec(await office.page.getByRole("main").innerText())?.[0] ?? "";

    const desk = await onPhone(office.page);
    await desk.goto(`${origin}/recover`);
    await sees(desk, "Server ini belum mengirim surel");
    await desk.getByRole("link", { name: "Saya sudah punya kode" }).click();
    await useCode(desk, person, code, second);
    await sees(desk, /NIP dan kode tidak cocok/);
    await useCode(desk, person, another, second);
    await desk.waitForURL(`${origin}/`);

    await phone.goto(`${origin}/account`);
    await phone.waitForURL(`${origin}/sign-in`);

    await desk.goto(`${origin}/account`);
    await sees(desk, "Anda masuk di satu perangkat");
    await sees(desk, "Pemeriksaan: Bertemu, kartu identitas diperiksa");
    expect(await accessibilityFaults(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await desk.getByLabel("Kata sandi sekarang").fill(first);
    await desk.getByLabel("Kata sandi baru").fill("kopi hitam di teras lagi");
    await press(desk, "Ubah kata sandi");
    await sees(desk, "Kata sandi sekarang tidak cocok");
    await desk.getByLabel("Kata sandi sekarang").fill(second);
    await press(desk, "Ubah kata sandi");
    await sees(desk, "Kata sandi diubah.");
    await press(desk, "Keluar dari semua perangkat");
    await press(desk, "Keluar dari semua perangkat");
    await desk.waitForURL(`${origin}/sign-in`);
  });

  it("leaves nothing to complain about in the console", () => {
    expect(complaints()).toEqual([]);
  });
});
