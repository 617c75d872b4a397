/** Leave of study: put on record by the keeper, in the plan by its owner, beside the rating for the rater. */
import { accessibilityFaults, isWellMade } from "../../support/journey";
import { as, database, numberOf, press, sees, today } from "../stage";

const leaveId = "0190a3b4-0000-7000-8000-00000000aaaa";

export function leaveForStudy() {
  it("is on record in the hands of the keeper, and in the plan by one press of its owner", async () => {
    await today("2026-06-03");
    const { rows } = await database.query<{ id: string }>(
      `SELECT "personId" AS id FROM "Account" WHERE username = $1`,
      [numberOf("teacher")],
    );
    const keeper = await as("agencyAdmin");
    await keeper.go(`/organisation/people/${rows[0]?.id}`);
    await keeper.page.getByText("Catat tugas belajar").click();
    await keeper.page.getByLabel("Program studi", { exact: true }).fill("Pendidikan Dasar");
    await keeper.page.getByLabel("Perguruan tinggi", { exact: true }).fill("Universitas Jambi");
    await keeper.page.getByLabel("Perkiraan lulus").fill("2028-05-31");
    await press(keeper.page, /^Simpan$/);
    await sees(keeper.page, /^Tabel IPK .* tidak memuat akreditasi ini/);
    await keeper.page.getByLabel("Akreditasi perguruan tinggi").selectOption("b");
    await keeper.page.getByLabel("Akreditasi program studi").selectOption("b");
    expect(await accessibilityFaults(keeper.page)).toEqual([]);
    await press(keeper.page, /^Simpan$/);
    await sees(keeper.page, "S-2 Pendidikan Dasar");
    await isWellMade(keeper.page);

    const { page, go } = await as("teacher");
    await go("/plans");
    await page.getByRole("link", { name: /2026/ }).first().click();
    await sees(page, "Tugas belajar: S-2 Pendidikan Dasar");
    await sees(page, "belum ada hasil akademik");
    await press(page, "Ajukan ke atasan");
    await sees(page, /^Anda sedang tugas belajar: tambahkan/);
    expect(await page.getByLabel("Target IPK").inputValue()).toBe("3,25");
    await page.getByLabel("Target IPK").fill("3,4");
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, "Tambahkan hasil akademik dan kelulusan");
    await sees(page, "hasil akademik ada di rencana");
    await page.getByRole("heading", { name: /Hasil akademik Pendidikan Dasar/ }).waitFor();
    await sees(page, /3,4 IPK/);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("stands beside the rating with what the table says, and sets nothing", async () => {
    // The rows that the keeper and the owner wrote above, for somebody whose evaluation waits for the rater already.
    const { rows } = await database.query<{ id: string; personId: string; planId: string }>(
      `SELECT e.id, e."personId", e."planId" FROM "Evaluation" e JOIN "Account" a ON a."personId" = e."raterId"
       WHERE a.username = $1 AND e.status = 'awaiting_rater' ORDER BY e.id LIMIT 1`,
      [numberOf("sekda")],
    );
    const [evaluation] = rows;
    await database.query(
      `INSERT INTO "StudyLeave" (id, "personId", institution, programme, level, "institutionAccreditation",
         "programmeAccreditation", "validFrom", due, "recordedById")
       SELECT $1, $2, 'Universitas Jambi', 'Ilmu Pemerintahan', 'master', 'b', 'b', '2025-08-01', '2027-07-31', "personId"
       FROM "Account" WHERE username = $3`,
      [leaveId, evaluation?.personId, numberOf("regionalHr")],
    );
    // Its first line becomes the academic one, as confirmed.
    await database.query(
      `UPDATE "PlanEdition" SET content = jsonb_set(jsonb_set(content::jsonb,
         '{results,0,indicators,0,studyLeaveId}', to_jsonb($2::text)),
         '{results,0,indicators,0,studyMeasure}', '"academic_result"') WHERE "planId" = $1`,
      [evaluation?.planId, leaveId],
    );
    const { page, go } = await as("sekda");
    await go(`/evaluations/${evaluation?.id}`);
    await sees(page, "Panduan tugas belajar: S-2 Ilmu Pemerintahan");
    await sees(page, /Ini hanya panduan: Anda, penilai di instansi asal/);
    expect(await page.getByRole("radio", { name: "Di atas ekspektasi" }).first().isChecked()).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await database.query(
      `UPDATE "StudyLeave" SET outcome = 'dropped_out', "validTo" = '2026-06-01' WHERE id = $1`,
      [leaveId],
    );
    await page.reload();
    await page
      .getByRole("group", { name: "Rating perilaku kerja" })
      .getByText("Di bawah ekspektasi", { exact: true })
      .click();
    await sees(page, /rating perilaku yang Anda pilih: *Sangat Kurang/);
    await isWellMade(page);
  });
}
