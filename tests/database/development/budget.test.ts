import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import {
  decideDevelopmentLine,
  decideDevelopmentLines,
  setDevelopmentCeiling,
} from "@/lib/development/commands/budget";
import {
  reopenDevelopmentPlan,
  submitDevelopmentPlan,
  approveDevelopmentPlan,
} from "@/lib/development/commands/flow";
import { takeBudget } from "@/lib/development/commands/take";
import { findBudget } from "@/lib/development/queries/budget";
import { findDevelopmentPlan } from "@/lib/development/queries/plan";

import { givenDatabase } from "../../support/database";
import {
  aDraft,
  aDraftLine,
  anApprovedDevelopment,
  aWaitingPlan,
  developmentMove as move,
  ownPlan,
} from "../../support/development";
import { aPerson, aTeam, eventsOf, granted, newsFor, supervises } from "../../support/world";

givenDatabase();

/** Ayu's approved plan, and Citra, who keeps trainings for the agency. */
async function anAgencyWithAPlan() {
  const team = await aTeam();
  const keeper = granted(team.citra, "regional_hr", team.agency.path);
  const planId = await anApprovedDevelopment(team.ayu, team.budi);
  const lineId = (await ownPlan(team.ayu)).lines[0]?.id ?? "";
  const decide = async (
    kind: "accepted" | "reduced" | "postponed" | "refused",
    { by = keeper, hours = "10", cost = "1000000" }: { by?: Actor; hours?: string; cost?: string } = {},
  ) =>
    decideDevelopmentLine(by, {
      ...{ ...(await move(keeper, planId)), lineId, kind, hours, cost, reason: "Pagu terbatas" },
    });
  const wanted = { agencyId: team.agency.agencyId, year: 2026, page: 1 };
  return { ...team, keeper, planId, lineId, decide, wanted, budget: () => findBudget(keeper, wanted) };
}

const ceiling = (agencyId: string, version: number | null = null, amount = "3000000") => ({
  ...{ agencyId, year: 2026, version, amount, reason: "DPA 2026" },
});

describe("the year's plan of an agency", () => {
  it("has every line of its approved plans and their sums against the ceiling", async () => {
    const { keeper, agency, dewi, budi, budget } = await anAgencyWithAPlan();
    await aWaitingPlan(budi);
    expect(await budget()).toMatchObject({
      agency: { lines: 1, undecided: 1, asked: "2500000", granted: "0", open: "2500000", ceiling: null },
      standing: { state: "unset" },
      lines: [{ person: "Ayu", cost: "2500000", decision: null }],
      mayDecide: true,
    });
    await approveDevelopmentPlan(dewi, await move(dewi, (await ownPlan(budi)).id));
    await setDevelopmentCeiling(keeper, ceiling(agency.agencyId));
    expect(await budget()).toMatchObject({ standing: { state: "would-exceed", by: "2000000" } });
  });

  it("has nobody decide on a line of their own plan", async () => {
    const { ayu, agency, decide, budget } = await anAgencyWithAPlan();
    const by = granted(ayu, "regional_hr", agency.path);
    await expect(decide("accepted", { by })).rejects.toBeRefused("development.own-case");
    expect(await budget()).toMatchObject({ agency: { undecided: 1 } });
  });

  it("grants what was accepted or made smaller, and nothing of what was postponed or refused", async () => {
    const { keeper, agency, decide, budget } = await anAgencyWithAPlan();
    await setDevelopmentCeiling(keeper, ceiling(agency.agencyId));
    await decide("accepted");
    expect(await budget()).toMatchObject({
      agency: { granted: "2500000" },
      standing: { state: "within", left: "500000" },
    });
    await decide("reduced");
    expect(await budget()).toMatchObject({
      agency: { granted: "1000000", undecided: 0 },
      lines: [
        { decision: { kind: "reduced", reason: "Pagu terbatas" }, left: { hours: "10", cost: "1000000" } },
      ],
    });
    for (const kind of ["postponed", "refused"] as const) {
      await decide(kind);
      expect(await budget()).toMatchObject({
        agency: { granted: "0", undecided: 0 },
        lines: [{ left: { cost: "0" } }],
      });
    }
  });

  it("tells the person and the supervisor of each word, who read its reason", async () => {
    const { ayu, budi, planId, decide } = await anAgencyWithAPlan();
    await decide("postponed");
    for (const told of [ayu, budi]) {
      expect(await newsFor(told)).toContain("development.line-decided");
      expect((await findDevelopmentPlan(told, planId))?.lines).toMatchObject([
        { decision: { kind: "postponed", reason: "Pagu terbatas", by: "Citra" } },
      ]);
    }
    expect(await eventsOf(planId)).toContain("development.line-decided");
  });

  it("forgets a word once the plan was opened again and approved anew", async () => {
    const { ayu, budi, planId, decide, budget } = await anAgencyWithAPlan();
    await decide("refused");
    const later = (actor: Actor): Actor => ({ ...actor, now: "2026-06-03T05:00:00.000Z" });
    await reopenDevelopmentPlan(later(ayu), { ...(await move(ayu, planId)), reason: "x" });
    expect(await budget()).toMatchObject({ agency: { lines: 0 } });
    await submitDevelopmentPlan(later(ayu), await move(ayu, planId));
    await approveDevelopmentPlan(later(budi), await move(budi, planId));
    expect(await budget()).toMatchObject({ agency: { undecided: 1 }, lines: [{ decision: null }] });
  });
});

describe("deciding on a line", () => {
  it.each([
    ["with more hours", { hours: "21" }, "development.more-hours-than-asked"],
    ["with more cost", { cost: "2500001" }, "development.costs-more-than-asked"],
    ["with nothing less", { hours: "20", cost: "2500000" }, "development.nothing-less"],
  ])("is refused %s", async (_, size, code) => {
    const { decide } = await anAgencyWithAPlan();
    await expect(decide("reduced", size)).rejects.toBeRefused(code);
  });

  it("needs an approved plan and a line of it", async () => {
    const { ayu, keeper, planId, lineId, decide } = await anAgencyWithAPlan();
    const word = { kind: "accepted" as const, hours: "0", cost: "0", reason: "x" };
    const reference = await move(keeper, planId);
    await expect(
      decideDevelopmentLine(keeper, { ...reference, lineId: randomUUID(), ...word }),
    ).rejects.toBeRefused("not-found");
    await reopenDevelopmentPlan(ayu, { ...(await move(ayu, planId)), reason: "x" });
    // What is being written is its owner's alone again.
    await expect(decideDevelopmentLine(keeper, { ...reference, lineId, ...word })).rejects.toBeRefused(
      "not-found",
    );
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    await expect(decide("accepted")).rejects.toBeRefused("development.plan-not-approved");
  });

  it("happens once where two decide together, or the owner opens the plan", async () => {
    const { ayu, keeper, planId, lineId } = await anAgencyWithAPlan();
    const word = { lineId, hours: "0", cost: "0", reason: "x" };
    const seen = await move(keeper, planId);
    const outcomes = await Promise.allSettled([
      decideDevelopmentLine(keeper, { ...seen, ...word, kind: "accepted" }),
      decideDevelopmentLine(keeper, { ...seen, ...word, kind: "refused" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const now = await move(keeper, planId);
    const raced = await Promise.allSettled([
      decideDevelopmentLine(keeper, { ...now, ...word, kind: "accepted" }),
      reopenDevelopmentPlan(ayu, { ...now, reason: "x" }),
    ]);
    expect(raced.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is the regional HR agency's, and nobody else's", async () => {
    const { ayu, budi, dewi, citra, agency, elsewhere, decide } = await anAgencyWithAPlan();
    const others = [
      ...[ayu, budi, dewi, citra, granted(citra, "agency_admin", agency.path)],
      ...[granted(citra, "leadership", agency.path), granted(citra, "regional_hr", elsewhere.path)],
    ];
    for (const by of others) await expect(decide("accepted", { by })).rejects.toBeRefused("not-found");
  });
});

describe("a line that costs nothing", () => {
  it("waits for nobody's decision, and nobody makes one", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    const planId = await anApprovedDevelopment(ayu, budi, { cost: "0" });
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    const budget = await findBudget(keeper, { agencyId: agency.agencyId, year: 2026, page: 1 });
    expect(budget).toMatchObject({ agency: { lines: 1, undecided: 0 }, lines: [{ needsBudget: false }] });
    expect(budget.groups).toEqual([]);
    expect(await ownPlan(ayu)).toMatchObject({ budget: { state: "free" } });
    const word = { kind: "accepted" as const, hours: "0", cost: "0", reason: "x" };
    await expect(
      decideDevelopmentLine(keeper, { ...(await move(keeper, planId)), lineId, ...word }),
    ).rejects.toBeRefused("development.costs-nothing");
  });
});

describe("deciding on several lines", () => {
  /** Ayu's approved plan with two lines, and Eka's with one, of the same unit. */
  async function twoPlans() {
    const team = await aTeam();
    const { ayu, budi, citra, agency } = team;
    const keeper = granted(citra, "regional_hr", agency.path);
    const eka = await aPerson(agency, "Eka");
    await supervises(budi, [eka]);
    const ofAyu = await aDraft(ayu);
    await aDraftLine(ayu);
    await submitDevelopmentPlan(ayu, await move(ayu, ofAyu));
    await approveDevelopmentPlan(budi, await move(budi, ofAyu));
    const ofEka = await anApprovedDevelopment(eka, budi);
    const named = async (owner: Actor) => {
      const { id: planId, version, lines } = await ownPlan(owner);
      return lines.map(({ id: lineId }) => ({ planId, version, lineId }));
    };
    const lines = [...(await named(ayu)), ...(await named(eka))];
    const wanted = { agencyId: agency.agencyId, year: 2026, page: 1 };
    return { ...team, keeper, eka, ofAyu, ofEka, lines, wanted };
  }
  const word = { kind: "accepted" as const, reason: "DPA 2026" };

  it("finds them by their unit, and by their course", async () => {
    const { keeper, agency, wanted } = await twoPlans();
    const budget = await findBudget(keeper, wanted);
    expect(budget.groups).toEqual([
      { by: "unit", id: agency.unitId, name: expect.any(String) as string, lines: 3, cost: "7500000" },
    ]);
    const waiting = { by: "unit", id: agency.unitId } as const;
    expect((await findBudget(keeper, { ...wanted, waiting })).lines).toHaveLength(3);
    const nothing = { by: "course", id: randomUUID() } as const;
    expect((await findBudget(keeper, { ...wanted, waiting: nothing })).lines).toEqual([]);
  });

  it("says it of each, tells each person, and leaves a trace of each", async () => {
    const { keeper, ayu, eka, ofAyu, ofEka, lines, wanted } = await twoPlans();
    expect(await decideDevelopmentLines(keeper, { lines, ...word })).toEqual({ decided: 3, refused: [] });
    expect(await findBudget(keeper, wanted)).toMatchObject({
      agency: { undecided: 0, granted: "7500000" },
      groups: [],
    });
    for (const [owner, planId, count] of [
      [ayu, ofAyu, 2],
      [eka, ofEka, 1],
    ] as const) {
      expect(await newsFor(owner)).toContain("development.line-decided");
      const traces = (await eventsOf(planId)).filter((name) => name === "development.line-decided");
      expect(traces).toHaveLength(count);
    }
  });

  it("keeps only those from being decided that changed since, each with its reason", async () => {
    const { keeper, budi, ayu, eka, ofEka, lines } = await twoPlans();
    const [first, second, third] = lines.map(({ lineId }) => lineId);
    const notApproved = { lineId: third, blockers: [{ code: "development.plan-not-approved" }] };
    // What is being written is its owner's alone again.
    await reopenDevelopmentPlan(eka, { ...(await move(eka, ofEka)), reason: "x" });
    expect(await decideDevelopmentLines(keeper, { lines, ...word })).toEqual({
      ...{ decided: 2, refused: [notApproved] },
    });
    await submitDevelopmentPlan(eka, await move(eka, ofEka));
    const seenBefore = await decideDevelopmentLines(keeper, { lines, ...word });
    expect(seenBefore.decided).toBe(0);
    expect(new Set(seenBefore.refused)).toEqual(
      new Set([...[first, second].map((lineId) => ({ lineId, blockers: [{ code: "stale" }] })), notApproved]),
    );
    await approveDevelopmentPlan(budi, await move(budi, ofEka));
    expect((await ownPlan(ayu)).budget).toMatchObject({ state: "decided" });
    expect((await ownPlan(eka)).budget).toEqual({ state: "open", open: 1 });
  });

  it("leaves out a line of one's own", async () => {
    const { ayu, agency, lines } = await twoPlans();
    const by = granted(ayu, "regional_hr", agency.path);
    const answer = await decideDevelopmentLines(by, { lines, ...word });
    expect(answer).toMatchObject({ decided: 1 });
    expect(answer.refused.flatMap(({ blockers }) => blockers)).toEqual([
      { code: "development.own-case" },
      { code: "development.own-case" },
    ]);
  });

  it("happens once where two decide together, and once where the same is sent twice", async () => {
    const { keeper, lines, ofAyu } = await twoPlans();
    const outcomes = await Promise.all([
      decideDevelopmentLines(keeper, { lines, ...word }),
      decideDevelopmentLines(keeper, { lines: [...lines].reverse(), ...word, kind: "refused" }),
    ]);
    expect(outcomes.reduce((sum, { decided }) => sum + decided, 0)).toBe(3);
    const submission = { key: randomUUID(), action: "development.decide-lines", bodyHash: "x" };
    const seen = lines.map((line) => ({ ...line, version: line.version + 1 }));
    const first = await decideDevelopmentLines({ ...keeper, submission }, { lines: seen, ...word });
    expect(first).toEqual({ decided: 3, refused: [] });
    expect(await decideDevelopmentLines({ ...keeper, submission }, { lines: seen, ...word })).toEqual(first);
    expect(await eventsOf(ofAyu)).toHaveLength(8);
  });

  it("is the regional HR agency's, and nobody else's", async () => {
    const { ayu, budi, citra, agency, elsewhere, lines } = await twoPlans();
    const others = [
      ayu,
      budi,
      granted(citra, "agency_admin", agency.path),
      granted(citra, "regional_hr", elsewhere.path),
    ];
    for (const other of others)
      await expect(decideDevelopmentLines(other, { lines, ...word })).rejects.toBeRefused("not-found");
    expect((await ownPlan(ayu)).budget).toMatchObject({ state: "open", open: 2 });
  });
});

describe("a ceiling", () => {
  it("is set, and changed as it was seen", async () => {
    const { keeper, agency, budget } = await anAgencyWithAPlan();
    await setDevelopmentCeiling(keeper, ceiling(agency.agencyId));
    await setDevelopmentCeiling(keeper, ceiling(agency.agencyId, 0, "9000000000000"));
    expect(await budget()).toMatchObject({
      agency: { ceiling: "9000000000000" },
      ceiling: { version: 1, setBy: "Citra" },
    });
    for (const version of [null, 0])
      await expect(setDevelopmentCeiling(keeper, ceiling(agency.agencyId, version))).rejects.toBeRefused(
        "stale",
      );
  });

  it("is set once where two set it together", async () => {
    const { citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    const outcomes = await Promise.allSettled(
      ["1", "2"].map((amount) => setDevelopmentCeiling(keeper, ceiling(agency.agencyId, null, amount))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused where there was none to change", async () => {
    const { citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    await expect(setDevelopmentCeiling(keeper, ceiling(agency.agencyId, 3))).rejects.toBeRefused("stale");
  });

  it("is the regional HR agency's, and nobody else's", async () => {
    const { citra, budi, agency, elsewhere } = await aTeam();
    const others = [
      budi,
      citra,
      granted(citra, "agency_admin", agency.path),
      granted(citra, "regional_hr", elsewhere.path),
    ];
    for (const other of others)
      await expect(setDevelopmentCeiling(other, ceiling(agency.agencyId))).rejects.toBeRefused("not-found");
  });
});

describe("who reads the year's plan of an agency", () => {
  it("is who keeps development of it, line by line, and decides on nothing by that", async () => {
    const { citra, agency, wanted } = await anAgencyWithAPlan();
    const admin = granted(citra, "agency_admin", agency.path);
    expect(await findBudget(admin, wanted)).toMatchObject({ lines: [{ person: "Ayu" }], mayDecide: false });
    await takeBudget(admin, { agencyId: agency.agencyId, year: 2026 });
    expect(await eventsOf(agency.agencyId)).toEqual(["export.development-budget"]);
  });

  it("is nobody else", async () => {
    const { ayu, budi, citra, agency, elsewhere, wanted } = await anAgencyWithAPlan();
    const others = [
      ayu,
      budi,
      granted(citra, "leadership", agency.path),
      granted(citra, "agency_admin", elsewhere.path),
    ];
    for (const other of others) await expect(findBudget(other, wanted)).rejects.toBeRefused("not-found");
    await expect(takeBudget(ayu, { agencyId: agency.agencyId, year: 2026 })).rejects.toBeRefused("not-found");
  });
});
