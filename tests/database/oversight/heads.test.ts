import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { linesIn } from "@/lib/audit/heads";
import { findHeadsSent, lostHeads } from "@/lib/audit/queries";
import { sendHeads } from "@/lib/oversight/commands/send-heads";
import { outsideOf } from "@/lib/oversight/gateway/outside";
import { postbox } from "@/lib/mail/gateway";

import { asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { aMailSink } from "../../support/mail-sink";
import { anApprovedPlan } from "../../support/plans";
import { aTeam, granted } from "../../support/world";

givenDatabase();

let folder: string;
beforeEach(async () => {
  folder = await aFolder("heads");
  await asOwner().query(`DELETE FROM "AuditHeadSent"`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const on = (day: string) => asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [day]);
const kept = async () => linesIn(await readFile(path.join(folder, "kinerja-audit-heads.jsonl"), "utf8"));
const intoFolder = () => outsideOf({ folder }) ?? Promise.reject(new Error("nowhere"));

describe("the heads of the chains", () => {
  it("leave the server once a day, each line with the one before, and the chains still hold them", async () => {
    const { ayu, budi, dewi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const outside = await intoFolder();
    await on("2026-06-03");
    expect(await sendHeads(outside)).toBe(true);
    expect(await sendHeads(outside)).toBe(false);
    await anApprovedPlan(budi, dewi);
    await on("2026-06-04");
    expect(await sendHeads(outside)).toBe(true);
    const { lines, faults } = await kept();
    expect([lines.map(({ day }) => day), faults]).toEqual([["2026-06-03", "2026-06-04"], []]);
    expect(await lostHeads(lines)).toEqual([]);
    const shown = await findHeadsSent(granted(ayu, "auditor", ""));
    expect(shown.map(({ day, filed, mailedTo }) => [day, filed, mailedTo])).toEqual([
      ["2026-06-04", true, null],
      ["2026-06-03", true, null],
    ]);
    await expect(findHeadsSent(ayu)).rejects.toBeRefused("not-found");
  });

  it("tell a chain that was rewritten whole after they were sent, which no chain tells by itself", async () => {
    const { agency, ayu, budi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    await on("2026-06-05");
    await sendHeads(await intoFolder());
    const { lines } = await kept();
    await asOwner().query(`UPDATE "AuditEvent" SET hash = repeat('0', 64) WHERE "chainId" = $1`, [
      agency.agencyId,
    ]);
    expect(await lostHeads(lines)).toMatchObject([{ day: "2026-06-05", chainId: agency.agencyId }]);
  });

  it("that were filed and not noted down are noted down as they were filed", async () => {
    await on("2026-06-06");
    const outside = await intoFolder();
    await sendHeads(outside);
    await asOwner().query(`DELETE FROM "AuditHeadSent"`);
    expect(await sendHeads(outside)).toBe(true);
    expect((await kept()).lines).toHaveLength(1);
  });

  it("go by mail, too, and are tried again when the mail server refuses", async () => {
    const sink = await aMailSink();
    try {
      await on("2026-06-07");
      const mail = {
        to: "inspektorat@example.go.id",
        postbox: postbox(sink.url, "Kinerja <kinerja@example.go.id>"),
      };
      const outside = outsideOf({ mail }) ?? Promise.reject(new Error("nowhere"));
      sink.manner = "refuses";
      await expect(sendHeads(await outside)).rejects.toThrow();
      sink.manner = "takes";
      expect(await sendHeads(await outside)).toBe(true);
      expect(sink.letters.map(({ to }) => to)).toEqual(["inspektorat@example.go.id"]);
      const { rows } = await asOwner().query(`SELECT filed, "mailedTo" FROM "AuditHeadSent"`);
      expect(rows).toEqual([{ filed: false, mailedTo: "inspektorat@example.go.id" }]);
    } finally {
      sink.close();
    }
  });

  it("go nowhere where nothing is set", async () => {
    expect(outsideOf({})).toBeNull();
    await writeFile(path.join(folder, "kinerja-audit-heads.jsonl"), "nonsense\n");
    expect((await kept()).faults).toEqual([{ line: 1, fault: "unreadable" }]);
  });
});
