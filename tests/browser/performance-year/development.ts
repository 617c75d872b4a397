/** A gap, a training that works on it, and the chart on which both show. */
import { as, press, sees } from "./stage";

/** Registers the steps of the head of school and the teacher. */
export function closeAGap() {
  it("assess a competency, and the gap stands on the other's open screen", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await rina.go("/development");
    await sees(rina.page, "12 dari 20 JP terpenuhi tahun ini");
    await hendra.go("/development/team");
    await sees(hendra.page, "Rina Marlina, S.Pd.");
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).click();
    await hendra.page.getByLabel("Kompetensi", { exact: true }).selectOption("Mengelola perubahan");
    await hendra.page.getByRole("radio", { name: /^1\. Paham/ }).check();
    await press(hendra.page, "Simpan penilaian");
    await sees(hendra.page, "Tulis alasannya.");
    await hendra.page.getByLabel("Alasan").fill("Kurikulum baru dipakai setelah dua kali didampingi.");
    await hendra.page.getByLabel("Saran pengembangan").fill("Dampingi rekan pada kurikulum baru.");
    await press(hendra.page, "Simpan penilaian");
    await sees(hendra.page, /^Tersimpan\. Rina Marlina/);
    await sees(rina.page, /Kurikulum baru dipakai setelah dua kali didampingi/);
  });

  it("record a training, and nobody counts its hours by hand", async () => {
    const { page, go } = await as("teacher");
    await go("/development");
    await page.getByLabel("Nama pelatihan").fill("Asesmen literasi");
    await page.getByLabel("Penyelenggara").fill("Balai Guru Penggerak");
    await page.getByLabel("Kompetensi yang dikembangkan").selectOption("Mengelola perubahan");
    await page.getByLabel("Bentuk").selectOption("seminar");
    await press(page, "Catat pelatihan");
    await sees(page, "Isi tanggalnya.");
    await page.getByLabel("Mulai").fill("2026-06-29");
    await page.getByLabel("Selesai").fill("2026-06-30");
    await page.getByLabel("Jumlah (hari)").fill("2");
    await press(page, "Catat pelatihan");
    await sees(page, "Tercatat: 8 JP.");
    await sees(page, "20 dari 20 JP terpenuhi tahun ini");
    await sees(page, "Tahun ini untuk kompetensi ini: Asesmen literasi (8 JP).");
  });
}

/** Registers the step of the regional secretary. */
export function lookAtTheChart() {
  it("find the training among all figures, and the way down to the school", async () => {
    const { page, go } = await as("sekda");
    await go("/reports");
    await sees(page, /pegawai sudah mencapai 20 JP/);
    await page.getByRole("link", { name: "Semua angka per unit" }).click();
    await sees(page, /Semua angka 2026 berdampingan/);
    const heads = await page.getByRole("columnheader").allTextContents();
    const agency = page.getByRole("row").filter({ hasText: "Dinas Pendidikan" });
    // The first column is the unit's name, which is no cell but the heading of its row.
    const reached = agency.getByRole("cell").nth(heads.indexOf("Jam pelajaran terpenuhi") - 1);
    await expect(reached.textContent()).resolves.toMatch(/\((?!0 )\d+ dari \d+\)$/);
    for (const unit of ["Dinas Pendidikan", "Bidang Pembinaan SD"]) {
      await page.getByRole("link", { name: unit, exact: true }).click();
      await sees(page, new RegExp(`^${unit}.*, 2026\\. Rencana`));
      await page.getByRole("link", { name: "Semua angka per unit" }).click();
    }
    await sees(page, "SDN 84 Pelepat");
  });
}
