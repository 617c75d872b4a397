/** A work team from its beginning to what a member takes over from its leader, with the rater in between (L.II.A.5). */
import { accessibilityFaults, isWellMade } from "../../support/journey";
import { as, database, numberOf, press, sees, today } from "../stage";

const role = "Balita stunting di dua desa tertangani bersama kader";

/** Somebody beside the midwife with a confirmed plan and the same rater, who sits in no team yet. */
async function aColleague() {
  const { rows } = await database.query<{ username: string; name: string }>(
    `SELECT a.username, p.name FROM "Person" p JOIN "Account" a ON a."personId" = p.id
     JOIN "Supervision" s ON s."personId" = p.id AND s."validTo" IS NULL
     JOIN "Account" r ON r."personId" = s."raterId" AND r.username = $1
     JOIN "PerformancePlan" l ON l."personId" = p.id AND l.year = 2026 AND l.status = 'approved'
       AND l.edition = l."approvedEdition"
     WHERE a.username <> $2 AND NOT EXISTS (SELECT 1 FROM "TeamSeat" e WHERE e."personId" = p.id)
     ORDER BY p.id LIMIT 1`,
    [numberOf("headOfHealthCentre"), numberOf("midwife")],
  );
  const [found] = rows;
  if (!found) throw new Error("everybody sits in a team");
  // Only the demo's actors have a password: this one gets theirs.
  await database.query(
    `UPDATE "Account" SET "passwordHash" = (SELECT "passwordHash" FROM "Account" WHERE username = $1)
     WHERE username = $2`,
    [numberOf("midwife"), found.username],
  );
  return found;
}

export function shareRolesInATeam() {
  it("is established by the head; its leader proposes roles, the rater approves them, a member takes one over", async () => {
    await today("2026-06-03");
    const colleague = await aColleague();
    const [fitri, yulia] = [await as("headOfHealthCentre"), await as("midwife")];
    await fitri.go("/plans/teams");
    await press(fitri.page, "Bentuk tim kerja");
    await fitri.page.getByLabel("Nama tim").fill("Tim Stunting");
    await fitri.page.getByLabel("Tugas tim").fill("Balita stunting turun tiga persen");
    const leaders = fitri.page.getByRole("combobox", { name: "Ketua tim", exact: true });
    const yuliaId = await leaders.locator("option", { hasText: "Yulia Anggraini" }).getAttribute("value");
    await leaders.selectOption(yuliaId);
    await fitri.page.getByRole("checkbox", { name: colleague.name }).check();
    await press(fitri.page, /^Bentuk tim$/);
    await fitri.page.getByRole("heading", { name: "Tim Stunting" }).waitFor();

    await yulia.go("/");
    await yulia.page
      .getByRole("link", { name: /^Matriks/ })
      .first()
      .click();
    await sees(yulia.page, "Anggota Tim Stunting");
    const place = await yulia.page
      .getByRole("button", { name: new RegExp(`^${colleague.name}.*Belum ada yang diharapkan`) })
      .first()
      .getAttribute("data-place");
    await yulia.page.locator(`[data-place="${place}"]`).focus();
    await yulia.page.keyboard.type(role);
    await yulia.page.keyboard.press("Enter");
    await yulia.page.getByRole("button", { name: new RegExp(`^${colleague.name}.*${role}`) }).waitFor();
    expect(await accessibilityFaults(yulia.page)).toEqual([]);
    await isWellMade(yulia.page);

    await fitri.go("/queue/assignments");
    await sees(fitri.page, role);
    await isWellMade(fitri.page);
    await press(fitri.page, /^Setujui (satu|\d+) penugasan/);
    await sees(fitri.page, `${colleague.name}: disetujui`);

    await fitri.go("/plans/matrix");
    await fitri.page.getByRole("link", { name: "Ketua Tim Stunting: lihat peran anggota" }).click();
    await sees(fitri.page, role);
    await sees(fitri.page, "Penugasan disetujui");
    await isWellMade(fitri.page);

    await yulia.go("/progress/team");
    await sees(yulia.page, "Anggota Tim Stunting");
    await yulia.page.getByRole("link", { name: colleague.name }).last().click();
    await yulia.page.getByLabel("Tentang").selectOption({ index: 1 });
    await yulia.page.getByRole("textbox").last().fill("Terima kasih, datanya rapi");
    await press(yulia.page, "Kirim umpan balik");
    await sees(yulia.page, "Terima kasih, datanya rapi");
    expect(await yulia.page.getByText("Catat tindak lanjut").count()).toBe(0);

    const member = await as({ username: colleague.username });
    await member.go("/plans");
    await member.page.getByRole("link", { name: /2026/ }).first().click();
    await member.page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    await sees(member.page, role);
    await member.page.locator("summary", { hasText: "Perbarui rencana" }).click();
    await member.page.getByLabel("Apa yang disepakati dalam dialog kinerja?").fill("Peran dari ketua tim");
    await press(member.page, /^Perbarui rencana$/);
    await press(member.page, `Ambil ke rencana: ${role}`);
    await member.page.getByRole("heading", { name: role }).waitFor();
  });
}
