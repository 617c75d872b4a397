import { takeCopy } from "@/lib/privacy/commands/take-copy";
import type { CopyKind, CopySection } from "@/lib/privacy/copy";
import { keptColumns } from "@/lib/privacy/kept-columns";
import { declineOutside, recordOutside } from "@/lib/feedback/commands/outside";
import { reportDecision } from "@/lib/decisions/commands/report";
import type { Actor } from "@/lib/access/actor";
import { catalogues } from "@/lib/i18n/catalogues";

import { asOwner, givenDatabase } from "../../support/database";
import { aDecision, dueOn, sentence } from "../../support/decisions";
import { anApprovedPlan } from "../../support/plans";
import { statementsOf } from "../../support/statements";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

const linesOf = (sections: readonly CopySection[], kind: CopyKind) =>
  sections.find((section) => section.kind === kind)?.lines ?? [];
const textOf = async (actor: Actor) => JSON.stringify(await takeCopy(actor, "json"));

describe("the copy of one's own data (UU 27/2022 art. 7)", () => {
  it("decides of every column that names a person whether it is in it", async () => {
    const { rows } = await asOwner().query<{ column: string }>(
      `SELECT DISTINCT c.table_name || '.' || c.column_name AS column FROM information_schema.columns c
         JOIN pg_class t ON t.relname = c.table_name AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
         LEFT JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f' AND f.confrelid = '"Person"'::regclass
           AND f.conkey = ARRAY[(SELECT attnum FROM pg_attribute WHERE attrelid = t.oid AND attname = c.column_name)]
       WHERE c.table_schema = 'public' AND (f.oid IS NOT NULL OR (c.udt_name = 'uuid'
         AND c.column_name IN ('personId', 'ownerId', 'actorId', 'authorId', 'raterId', 'decidedById', 'recordedById'))) `,
    );
    expect(rows.map(({ column }) => column).filter((column) => !(column in keptColumns))).toEqual([]);
    const known = new Set(rows.map(({ column }) => column));
    expect(Object.keys(keptColumns).filter((column) => !known.has(column))).toEqual([]);
  });

  it("has a place for every kind that is kept", async () => {
    const { ayu } = await aTeam();
    const kinds = (await takeCopy(ayu, "json")).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect([...kinds].sort()).toEqual(Object.keys(catalogues.id.privacyPages.copy.kinds).sort());
    const named = Object.values(keptColumns).flatMap((kept) => ("in" in kept ? [kept.in] : []));
    expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it("has who one is, one's plan and one's supervisor, and leaves a trace", async () => {
    const { ayu, budi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const copy = await takeCopy(ayu, "xlsx");
    expect(linesOf(copy, "identity")).toMatchObject([{ name: "Ayu", on: "1990-01-01", grade: "III/c" }]);
    expect(linesOf(copy, "supervision")).toMatchObject([{ by: "Budi", until: null }]);
    expect(linesOf(copy, "plans")).toMatchObject([{ year: 2026, status: { code: "planStatus.approved" } }]);
    expect(linesOf(copy, "editions")).toMatchObject([{ edition: 1, by: "Budi" }]);
    expect(linesOf(copy, "results").length).toBeGreaterThan(0);
    expect(await eventsOf(ayu.personId)).toEqual(["export.own-data"]);
  });

  it("has nothing of anybody else", async () => {
    const { ayu, budi, citra } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    await asOwner().query(`UPDATE "PlanStep" SET note = 'kenari-langkah' WHERE "planId" = $1`, [planId]);
    expect(await textOf(ayu)).toContain("kenari-langkah");
    for (const other of [budi, citra]) expect(await textOf(other)).not.toContain("kenari-langkah");
  });

  it("has what one decided and what was given to one to do, with what was reported", async () => {
    const { leader, budi, ayu, decisionId } = await aDecision();
    await reportDecision(budi, { decisionId, version: 0, report: "Sudah dibahas" });
    const line = { by: "Dewi", to: "Budi", text: sentence, due: dueOn, answer: "Sudah dibahas" };
    for (const who of [leader, budi])
      expect(linesOf(await takeCopy(who, "xlsx"), "decisions")).toMatchObject([
        { ...line, status: { code: "decision.done" }, indicator: { code: "figure.plans-confirmed" } },
      ]);
    expect(linesOf(await takeCopy(ayu, "xlsx"), "decisions")).toEqual([]);
  });

  it("has what one noted of an outside party with why the supervisor did not confirm it", async () => {
    const { ayu, budi } = await aTeam();
    const about = { resultId: null, behaviour: "loyal" } as const;
    const said = {
      party: "Siti, kader",
      channel: "talk",
      receivedOn: "2026-06-01",
      text: "Tepat waktu.",
    } as const;
    const feedbackId = await recordOutside(ayu, { personId: ayu.personId, about, ...said });
    await declineOutside(budi, { feedbackId, reason: "Tidak ada yang mengenalnya." });
    expect(linesOf(await takeCopy(ayu, "json"), "feedback")).toMatchObject([
      { by: "Ayu", party: "Siti, kader", reason: "Tidak ada yang mengenalnya." },
    ]);
  });

  it("takes as many statements for whoever has much as for whoever has nothing", async () => {
    const { ayu, budi, citra } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const counts = [
      await statementsOf(() => takeCopy(citra, "json")),
      await statementsOf(() => takeCopy(ayu, "json")),
    ];
    expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBeLessThanOrEqual(12);
  });
});
