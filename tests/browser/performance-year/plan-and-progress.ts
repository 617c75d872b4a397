/** The teacher's plan and her reports, with her head of school at another computer. */
import type { Page } from "playwright-core";

import { as, press, sees, storedBytes } from "./stage";

/** Some megabytes of a scene as a phone takes it: large areas, with the grain of every pixel. */
async function aPhoto(page: Page) {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1600 });
    const brush = canvas.getContext("2d");
    const picture = brush?.createImageData(canvas.width, canvas.height);
    if (!brush || !picture) return "";
    for (let i = 0; i < picture.data.length; i++)
      picture.data[i] = i % 4 === 3 ? 255 : ((i >> 12) % 200) + Math.random() * 24;
    brush.putImageData(picture, 0, 0);
    return canvas.toDataURL("image/png");
  });
  const photo = Buffer.from(drawn.split(",")[1] ?? "", "base64");
  expect(photo.length).toBeGreaterThan(2 * 1024 * 1024);
  return photo;
}

/** Registers the steps from a draft to a confirmed plan. */
export function agreeOnThePlan() {
  it("hand in, return, mend and confirm a plan", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await rina.page.getByRole("link", { name: "Buka" }).first().click();
    await sees(rina.page, "siap diajukan");
    await press(rina.page, "Ajukan ke atasan");
    await sees(rina.page, /Menunggu: Hendra Saputra/);

    await hendra.go("/");
    const waiting = "Putuskan rencana kinerja Rina Marlina, S.Pd.";
    await sees(hendra.page, waiting);
    await hendra.page
      .getByRole("listitem")
      .filter({ hasText: waiting })
      .getByRole("link", { name: "Periksa" })
      .click();
    await sees(hendra.page, "Keputusan Anda");
    await hendra.page.getByText("Kembalikan untuk diperbaiki").first().click();
    await hendra.page.getByLabel("Catatan untuk seluruh rencana").fill("Sebut kelasnya pada hasil pertama.");
    await press(hendra.page, "Kembalikan untuk diperbaiki");

    await sees(rina.page, /Catatan atasan: Sebut kelasnya/);
    await press(rina.page, "Ajukan ke atasan");
    await hendra.page
      .getByRole("link", { name: /^Rina Marlina/ })
      .first()
      .click();
    await press(hendra.page, "Setujui dan tetapkan");
    await sees(hendra.page, "Rencana Rina Marlina, S.Pd. ditetapkan.");
    await sees(rina.page, "Perbarui rencana");
  });
}

/** Registers the steps in which each sees the other's words without reloading. */
export function reportAndAnswer() {
  it("are told what is wrong with a number, and keep what was typed beside it", async () => {
    const { page, go } = await as("teacher");
    await go("/progress");
    await press(page, /^Laporkan progres/);
    await page.getByLabel(/^Realisasi sampai hari ini/).fill("8o");
    await page.getByLabel("Catatan singkat").fill("Asesmen kedua selesai, 28 murid ikut.");
    await press(page, "Kirim laporan");
    await sees(page, "Tulis angka, misalnya 80 atau 72,5.");
    expect(await page.getByLabel("Catatan singkat").inputValue()).toBe(
      "Asesmen kedua selesai, 28 murid ikut.",
    );
  });

  it("attach a photo that the phone has made small before it is sent", async () => {
    const { page } = await as("teacher");
    const files = page.getByLabel("Berkas bukti dukung");
    await files.setInputFiles({ name: "kelas.png", mimeType: "image/png", buffer: await aPhoto(page) });
    await press(page, "Lepaskan kelas.jpg");
    expect(await storedBytes("kelas.jpg")).toBeLessThan(300 * 1024);
  });

  it("report and answer, each on the other's open screen without reloading", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await hendra.go("/progress/team");
    await rina.page.getByLabel("Berkas bukti dukung").setInputFiles({
      name: "daftar hadir.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n%%EOF"),
    });
    await rina.page.getByRole("button", { name: "Lepaskan daftar hadir.pdf" }).waitFor();
    await rina.page.getByLabel(/^Realisasi sampai hari ini/).fill("61,5");
    await press(rina.page, "Kirim laporan");

    await sees(hendra.page, "Asesmen kedua selesai, 28 murid ikut.");
    const card = hendra.page.getByRole("listitem").filter({ hasText: "Asesmen kedua selesai" }).first();
    const [file] = await Promise.all([
      hendra.page.waitForEvent("download"),
      card.getByRole("link", { name: "daftar hadir.pdf" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("daftar hadir.pdf");
    await card.getByRole("textbox").fill("Bagus, tuliskan cara membagi kelompoknya.");
    await card.getByRole("button", { name: "Kirim umpan balik" }).click();
    await sees(rina.page, "Bagus, tuliskan cara membagi kelompoknya.");
  });
}
