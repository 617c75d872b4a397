import type { Actor } from "@/lib/access/actor";
import { findSkp } from "@/lib/documents/queries/forms";
import { saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { approveOffer, declineOffer, placeOffer } from "@/lib/planning/commands/decide-offer";
import { expectRole } from "@/lib/planning/commands/expect-role";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";
import { offerRole, withdrawOffer } from "@/lib/planning/commands/offer-role";
import { findOffering, findOfferToDecide } from "@/lib/planning/queries/offers";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, reference, seen } from "../../support/plans";
import { aWorkTeam } from "../../support/teams";
import { aPerson, aTeam, eventsOf, newsFor, supervises, today, transfers } from "../../support/world";

givenDatabase();

const text = "Data izin lintas dinas tersaji";

/** Ayu, whom Budi rates, writes her plan; Budi and Citra of another unit, rated by Eka, have confirmed plans. */
async function leaders() {
  const team = await aTeam();
  const { citra, budi, dewi, ayu, elsewhere } = team;
  const eka = await aPerson(elsewhere, "Eka");
  const fajar = await aPerson(elsewhere, "Fajar");
  await supervises(eka, [citra]);
  await supervises(citra, [fajar]);
  const above = await anApprovedPlan(citra, eka);
  const ofBudi = await anApprovedPlan(budi, dewi);
  const planId = await aPlan(ayu);
  const lineOf = async (leader: Actor, id: string) =>
    (await seen(leader, id)).results[0]?.indicators[0]?.id ?? "";
  const lines = { citra: await lineOf(citra, above), budi: await lineOf(budi, ofBudi) };
  const waiting = async (by: Actor) => (await findQueue(by)).items.filter(({ kind }) => kind === "offer");
  const own = async () => (await findOffering(ayu, { search: "", to: null }))?.offers[0];
  return { ...team, eka, fajar, above, ofBudi, planId, lines, waiting, own };
}

type Leader = "citra" | "budi";

/** Ayu offers something to Citra or to Budi. */
async function anOffer(to: Leader = "citra") {
  const given = await leaders();
  const { ayu, budi } = given;
  const offer = (reason: string | null = "Saya memegang datanya") =>
    offerRole(ayu, { leaderId: given[to].personId, text, reason });
  const id = await offer();
  const approve = (by: Actor = budi, version = 1) => approveOffer(by, { offerId: id, version });
  const decline = (by: Actor, version: number) =>
    declineOffer(by, { offerId: id, version, reason: "Beban kerja sudah penuh" });
  const withdraw = (by: Actor = ayu, version = 1) => withdrawOffer(by, { offerId: id, version });
  const place = (by: Actor, version: number, typed = text, indicatorId = given.lines[to]) =>
    placeOffer(by, { offerId: id, version, indicatorId, text: typed });
  const row = async (table: "RoleOffer" | "RoleExpectation") =>
    (await asOwner().query(`SELECT * FROM "${table}" WHERE "personId" = $1`, [ayu.personId])).rows[0];
  return { ...given, id, offer, approve, decline, withdraw, place, row };
}

describe("an offer to another leader than the rater (L.II.A.5.f.11)", () => {
  it("waits for the rater, who reads what to weigh; the leader does not know that there is one", async () => {
    const { budi, citra, ayu, eka, id, waiting, own } = await anOffer();
    expect(await waiting(budi)).toMatchObject([{ id, name: "Ayu", step: "approve" }]);
    expect(await findOfferToDecide(budi, id)).toMatchObject({
      ...{ text, reason: "Saya memegang datanya", lines: null, approval: null },
      ...{ person: { name: "Ayu" }, leader: { name: "Citra" }, workload: { main: 0, others: [] } },
    });
    expect(await newsFor(budi)).toContain("offer.made");
    expect(await eventsOf(id)).toEqual(["offer.made"]);
    expect(await own()).toMatchObject({ state: "waiting", stage: "rater", waitsFor: "Budi" });
    expect((await findTasks(ayu)).ownOffers).toMatchObject([{ id, name: "Citra", waitsFor: "Budi" }]);
    for (const other of [citra, eka]) {
      expect(await waiting(other)).toEqual([]);
      expect(await findOfferToDecide(other, id)).toBeNull();
      expect(await newsFor(other)).not.toContain("offer.made");
    }
  });

  it("goes on to the leader once the rater has approved, with nothing of the member's plan", async () => {
    const { budi, citra, ayu, id, approve, waiting, own, lines } = await anOffer();
    await approve();
    expect(await waiting(budi)).toEqual([]);
    expect(await waiting(citra)).toMatchObject([{ id, step: "place" }]);
    expect(await newsFor(citra)).toContain("offer.received");
    expect(await newsFor(ayu)).toContain("offer.approved");
    expect(await findOfferToDecide(citra, id)).toMatchObject({
      ...{ workload: null, rates: false, approval: { name: "Budi" } },
      lines: [{ id: lines.citra, text: "Izin selesai dalam tiga hari" }],
    });
    expect(await own()).toMatchObject({ stage: "leader", waitsFor: "Citra" });
  });

  it("becomes an assignment with the rater's approval on it, and one click from the member's plan", async () => {
    const { budi, citra, ayu, id, planId, approve, place, row, lines, own, waiting } = await anOffer();
    await approve();
    await place(citra, 2);
    expect(await row("RoleExpectation")).toMatchObject({
      ...{ text, state: "active", decidedById: budi.personId, indicatorId: lines.citra },
    });
    expect(await row("RoleOffer")).toMatchObject({ state: "accepted", decidedById: citra.personId });
    expect((await seen(ayu, planId)).expectedRoles).toMatchObject([
      { expected: text, assigner: "Citra", taken: false },
    ]);
    expect(await own()).toMatchObject({ state: "accepted", stands: "active", decidedBy: "Citra" });
    expect(await newsFor(ayu)).toContain("offer.placed");
    expect(await eventsOf(id)).toEqual(["offer.made", "offer.approved", "offer.placed"]);
    expect((await findQueue(budi)).items.filter(({ kind }) => kind === "assignment")).toEqual([]);
    expect(await waiting(citra)).toEqual([]);
  });

  it("is proposed to the rater again when the leader changes the words", async () => {
    const { budi, citra, ayu, planId, approve, place, row, own } = await anOffer();
    await approve();
    await place(citra, 2, "Data izin tersaji tiap pekan");
    expect(await row("RoleExpectation")).toMatchObject({ state: "proposed", decidedById: null });
    expect((await findQueue(budi)).items).toMatchObject([{ kind: "assignment", name: "Ayu" }]);
    expect(await newsFor(budi)).toContain("assignment.proposed");
    expect((await seen(ayu, planId)).expectedRoles).toEqual([]);
    expect(await own()).toMatchObject({ state: "accepted", stands: "proposed" });
  });

  it("prints on the form as an assignment of that leader", async () => {
    const { ayu, budi, citra, planId, approve, place, lines } = await anOffer();
    await approve();
    await place(citra, 2);
    const taken = { resultId: null, kind: "main", statement: text, assignmentId: null } as const;
    const linked = { supports: lines.citra, method: "indirect_intermediate_output" } as const;
    await saveResult(ayu, { ...(await reference(ayu, planId)), ...taken, ...linked });
    const result = (await seen(ayu, planId)).results.find(({ statement }) => statement === text);
    const measured = { text: "Persentase data tersaji", aspect: "quality", perspective: null } as const;
    const target = {
      targetValue: "90",
      targetUnit: "%",
      targetNarrative: null,
      direction: "higher",
    } as const;
    const line = { resultId: result?.id ?? "", indicatorId: null, ...measured, ...target };
    await saveIndicator(ayu, { ...(await reference(ayu, planId)), ...line });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    const skp = await findSkp(ayu, planId, 1);
    const printed = skp?.results.find(({ statement }) => statement === text)?.support;
    expect(printed?.assigner?.name).toBe("Citra");
  });

  it.each([
    ["the rater", "budi", 1],
    ["the leader", "citra", 2],
  ] as const)("is declined by %s with a reason that the member reads", async (_, who, version) => {
    const { ayu, citra, id, approve, decline, own, waiting, ...team } = await anOffer();
    const by = who === "citra" ? citra : team.budi;
    if (who === "citra") await approve();
    await decline(by, version);
    expect(await own()).toMatchObject({ state: "declined", answer: "Beban kerja sudah penuh" });
    expect(await newsFor(ayu)).toContain("offer.declined");
    expect(await waiting(by)).toEqual([]);
    if (who === "budi") expect(await newsFor(citra)).toEqual(["plan.approved"]);
    expect((await eventsOf(id)).at(-1)).toBe("offer.declined");
  });

  it("is decided on by nobody else, and not by the leader before the rater", async () => {
    const { ayu, citra, dewi, eka, fajar, approve, decline, place, withdraw } = await anOffer();
    for (const other of [ayu, citra, dewi, eka, fajar]) {
      await expect(approve(other)).rejects.toBeRefused("not-found");
      await expect(decline(other, 1)).rejects.toBeRefused("not-found");
      await expect(place(other, 1)).rejects.toBeRefused("not-found");
    }
    for (const other of [citra, dewi]) await expect(withdraw(other)).rejects.toBeRefused("not-found");
  });

  it("is placed by the rater nowhere, and by the leader at no line of somebody else's", async () => {
    const { budi, citra, approve, place, lines } = await anOffer();
    await approve();
    await expect(place(budi, 2)).rejects.toBeRefused("not-found");
    await expect(place(citra, 2, text, lines.budi)).rejects.toBeRefused("not-found");
  });

  it("is not placed where something is expected already", async () => {
    const { ayu, citra, id, approve, place, lines, row } = await anOffer();
    await approve();
    const cell = { memberId: ayu.personId, indicatorId: lines.citra };
    await expectRole(citra, { ...cell, version: 0, text: "Berkas lengkap" });
    await expect(place(citra, 2)).rejects.toBeRefused("offer.cell-taken");
    expect((await findOfferToDecide(citra, id))?.lines).toEqual([]);
    expect(await row("RoleOffer")).toMatchObject({ state: "waiting" });
    await expectRole(citra, { ...cell, version: 1, text: "" });
    await place(citra, 2);
    expect(await row("RoleExpectation")).toMatchObject({ text, state: "active" });
  });

  it("is decided on once, and as it was read", async () => {
    const { citra, budi, approve, decline, place, withdraw } = await anOffer();
    await expect(approve(budi, 2)).rejects.toBeRefused("stale");
    await approve();
    await expect(approve(budi, 2)).rejects.toBeRefused("offer.not-waiting");
    await expect(decline(budi, 2)).rejects.toBeRefused("offer.not-waiting");
    await expect(place(citra, 1)).rejects.toBeRefused("stale");
    await expect(decline(citra, 1)).rejects.toBeRefused("stale");
    await place(citra, 2);
    await expect(place(citra, 3)).rejects.toBeRefused("offer.not-waiting");
    await expect(withdraw(undefined, 3)).rejects.toBeRefused("offer.not-waiting");
  });

  it("goes along to another rater, and what was approved stays approved", async () => {
    const { ayu, budi, dewi, citra, waiting, approve, place, own } = await anOffer();
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    expect(await own()).toMatchObject({ stage: "nobody", waitsFor: null });
    await supervises(dewi, [ayu], "2026-06-03");
    expect(await waiting(budi)).toEqual([]);
    await expect(approve(budi)).rejects.toBeRefused("not-found");
    await approve(dewi);
    await place(citra, 2);
  });

  it("is the new rater's to place when the leader comes to rate the member", async () => {
    const { ayu, citra, waiting, place, row } = await anOffer();
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(citra, [ayu], "2026-06-03");
    expect(await waiting(citra)).toMatchObject([{ step: "place" }]);
    await place(citra, 1);
    expect(await row("RoleExpectation")).toMatchObject({ state: "active", decidedById: null });
  });
});

describe("an offer to the own rater", () => {
  it("only has to be placed, and is the rater's own expectation then, whatever its words", async () => {
    const { budi, ayu, id, planId, waiting, approve, place, row } = await anOffer("budi");
    expect(await waiting(budi)).toMatchObject([{ id, step: "place" }]);
    expect(await findOfferToDecide(budi, id)).toMatchObject({ rates: true, workload: { main: 0 } });
    await expect(approve()).rejects.toBeRefused("not-found");
    await place(budi, 1, "Data izin tersaji tiap pekan");
    expect(await row("RoleExpectation")).toMatchObject({ state: "active", decidedById: null });
    expect((await seen(ayu, planId)).expectedRoles).toMatchObject([
      { expected: "Data izin tersaji tiap pekan", assigner: null },
    ]);
  });

  it("that is placed in the course of the year stands in the confirmed plan, too (L.II.A.5.f.13)", async () => {
    const { budi, ayu, planId, place } = await anOffer("budi");
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    await place(budi, 1);
    expect((await seen(ayu, planId)).expectedRoles).toMatchObject([{ expected: text }]);
  });
});

describe("an offer that is taken back or ends", () => {
  it("is withdrawn until it is placed, and for whom it waited is told", async () => {
    const { budi, citra, approve, withdraw, waiting, own } = await anOffer();
    await approve();
    await withdraw(undefined, 2);
    expect(await own()).toMatchObject({ state: "withdrawn" });
    expect(await newsFor(citra)).toContain("offer.withdrawn");
    expect(await newsFor(budi)).not.toContain("offer.withdrawn");
    expect(await waiting(citra)).toEqual([]);
  });

  it.each([
    ["placed", "withdrawn", (o: Given) => [o.place(o.citra, 2), o.withdraw(undefined, 2)]],
    ["placed", "declined", (o: Given) => [o.place(o.citra, 2), o.decline(o.citra, 2)]],
    ["placed", "placed", (o: Given) => [o.place(o.citra, 2), o.place(o.citra, 2)]],
  ])("is either %s or %s when both happen at once", async (_, __, both) => {
    const given = await anOffer();
    await given.approve();
    const answers = await Promise.allSettled(both(given));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const placed = answers[0]?.status === "fulfilled" || (await given.own())?.state === "accepted";
    expect((await given.row("RoleExpectation"))?.text).toBe(placed ? text : undefined);
  });

  it("is made once, however often it is sent, and again once it is decided on", async () => {
    const { ayu, citra, offer, withdraw } = await anOffer();
    await expect(offer()).rejects.toBeRefused("offer.made-already");
    await withdraw();
    const submission = { key: crypto.randomUUID(), action: "plan.offer-role", bodyHash: "x" };
    const again = { ...ayu, submission };
    const input = { leaderId: citra.personId, text, reason: null };
    const [one, other] = await Promise.all([offerRole(again, input), offerRole(again, input)]);
    expect(one).toBe(other);
  });

  it.each([
    [
      "the leader's plan is closed",
      `UPDATE "PerformancePlan" SET status = 'closed' WHERE "personId" = $1`,
      0,
    ],
    [
      "the member's plan is closed",
      `UPDATE "PerformancePlan" SET status = 'closed' WHERE "personId" = $1`,
      1,
    ],
    ["the member leaves", `UPDATE "Assignment" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, 1],
    ["the leader leaves", `UPDATE "Assignment" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, 0],
    ["the leader leads nobody", `UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "raterId" = $1`, 0],
  ])("ends when %s", async (_, sql, whose) => {
    const { ayu, citra, budi, approve, decline, waiting, id } = await anOffer();
    await asOwner().query(sql, [[citra, ayu][whose]?.personId]);
    expect(await waiting(budi)).toEqual([]);
    expect(await findOfferToDecide(budi, id)).toBeNull();
    await expect(approve()).rejects.toBeRefused("offer.over");
    await expect(decline(budi, 1)).rejects.toBeRefused("offer.over");
    expect((await findTasks(ayu)).ownOffers).toEqual([]);
  });

  it("says so to the member, who may still put it away", async () => {
    const { citra, own, withdraw } = await anOffer();
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE "personId" = $1`, [
      citra.personId,
    ]);
    expect(await own()).toMatchObject({ state: "over" });
    await withdraw();
    expect(await own()).toMatchObject({ state: "withdrawn" });
  });
});

type Given = Awaited<ReturnType<typeof anOffer>>;

describe("leaders to offer something to", () => {
  it("are found by name or NIP with position and unit, and only with indicators and people", async () => {
    const { ayu, citra, eka, fajar, budi } = await leaders();
    const name = `Citra ${citra.personId.slice(0, 8)}`;
    await asOwner().query(`UPDATE "Person" SET name = $2 WHERE id = $1`, [citra.personId, name]);
    const search = async (by: Actor, typed: string) =>
      (await findOffering(by, { search: typed, to: null }))?.people;
    const numberOf = async ({ personId }: Actor) =>
      (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId]))
        .rows[0]?.number ?? "";
    const found = { id: citra.personId, name, title: expect.any(String), unit: expect.any(String) };
    expect(await search(ayu, name.toUpperCase())).toEqual([found]);
    expect(await search(ayu, await numberOf(citra))).toEqual([found]);
    // Eka leads without a plan, Fajar has neither; Budi rates Ayu, whom he would not offer anything to.
    for (const nobody of [eka, fajar, ayu]) expect(await search(ayu, await numberOf(nobody))).toEqual([]);
    expect(await search(budi, await numberOf(ayu))).toEqual([]);
    for (const nobody of [eka, fajar, ayu])
      await expect(offerRole(ayu, { leaderId: nobody.personId, text, reason: null })).rejects.toBeRefused(
        "not-found",
      );
  });

  it("are leaders of work teams until they are transferred out of the unit of the team", async () => {
    const { eko, ayu, budi, elsewhere } = await aWorkTeam();
    await anApprovedPlan(eko, budi);
    await aPlan(ayu);
    const eligible = async () => (await findOffering(ayu, { search: "", to: eko.personId }))?.chosen;
    expect(await eligible()).toMatchObject({ name: "Eko" });
    await transfers(eko, elsewhere, today);
    expect(await eligible()).toBeNull();
    await expect(offerRole(ayu, { leaderId: eko.personId, text, reason: null })).rejects.toBeRefused(
      "not-found",
    );
  });

  it("are offered nothing by whoever has no plan or no rater", async () => {
    const { fajar, budi, ayu, citra } = await leaders();
    expect(await findOffering(fajar, { search: "", to: null })).toBeNull();
    await expect(offerRole(fajar, { leaderId: budi.personId, text, reason: null })).rejects.toBeRefused(
      "offer.no-plan",
    );
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await expect(offerRole(ayu, { leaderId: citra.personId, text, reason: null })).rejects.toBeRefused(
      "offer.no-rater",
    );
  });
});

describe("the database itself refuses an offer", () => {
  // What is refused changes nothing: one offer is enough for all that is tried with it.
  let waiting: string;
  beforeAll(async () => {
    waiting = (await anOffer()).id;
  });

  it.each([
    ["to oneself", `"leaderId" = "personId"`, /not_to_oneself/],
    ["without words", `text = ' '`, /says_something/],
    ["with an empty reason", `reason = ' '`, /RoleOffer_reason/],
    ["approved by nobody at some time", `"approvedAt" = now()`, /RoleOffer_approved/],
    ["approved by its author", `"approvedAt" = now(), "approvedById" = "personId"`, /approved_by_another/],
    ["approved by its leader", `"approvedAt" = now(), "approvedById" = "leaderId"`, /approved_by_another/],
    ["that waits and was decided on", `"decidedAt" = now(), "decidedById" = "leaderId"`, /RoleOffer_decided/],
    [
      "withdrawn by somebody else",
      `state = 'withdrawn', "decidedAt" = now(), "decidedById" = "leaderId"`,
      /withdrawn_by_oneself/,
    ],
    [
      "declined without a reason",
      `state = 'declined', "decidedAt" = now(), "decidedById" = "leaderId"`,
      /declined_why/,
    ],
    ["placed while it waits", `"indicatorId" = (SELECT id FROM "Indicator" LIMIT 1)`, /placed_where/],
    [
      "placed at nothing",
      `state = 'accepted', "decidedAt" = now(), "decidedById" = "leaderId"`,
      /at no line of its leader/,
    ],
  ])("%s", async (_, change, constraint) => {
    const sql = `UPDATE "RoleOffer" SET ${change} WHERE id = $1`;
    await expect(asOwner().query(sql, [waiting])).rejects.toThrow(constraint);
  });

  it("placed by anybody but its leader", async () => {
    const { id, lines, budi } = await anOffer();
    const sql = `UPDATE "RoleOffer" SET state = 'accepted', "decidedAt" = now(), "decidedById" = $2, "indicatorId" = $3
      WHERE id = $1`;
    await expect(asOwner().query(sql, [id, budi.personId, lines.citra])).rejects.toThrow(
      /placed_by_the_leader/,
    );
  });

  it("that was decided on and changes, or is for a plan of somebody else's", async () => {
    const { id, withdraw, above } = await anOffer();
    await withdraw();
    await expect(asOwner().query(`UPDATE "RoleOffer" SET text = 'x' WHERE id = $1`, [id])).rejects.toThrow(
      /was decided on/,
    );
    const copy = `INSERT INTO "RoleOffer" (id, "personId", "leaderId", "planId", text, "offeredAt")
      SELECT gen_random_uuid(), "personId", "leaderId", $2, text, now() FROM "RoleOffer" WHERE id = $1`;
    await expect(asOwner().query(copy, [id, above])).rejects.toThrow(/nothing can be offered/);
  });
});
