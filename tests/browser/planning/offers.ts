/** An offer of one's own accord, from the member over the rater to another leader and back into the plan. */
import { isWellMade } from "../../support/journey";
import { as, press, sees, today } from "../stage";

const offered = "Data ibu hamil pendatang di kecamatan mutakhir";

export function offerThemselves() {
  it("find a leader by name, and read that their rater decides first", async () => {
    await today("2026-06-03");
    const { page, go } = await as("midwife");
    await go("/plans");
    await page.getByText("Tawarkan kontribusi").click();
    await page.getByLabel("Nama atau NIP").fill("Syafrizal");
    await press(page, "Cari");
    await page.getByRole("link", { name: /^Pilih Syafrizal/ }).click();
    await sees(page, /pejabat penilai Anda, memutuskan lebih dahulu/);
    await isWellMade(page);
    await page.getByLabel("Yang akan Anda hasilkan").fill(offered);
    await press(page, "Kirim pengajuan");
    await sees(page, /^Menunggu persetujuan dr\. Fitri Handayani, sejak/);
  });

  it("are let go on by the rater with two keys, and placed by the leader at an indicator", async () => {
    const [rater, leader] = [await as("headOfHealthCentre"), await as("camat")];
    await leader.go("/queue");
    expect(await leader.page.getByText(offered).count()).toBe(0);
    await rater.go("/queue?item=offer");
    await sees(rater.page, offered);
    await isWellMade(rater.page);
    await rater.page.locator("[data-opened]").focus();
    await rater.page.keyboard.press("a");
    await rater.page.keyboard.press("Enter");
    await sees(rater.page, /disetujui dan diteruskan kepada Syafrizal/);

    await leader.go("/queue?item=offer");
    await sees(leader.page, /^Disetujui dr\. Fitri Handayani, pejabat penilainya/);
    await isWellMade(leader.page);
    await leader.page.getByLabel("Pada indikator Anda").selectOption({ index: 1 });
    await press(leader.page, "Tempatkan");
    await sees(leader.page, /ditempatkan pada indikator Anda/);
  });

  it("read what became of it, and find it in their plan", async () => {
    const { page, go } = await as("midwife");
    await go("/plans");
    await sees(page, /^Diterima Syafrizal Umar/);
    await page.getByRole("link", { name: `Buka rencana: ${offered}` }).click();
    await sees(page, /^Penugasan dari Syafrizal Umar/);
    await sees(page, offered);
  });
}
