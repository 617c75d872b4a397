/** What follows from an evaluation: guidance in steps that both sides see through, and appreciation by one press. */
import type { Page } from "playwright-core";

import { isWellMade, press, sees } from "../../support/journey";
import { as, clearStage, complaints, notFollowed, setStage } from "./stage";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

let supervisor: Awaited<ReturnType<typeof as>>;
let employee: Awaited<ReturnType<typeof as>>;
let evaluationId: string;

const aim = "Laporan bulanan selesai sebelum tanggal lima";
const alert = (page: Page, words: string | RegExp) =>
  page.getByRole("main").getByRole("alert").filter({ hasText: words }).first().waitFor();

describe("a supervisor of somebody with a low predicate", () => {
  it("finds it among the tasks, with steps suggested and nothing sanctioned", async () => {
    const low = await notFollowed("headOfDivision");
    evaluationId = low.evaluationId;
    employee = await as(low);
    supervisor = await as("headOfDivision");
    await sees(supervisor.page, /^Buka bimbingan kinerja /);
    await supervisor.go(`/evaluations/${evaluationId}`);
    await sees(supervisor.page, /Tidak ada sanksi yang mengikuti/);
    await supervisor.page.locator("summary").filter({ hasText: "Buka bimbingan kinerja" }).click();
    await sees(supervisor.page, "Saran dari penilaian");
    await isWellMade(supervisor.page);
  });

  it("is told at the field what is missing or past, and loses nothing typed by it", async () => {
    const { page } = supervisor;
    await press(page, "Buka bimbingan");
    await alert(page, "Tulis apa yang ingin dicapai.");
    await press(page, /^Pakai saran/);
    await page.getByLabel("Yang ingin dicapai").fill(aim);
    await page.getByLabel("Paling lambat").fill("2026-06-30");
    await press(page, "Buka bimbingan");
    await alert(page, "Tanggal itu sudah lewat");
    expect(await page.getByLabel("Yang ingin dicapai").inputValue()).toBe(aim);
    await page
      .getByText(/^Isian tersimpan/)
      .first()
      .waitFor();
    await page.reload();
    await page.locator("summary").filter({ hasText: "Buka bimbingan kinerja" }).click();
    await page.waitForFunction(
      (words) => [...document.querySelectorAll("textarea")].some(({ value }) => value === words),
      aim,
    );
    await page.getByLabel("Paling lambat").fill("2026-07-31");
    await press(page, "Buka bimbingan");
    await sees(page, "0 dari 1 langkah selesai");
    await isWellMade(page);
  });

  it("adds a step, and takes it away again after a question", async () => {
    const { page } = supervisor;
    await press(page, "Tambah langkah");
    await page.getByLabel("Apa yang dilakukan").fill("Mentor dari bidang lain");
    await page.getByLabel("Bentuk").selectOption("mentoring");
    await page.getByLabel("Paling lambat").fill("2026-08-31");
    await press(page, "Simpan langkah");
    await sees(page, "0 dari 2 langkah selesai");
    await press(page, "Hapus langkah: Mentor dari bidang lain");
    await sees(page, "Hapus langkah ini?");
    await page.getByRole("button", { name: "Hapus", exact: true }).click();
    await sees(page, "0 dari 1 langkah selesai");
  });
});

describe("the employee", () => {
  it("reads what it is for, and marks a step as done on a day that has come", async () => {
    const { page, go } = employee;
    await go("/development");
    await sees(page, aim);
    await sees(page, /Tidak ada sanksi yang mengikuti/);
    await press(page, /^Catat selesai/);
    await page.getByLabel("Tanggal selesai").fill("2026-07-02");
    await press(page, "Simpan");
    await alert(page, "Tulis apa hasilnya.");
    await page.getByLabel("Apa hasilnya").fill("Empat pertemuan terlaksana");
    await press(page, "Simpan");
    await alert(page, "Tanggal itu belum tiba");
    await page.getByLabel("Tanggal selesai").fill("2026-07-01");
    await press(page, "Simpan");
    await sees(page, "1 dari 1 langkah selesai");
    await isWellMade(page);
  });
});

describe("the supervisor afterwards", () => {
  it("closes it from the tasks with what came of it, and the employee reads it", async () => {
    const { page, go } = supervisor;
    await go("/");
    const task = page.getByRole("listitem").filter({ hasText: /^Tutup bimbingan kinerja/ });
    await task.getByRole("link", { name: "Buka" }).click();
    await page.waitForURL(/\/development\/team\//);
    await sees(page, "Empat pertemuan terlaksana");
    await press(page, "Tutup bimbingan");
    await press(page, "Tutup bimbingan");
    await alert(page, "Tulis hasil bimbingannya.");
    await page.getByLabel("Hasil bimbingan").fill("Laporan kini tepat waktu");
    await press(page, "Tutup bimbingan");
    await page
      .locator("summary")
      .filter({ hasText: /, selesai 1 Juli 2026$/ })
      .click();
    await sees(page, /Hasil bimbingan · Ditutup/);
    await isWellMade(page);
    await employee.go(`/evaluations/${evaluationId}`);
    await sees(employee.page, "Laporan kini tepat waktu");
  });

  it("appreciates by one press, takes it back at once, and appreciates with a sentence, which the employee keeps", async () => {
    const { page, go } = supervisor;
    await go(`/evaluations/${evaluationId}`);
    await press(page, "Beri apresiasi");
    await sees(page, /sudah menerima kabar\./);
    await press(page, "Batalkan");
    await sees(page, "Apresiasi dibatalkan.");
    await page.getByLabel("Sepatah kata (boleh kosong)").fill("Terima kasih atas kesungguhannya");
    await press(page, "Beri apresiasi");
    await sees(page, "“Terima kasih atas kesungguhannya”");
    await employee.go("/news");
    await sees(employee.page, /memberi apresiasi/);
    await employee.go("/development");
    await sees(employee.page, "“Terima kasih atas kesungguhannya”");
  });

  it("leaves no console with a complaint", () => expect(complaints()).toEqual([]));
});
