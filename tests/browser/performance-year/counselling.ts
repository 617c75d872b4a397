/** A counselling talk between the head of school and the teacher, noted, opened and acknowledged. */
import { as, press, sees } from "./stage";

/** Registers the step in which the two keep a note that nobody else reads. */
export function talkInConfidence() {
  it("keep a note of a counselling talk between the two of them", async () => {
    const [rina, hendra] = [await as("teacher"), await as("headOfSchool")];
    await hendra.go("/progress/team");
    await hendra.page.getByText(/^Umpan balik berkala:/).click();
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).last().click();
    await hendra.page.getByText("Catat percakapan konseling", { exact: true }).click();
    await hendra.page.getByLabel("Pokok percakapan").fill("Lelah karena mengajar dua kelas.");
    await hendra.page.getByLabel("Yang disepakati").fill("Kelas sore dipegang guru lain.");
    await press(hendra.page, "Simpan catatan");
    await sees(hendra.page, "Catatan tersimpan. Rina Marlina, S.Pd. menerima kabar.");
    await rina.go("/progress/counselling");
    await rina.page
      .getByRole("button", { name: /^Buka catatan percakapan/ })
      .first()
      .click();
    await sees(rina.page, "Kelas sore dipegang guru lain.");
    const note = rina.page.getByRole("listitem").filter({ hasText: "mengajar dua kelas" });
    await note.getByLabel("Tanggapan Anda (boleh kosong)").fill("Terima kasih, sangat membantu.");
    await note.getByRole("button", { name: "Terima catatan" }).click();
    await sees(hendra.page, "Terima kasih, sangat membantu.");
  });
}
