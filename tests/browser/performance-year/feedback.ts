/** Feedback that nobody asked for, and feedback that was asked for, between the teacher and her head of school. */
import { accessibilityFaults } from "../../support/journey";
import { as, press, sees } from "./stage";

/** Registers the steps in which each finds the other's words on the open screen. */
export function giveAndAskForFeedback() {
  it("give feedback on a result, which stands beside it at once", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await rina.go("/progress");
    await hendra.go("/progress/team");
    await hendra.page.getByText(/^Umpan balik berkala:/).click();
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).last().click();
    await sees(hendra.page, /^Rina Marlina, S.Pd. belum mendapat umpan balik berkala/);
    await hendra.page.getByLabel("Tentang").selectOption({ index: 1 });
    await hendra.page.getByLabel(/^Umpan balik untuk Rina/).fill("Kelompok kecilnya berhasil; teruskan.");
    await press(hendra.page, "Kirim umpan balik");
    await sees(rina.page, "Kelompok kecilnya berhasil; teruskan.");
    await sees(hendra.page, /^Rina Marlina, S.Pd. sudah mendapat umpan balik berkala/);
  });

  it("record what a parent said, marked as self-recorded until the head confirms it", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await rina.go("/progress/requests");
    await rina.page.getByText("Catat dari pihak luar").click();
    const form = rina.page.locator("form").filter({ hasText: "Siapa yang menyampaikan" });
    await form.getByLabel("Tentang").selectOption("service_oriented");
    await form.getByLabel("Siapa yang menyampaikan").fill("Maryam, wali murid kelas V");
    await form.getByLabel("Apa yang disampaikan").fill("Anak saya kini membaca tiap malam.");
    expect(await accessibilityFaults(rina.page)).toEqual([]);
    await form.getByRole("button", { name: "Catat" }).click();
    await sees(rina.page, "Tercatat.");
    await rina.go("/progress");
    await sees(rina.page, "Dicatat sendiri, belum dikonfirmasi atasan");

    await hendra.go("/progress/team");
    await hendra.page.getByText(/^Umpan balik berkala:/).click();
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).last().click();
    await sees(hendra.page, "Menunggu konfirmasi Anda");
    expect(await accessibilityFaults(hendra.page)).toEqual([]);
    await press(hendra.page, "Konfirmasi umpan balik dari Maryam, wali murid kelas V");
    await sees(rina.page, /^Dicatat sendiri, dikonfirmasi Hendra/);
  });

  it("ask for feedback on a value, and answer it", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await hendra.go("/progress/requests");
    await rina.page.getByRole("link", { name: "Permintaan umpan balik" }).click();
    await rina.page.getByLabel("Tentang").selectOption("collaborative");
    await rina.page.getByLabel("Kepada").selectOption({ label: "Hendra Saputra, M.Pd., atasan" });
    await rina.page.getByLabel("Pertanyaan").fill("Apa yang dapat saya bagikan kepada rekan?");
    await press(rina.page, "Kirim permintaan");
    await sees(hendra.page, "Apa yang dapat saya bagikan kepada rekan?");
    const card = hendra.page.getByRole("listitem").filter({ hasText: "dapat saya bagikan" });
    await card.getByLabel(/^Jawaban untuk Rina/).fill("Cara membagi kelompoknya.");
    await card.getByRole("button", { name: "Kirim jawaban" }).click();
    await sees(rina.page, "Jawaban: Cara membagi kelompoknya.");
  });
}
