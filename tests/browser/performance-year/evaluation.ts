/** The semester's evaluation, from the self-assessment to the reasons behind the predicate. */
import type { Page } from "playwright-core";

import { as, press, sees } from "./stage";

async function setClock(page: Page, date: string) {
  await page.getByLabel("Tanggal percontohan").selectOption(date);
  await page.locator('select[aria-busy="false"]').waitFor();
}
/** The worker opens evaluations for everybody soon after their window opens. */
async function untilOpened(page: Page, look: () => Promise<unknown>) {
  do await look();
  while ((await page.getByRole("link", { name: "Semester I 2026" }).count()) === 0);
}
const rate = (page: Page, what: string, rating: string) =>
  page.getByRole("group", { name: what }).getByText(rating).click();

/** Registers the steps of the employee, the cycle's office and the rater. */
export function evaluateTheSemester() {
  it("open the semester and assess oneself", async () => {
    const { page, go } = await as("teacher");
    await setClock(page, "2026-07-01");
    await untilOpened(page, () => go("/evaluations"));
    await page.getByRole("link", { name: "Semester I 2026" }).click();
    await page.getByLabel("Penilaian diri").fill("Literasi naik; modul terakhir menunggu pengesahan gugus.");
    await press(page, "Kirim penilaian diri");
    await sees(page, /Penilaian masih berjalan/);
  });

  it("have the school's result decided", async () => {
    const { page } = await as("regionalHr");
    await page.getByRole("link", { name: "Capaian Unit" }).first().click();
    await page.getByLabel("Cari unit").fill("SDN 84");
    await press(page, "Cari");
    await page.waitForURL(/search=SDN/);
    await press(page, "Tetapkan");
    await sees(page, "Pilih capaian unit ini.");
    await page.getByLabel(/^Capaian SDN 84/).selectOption("Baik");
    await press(page, "Tetapkan");
    await sees(page, /Tidak ada unit yang menunggu Anda dengan nama “SDN 84”/);
  });

  it("rate, sign, hand over, acknowledge, and explain the predicate", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await hendra.go("/evaluations/team");
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).click();
    await rate(hendra.page, "Rating hasil kerja", "Sesuai ekspektasi");
    await rate(hendra.page, "Rating perilaku kerja", "Di atas ekspektasi");
    await sees(hendra.page, "Tanda tangani");
    const rinas = hendra.page.url();
    await press(hendra.page, "Tanda tangani");
    await press(hendra.page, "Ya, tanda tangani");
    await hendra.page.waitForURL((url) => url.href !== rinas);
    await sees(hendra.page, "Rina Marlina, S.Pd.: ditandatangani.");
    await hendra.page.getByRole("link", { name: "Sampaikan kepada Rina Marlina, S.Pd." }).click();
    await press(hendra.page, /^Sampaikan kepada Rina/);

    await press(rina.page, "Terima dokumen");
    await rina.page.getByText("Mengapa predikat ini?").click();
    await sees(rina.page, "Rating hasil kerja “Di atas ekspektasi” → Sangat Baik");
  });
}
