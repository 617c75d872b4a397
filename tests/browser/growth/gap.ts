/** One gap from the day it is seen to the day it is closed, in the hands of everybody who has a part in it. */
import { isWellMade } from "../../support/journey";
import { as, database, numberOf, press, sees, today } from "../stage";

type Person = Awaited<ReturnType<typeof as>>;
let nurse: Person;
let head: Person;
let keeper: Person;

const course = "Bekerja dalam tim lintas profesi";
const idOf = async (sql: string, ...values: string[]) =>
  (await database.query<{ id: string }>(sql, values)).rows[0]?.id ?? "";
const nurseId = () => idOf(`SELECT id FROM "Person" WHERE number = $1`, numberOf("contractNurse"));
const eventId = () =>
  idOf(
    `SELECT e.id FROM "TrainingEvent" e JOIN "TrainingCourse" c ON c.id = e."courseId" WHERE c.title = $1`,
    course,
  );

/** How many people of the unit lack working together, as the regional HR agency reads it in the unit's chart. */
async function lackingInUnit() {
  const unitId = await idOf(
    `SELECT p."unitId" AS id FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
     WHERE a."personId" = $1 AND a.kind = 'definitive'`,
    await nurseId(),
  );
  await keeper.go(`/development/gaps?unit=${unitId}`);
  const row = keeper.page.getByRole("row").filter({ hasText: "Kerja sama" });
  return Number(await row.getByRole("cell").first().innerText());
}

/** JP of the nurse in 2026, as her dossier writes them. */
const hoursOfYear = async () => {
  const { rows } = await database.query<{ hours: string }>(
    `SELECT sum(hours) AS hours FROM "TrainingRecord" WHERE "personId" = $1 AND extract(year FROM "endedOn") = 2026`,
    [await nurseId()],
  );
  return Number(rows[0]?.hours).toLocaleString("id-ID");
};

let lackingBefore = NaN;

/** Registers the story of one gap. */
export function closeAGap() {
  describe("a gap", () => {
    it("is seen, in the nurse's own list and in the chart of her unit", async () => {
      nurse = await as("contractNurse", "the end");
      await nurse.go("/development");
      await sees(nurse.page, "Kerja sama");
      keeper = await as("regionalHr", "the end");
      lackingBefore = await lackingInUnit();
      expect(lackingBefore).toBeGreaterThan(0);
      await isWellMade(keeper.page);
    });

    it("becomes a line of her development plan, which her supervisor approves", async () => {
      const { page, go } = nurse;
      await go("/development/plan?year=2026");
      await press(page, "Masukkan ke rencana: Mencapai tingkat 2 pada Kerja sama");
      await sees(page, "Sudah masuk ke rencana; ubah bila perlu.");
      await press(page, "Ajukan rencana");
      await sees(page, /^Rencana 2026 menunggu persetujuan dr\. Fitri Handayani/);
      const plan = await idOf(
        `SELECT id FROM "DevelopmentPlan" WHERE year = 2026 AND "personId" = $1`,
        await nurseId(),
      );
      head = await as("headOfHealthCentre", "the end");
      await head.go(`/queue?item=development:${plan}`);
      await press(head.page, /^Setujui rencana/);
      // The next in the queue opens by itself.
      await head.page
        .getByText(/^Rencana pengembangan Sari Wahyuni.* disetujui\.$/)
        .first()
        .waitFor();
    });
  });

  describe("a seat", () => {
    it("is offered by the regional HR agency", async () => {
      const { page, go } = keeper;
      await go("/administration/training");
      await press(page, "Tambah pelatihan");
      await page.getByLabel("Nama pelatihan").fill(course);
      await page.getByLabel("Penyelenggara").fill("Bapelkes Jambi");
      await page.getByLabel("Kompetensi yang dikembangkan").selectOption({ label: "Kerja sama" });
      await page.getByLabel(/^Jumlah/).fill("24");
      await page.getByLabel("Biaya per orang (rupiah)").fill("750.000");
      await press(page, "Simpan");
      await page.getByText(course).first().waitFor({ state: "attached" });
      await press(page, "Jadwalkan kegiatan");
      await page.getByLabel("Pelatihan", { exact: true }).selectOption({ label: course });
      await page.getByLabel("Mulai").fill("2026-07-06");
      await page.getByLabel("Selesai").fill("2026-07-08");
      await page.getByLabel("Batas pengusulan").fill("2026-06-26");
      await page.getByLabel("Tempat").fill("Kota Jambi");
      await page.getByLabel("Kursi").fill("2");
      await press(page, "Simpan");
      await sees(page, course);
      await isWellMade(page);
    });

    it("is proposed from the line of the plan, and approved", async () => {
      const { page, go } = head;
      await go("/training/team");
      const line = page.getByRole("listitem").filter({ hasText: "Mencapai tingkat 2 pada Kerja sama" });
      const chosen = line.getByLabel("Kegiatan");
      await chosen.selectOption(await eventId());
      await line.getByRole("button", { name: "Usulkan" }).click();
      await page.getByText("Menunggu keputusan").first().waitFor();
      await isWellMade(page);
      await keeper.go(`/administration/training/${await eventId()}`);
      await press(keeper.page, /^Setujui 1 usulan/);
      await sees(keeper.page, `${course}: 1 dari 2 kursi terisi`);
    });
  });

  describe("attendance", () => {
    it("is noted once the days are over, and her hours are counted", async () => {
      await today("2026-07-13");
      const { page, go } = keeper;
      await go(`/administration/training/${await eventId()}`);
      await page.getByRole("checkbox", { name: /^Sari Wahyuni/ }).check();
      await press(page, "Catat kehadiran");
      await page.getByText("Hadir", { exact: true }).first().waitFor();
      await isWellMade(page);
      await nurse.go("/development");
      await sees(nurse.page, course);
      await nurse.page.getByText("24 JP").first().waitFor();
    });
  });

  describe("three months later", () => {
    it("her supervisor says what is used of it, and sees her level anew", async () => {
      await today("2026-10-12");
      const { page, go } = head;
      await go("/training/team");
      await page.getByRole("link", { name: `Evaluasi ${course} oleh Sari Wahyuni, S.Kep., Ns.` }).click();
      await sees(page, `Apakah Sari Wahyuni, S.Kep., Ns. menerapkan “${course}”?`);
      await page.getByText("Diterapkan penuh", { exact: true }).click();
      await page
        .getByLabel("Yang terlihat di pekerjaan")
        .fill("Serah terima antarjaga kini tertulis dan lengkap.");
      await page.getByText(/^2\. /).first().click();
      await press(page, "Simpan evaluasi dan tingkatnya");
      await sees(page, /^Tersimpan\. Sari Wahyuni/);
    });

    it("the gap is closed: in her list, in her dossier, and in the chart of the unit", async () => {
      expect(await lackingInUnit()).toBe(lackingBefore - 1);
      await nurse.go("/development");
      await nurse.page.getByText(/kompetensi terpenuhi$/).click();
      const line = nurse.page.getByRole("listitem").filter({ hasText: "Kerja sama" }).first();
      await line.getByText("Terpenuhi", { exact: true }).first().waitFor();
      await nurse.go("/career/dossier");
      await sees(nurse.page, new RegExp(`^${await hoursOfYear()} dari 20 JP`));
      const row = nurse.page.getByRole("listitem").filter({ hasText: "Kerja sama" });
      await row
        .getByText(/terpenuhi/i)
        .first()
        .waitFor();
      await isWellMade(nurse.page);
    });
  });
}
