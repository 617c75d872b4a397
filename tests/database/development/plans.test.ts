import { randomUUID } from "node:crypto";

import {
  approveDevelopmentPlan,
  pullBackDevelopmentPlan,
  reopenDevelopmentPlan,
  returnDevelopmentPlan,
  submitDevelopmentPlan,
  takeBackDevelopmentReturn,
} from "@/lib/development/commands/flow";
import { decideDevelopmentLine } from "@/lib/development/commands/budget";
import { dropDevelopmentLine, nameMentor, saveDevelopmentLine } from "@/lib/development/commands/lines";
import { findMentored } from "@/lib/development/queries/mentors";
import { findDevelopmentPlan, findOwnDevelopment } from "@/lib/development/queries/plan";
import { findNews } from "@/lib/notifications/queries";
import { saveCourse } from "@/lib/training/commands/courses";
import { approveNominations, withdrawNomination } from "@/lib/training/commands/decide";
import { ownTrainings } from "@/lib/training/queries/own";

import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import {
  aDraft,
  aDraftLine,
  aLine,
  aNominatedLine,
  anApprovedDevelopment,
  aWaitingPlan,
  developmentMove as move,
  ownPlan,
} from "../../support/development";
import { onDayOf } from "../../support/evaluations";
import { insertRows } from "../../support/rows";
import { aCourse, anOffer, approves, nominationsOf, proposes } from "../../support/trainings";
import {
  actorOf,
  aPerson,
  aTeam,
  eventsOf,
  granted,
  newsFor,
  supervises,
  transfers,
} from "../../support/world";

givenDatabase();

const proposed = async (owner: Parameters<typeof ownPlan>[0]) =>
  (await findOwnDevelopment(owner, { year: 2026, search: "" })).proposals;

describe("writing a development plan", () => {
  it("begins with its first line, and leaves a trace", async () => {
    const { ayu } = await aTeam();
    const planId = await aDraft(ayu);
    const plan = await ownPlan(ayu);
    expect(plan).toMatchObject({ status: "draft", totals: { hours: 20, cost: "2500000" } });
    expect(plan.lines).toMatchObject([{ goal: aLine.goal, form: "programme", hours: "20", because: null }]);
    expect(await eventsOf(planId)).toEqual(["development.line-written"]);
  });

  it("keeps formal education with its level and arrangement, which may last beyond the year", async () => {
    const { ayu } = await aTeam();
    await aDraft(ayu, {
      form: "study",
      study: "master",
      arrangement: "permitted",
      hours: "0",
      endsOn: "2028-07-31",
    });
    expect((await ownPlan(ayu)).lines).toMatchObject([
      { form: null, study: "master", arrangement: "permitted" },
    ]);
  });

  it.each([
    ["a year that is over", { year: 2025 }, "development.year-over"],
    [
      "a line of another year",
      { startsOn: "2027-01-01", endsOn: "2027-01-02" },
      "development.starts-outside-year",
    ],
    ["a training without hours", { hours: "0" }, "development.no-hours"],
    [
      "a competency that the position does not ask for",
      { competencyId: randomUUID() },
      "development.not-required",
    ],
    ["a proposal that nobody made", { proposal: "gap:x" }, "development.proposal-gone"],
  ])("is refused for %s", async (_, line, code) => {
    const { ayu } = await aTeam();
    await expect(aDraft(ayu, line)).rejects.toBeRefused(code);
  });

  it("is refused for people without a position", async () => {
    const { ayu } = await aTeam();
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-01-01' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await expect(aDraft(ayu)).rejects.toBeRefused("plan.no-assignment");
  });

  it("changes a line only as it was seen, and another's not at all", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aDraft(ayu);
    const { lines, version } = await ownPlan(ayu);
    const lineId = lines[0]?.id ?? "";
    const change = { ...aLine, lineId, goal: "Memimpin rapat sendiri" };
    await expect(saveDevelopmentLine(ayu, { ...change, version: version + 1 })).rejects.toBeRefused("stale");
    await expect(saveDevelopmentLine(ayu, { ...change, version: null })).rejects.toBeRefused("stale");
    await aDraft(budi);
    const budis = await ownPlan(budi);
    await expect(saveDevelopmentLine(budi, { ...change, version: budis.version })).rejects.toBeRefused(
      "not-found",
    );
    await saveDevelopmentLine(ayu, { ...change, version });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ goal: change.goal }]);
    await dropDevelopmentLine(ayu, { ...(await move(ayu, planId)), lineId });
    expect((await ownPlan(ayu)).lines).toEqual([]);
  });

  it("keeps a line that a nomination rests on", async () => {
    const { ayu, budi, agency } = await aTeam();
    const planId = await aDraft(ayu);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    const [courseId, eventId] = [randomUUID(), randomUUID()];
    const course = { id: courseId, title: "Rapat", provider: "BKPSDMD", form: "programme", quantity: 20 };
    await insertRows(asOwner(), "TrainingCourse", [{ ...course, international: false, cost: 0, version: 0 }]);
    const days = { startsOn: "2026-08-03", endsOn: "2026-08-07", nominateBy: "2026-07-01" };
    await insertRows(asOwner(), "TrainingEvent", [
      { id: eventId, courseId, ...days, place: "Muara Bungo", seats: 5, status: "open", version: 0 },
    ]);
    await insertRows(asOwner(), "TrainingNomination", [
      {
        ...{
          id: randomUUID(),
          eventId,
          personId: ayu.personId,
          agencyId: agency.agencyId,
          unitId: agency.unitId,
        },
        ...{
          itemId: lineId,
          status: "proposed",
          proposedById: budi.personId,
          proposedAt: ayu.now,
          version: 0,
        },
      },
    ]);
    await expect(dropDevelopmentLine(ayu, { ...(await move(ayu, planId)), lineId })).rejects.toBeRefused(
      "development.line-nominated",
    );
  });

  it("keeps how a line is learnt and for what while a nomination rests on it, and lets the rest be mended", async () => {
    const { ayu, budi, eventId, line, lineId } = await aNominatedLine();
    const competencyId = await aRequirement([ayu], 2);
    const change = async (changed: Partial<Parameters<typeof saveDevelopmentLine>[1]>) =>
      saveDevelopmentLine(ayu, {
        ...{ ...aLine, ...line, lineId, version: (await ownPlan(ayu)).version },
        ...changed,
      });
    for (const other of [{ courseId: null }, { courseId: null, form: "seminar" as const }, { competencyId }])
      await expect(change(other)).rejects.toBeRefused("development.line-nominated");
    await change({ hours: "9", goal: "Memimpin rapat sendiri" });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ hours: "9", course: { id: line.courseId } }]);
    const [{ id: nominationId = "", version = -1 } = {}] = await nominationsOf(eventId);
    await withdrawNomination(budi, { nominationId, version });
    await change({ courseId: null });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ course: null }]);
  });

  it("begins once where two windows begin it together", async () => {
    const { ayu } = await aTeam();
    const begin = () => saveDevelopmentLine(ayu, { version: null, ...aLine });
    const outcomes = await Promise.allSettled([begin(), begin()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await ownPlan(ayu)).lines).toHaveLength(1);
  });
});

describe("what is proposed", () => {
  it("is a gap that somebody else saw, becomes a line with its reason by one press, and is gone then", async () => {
    const { ayu, budi } = await aTeam();
    const competencyId = await aRequirement([ayu], 4);
    await assesses(budi, ayu, competencyId, { level: 2 });
    const [proposal] = await proposed(ayu);
    expect(proposal).toMatchObject({
      competency: { id: competencyId },
      because: { required: 4, assessed: 2 },
    });
    await aDraft(ayu, { proposal: proposal?.key ?? "", competencyId });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ because: proposal?.because }]);
    expect(await proposed(ayu)).toEqual([]);
    const { version } = await ownPlan(ayu);
    await expect(
      saveDevelopmentLine(ayu, { ...aLine, version, proposal: proposal?.key ?? "", competencyId }),
    ).rejects.toBeRefused("development.proposal-gone");
  });

  it("is not taken up for another competency", async () => {
    const { ayu, budi } = await aTeam();
    const [lacked, met] = [await aRequirement([ayu], 4), await aRequirement([ayu], 1)];
    await assesses(budi, ayu, lacked, { level: 2 });
    await expect(aDraft(ayu, { proposal: `gap:${lacked}`, competencyId: met })).rejects.toBeRefused(
      "development.proposal-gone",
    );
  });

  it("stays with its gap: a line that took one up is for no other competency, though everything else of it can change", async () => {
    const { ayu, budi } = await aTeam();
    const [lacked, other] = [await aRequirement([ayu], 4), await aRequirement([ayu], 2)];
    await assesses(budi, ayu, lacked, { level: 2 });
    await aDraft(ayu, { proposal: `gap:${lacked}`, competencyId: lacked, goal: null });
    const { version, lines } = await ownPlan(ayu);
    const change = { ...aLine, version, lineId: lines[0]?.id ?? "", goal: null, competencyId: lacked };
    for (const competencyId of [other, null])
      await expect(saveDevelopmentLine(ayu, { ...change, competencyId })).rejects.toBeRefused(
        "development.line-of-gap",
      );
    await saveDevelopmentLine(ayu, { ...change, hours: "8" });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ competency: { id: lacked }, hours: "8" }]);
  });

  it("counts nobody's own view as a gap", async () => {
    const { ayu } = await aTeam();
    const competencyId = await aRequirement([ayu], 4);
    await asOwner().query(
      `ALTER TABLE "CompetencyAssessment" DROP CONSTRAINT IF EXISTS "CompetencyAssessment_not_oneself"`,
    );
    await insertRows(asOwner(), "CompetencyAssessment", [
      {
        ...{ id: randomUUID(), personId: ayu.personId, assessedById: ayu.personId, competencyId, level: 1 },
        ...{ reason: "x", assessedOn: "2026-06-01", assessedAt: ayu.now, origin: "self" },
      },
    ]);
    const own = await findOwnDevelopment(ayu, { year: 2026, search: "" });
    expect(own).toMatchObject({ proposals: [], unseen: 1 });
  });
});

describe("courses of the catalogue in a plan", () => {
  /** Ayu lacks a level of a competency that a course with an event and one seat teaches. */
  async function aTaughtGap(seats = 1) {
    const offer = await anOffer({ seats });
    const { ayu, budi, hana, courseId } = offer;
    const competencyId = await aRequirement([ayu], 3);
    await assesses(budi, ayu, competencyId, { level: 2 });
    const { version } = await asOwner()
      .query<{ version: number }>(`SELECT version FROM "TrainingCourse" WHERE id = $1`, [courseId])
      .then(({ rows }) => rows[0] as { version: number });
    await saveCourse(hana, aCourse({ courseId, version, competencyId, level: "3" }));
    return { ...offer, competencyId };
  }

  it("are proposed with the nearest event that has a place, and become a line by one press", async () => {
    const { ayu, courseId, competencyId } = await aTaughtGap();
    const [proposal] = await proposed(ayu);
    expect(proposal?.courses).toEqual([
      {
        ...{ courseId, title: "Komunikasi pelayanan", provider: "BKPSDMD", form: "course", hours: 8 },
        ...{ cost: "1500000", startsOn: "2026-07-06", endsOn: "2026-07-07" },
        event: { place: "Muara Bungo", free: 1 },
      },
    ]);
    const { form, hours, cost, startsOn, endsOn } = proposal?.courses[0] ?? {};
    await aDraft(ayu, {
      ...{
        proposal: proposal?.key ?? null,
        goal: null,
        competencyId,
        courseId,
        form,
        cost,
        startsOn,
        endsOn,
      },
      hours: String(hours),
    });
    expect((await ownPlan(ayu)).lines).toMatchObject([
      {
        goal: null,
        meaning: { for: "gap", required: 3 },
        course: { id: courseId },
        hours: "8",
        cost: "1500000",
      },
    ]);
  });

  it("are proposed without an event where every seat is taken", async () => {
    const { ayu, budi, hana, agency, eventId } = await aTaughtGap();
    const eka = await aPerson(agency, "Eka");
    await supervises(budi, [eka]);
    await approveNominations(hana, { nominations: await proposes({ budi, eventId }, [eka]) });
    expect((await proposed(ayu))[0]?.courses).toMatchObject([{ event: null }]);
  });

  it("are refused where the catalogue has them no more, or teaches something else", async () => {
    const { ayu, courseId, competencyId } = await aTaughtGap();
    const line = { competencyId, courseId, form: "course" as const };
    await expect(aDraft(ayu, { ...line, form: "seminar" })).rejects.toBeRefused("development.course-differs");
    await expect(aDraft(ayu, { ...line, competencyId: null })).rejects.toBeRefused(
      "development.course-differs",
    );
    await expect(aDraft(ayu, { ...line, courseId: randomUUID() })).rejects.toBeRefused(
      "development.course-gone",
    );
    await aDraft(ayu, line);
    await asOwner().query(`UPDATE "TrainingCourse" SET "retiredOn" = '2026-06-02' WHERE id = $1`, [courseId]);
    await expect(aDraftLine(ayu, line)).rejects.toBeRefused("development.course-gone");
    // What was named before stays.
    const { version, lines } = await ownPlan(ayu);
    await saveDevelopmentLine(ayu, { ...aLine, ...line, version, lineId: lines[0]?.id ?? "", hours: "7" });
  });

  it("say what for in words where nothing was proposed", async () => {
    const { ayu } = await aTeam();
    await expect(aDraft(ayu, { goal: null })).rejects.toBeRefused("development.no-goal");
  });
});

describe("a year of learning", () => {
  it("adds what is recorded to what the plan has ahead, whatever its state, and says what is missing", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    const hours = async () => (await findOwnDevelopment(ayu, { year: 2026, search: "" })).hours;
    expect(await hours()).toMatchObject({ recorded: 0, planned: 0, missing: 20, state: "short" });
    const planId = await aDraft(ayu, { hours: "8" });
    await aDraftLine(ayu, { hours: "4", startsOn: "2026-01-05", endsOn: "2026-01-06" });
    // What is over was not learnt by being planned.
    expect(await hours()).toMatchObject({ recorded: 0, planned: 8, missing: 12 });
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    await approveDevelopmentPlan(budi, await move(budi, planId));
    const keeper = granted(citra, "regional_hr", agency.path);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    await decideDevelopmentLine(keeper, {
      ...{ ...(await move(keeper, planId)), lineId, kind: "reduced", hours: "6", cost: "0", reason: "Pagu" },
    });
    expect(await hours()).toMatchObject({ planned: 6, missing: 14 });
  });
});

describe("a year of learning with a seat", () => {
  it("lacks as much by the plan as by the trainings, whether the seat follows from a line or from none", async () => {
    const offer = await anOffer();
    const { ayu, budi } = offer;
    const planId = await anApprovedDevelopment(ayu, budi, { hours: "5" });
    const both = async () => {
      const { hours } = await findOwnDevelopment(ayu, { year: 2026, search: "" });
      const { balance } = await ownTrainings(ayu, 2026);
      expect(hours).toMatchObject({
        booked: balance.booked,
        planned: balance.planned,
        missing: balance.missing,
      });
      return hours;
    };
    expect(await both()).toMatchObject({ booked: 0, planned: 5, missing: 15 });
    const [nomination] = await approves(offer, [ayu]);
    expect(await both()).toMatchObject({ recorded: 0, booked: 8, planned: 5, missing: 7 });
    await asOwner().query(
      `UPDATE "TrainingNomination" SET "itemId" = (SELECT id FROM "DevelopmentItem" WHERE "planId" = $2) WHERE id = $1`,
      [nomination?.id, planId],
    );
    expect(await both()).toMatchObject({ recorded: 0, booked: 8, planned: 0, missing: 12 });
  });
});

describe("a mentor", () => {
  it("is a colleague of the agency, and hears of it once the plan is approved", async () => {
    const { ayu, budi, dewi } = await aTeam();
    const planId = await aDraft(ayu);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    expect((await findOwnDevelopment(ayu, { year: 2026, search: "Dewi" })).mentors).toMatchObject([
      { name: "Dewi" },
    ]);
    await nameMentor(ayu, { ...(await move(ayu, planId)), lineId, mentorId: dewi.personId });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ mentor: { name: "Dewi" } }]);
    expect(await newsFor(dewi)).toEqual([]);
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    await approveDevelopmentPlan(budi, await move(budi, planId));
    expect(await newsFor(dewi)).toEqual(["development.mentor-named"]);
  });

  it("is told whose mentor they are, and reads the lines they go along with and nothing else of the plan", async () => {
    const { ayu, budi, dewi, citra } = await aTeam();
    const planId = await aDraft(ayu);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    await aDraftLine(ayu, { goal: "Menyusun laporan sendiri" });
    await nameMentor(ayu, { ...(await move(ayu, planId)), lineId, mentorId: dewi.personId });
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    expect(await findMentored(dewi, planId)).toBeNull();
    await approveDevelopmentPlan(budi, await move(budi, planId));
    const [news] = await findNews(dewi);
    expect(news).toMatchObject({ topic: "development.mentor-named", actorName: "Ayu", subjectId: planId });
    expect(await findMentored(dewi, planId)).toEqual({
      ...{ year: 2026, name: "Ayu", unit: expect.any(String) as string },
      lines: [
        {
          ...{ id: lineId, goal: aLine.goal, form: "programme", hours: "20", competency: null },
          ...{ meaning: null, startsOn: aLine.startsOn, endsOn: aLine.endsOn },
        },
      ],
    });
    for (const other of [citra, budi]) expect(await findMentored(other, planId)).toBeNull();
  });

  it("is not told by news of what they have approved themselves", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aDraft(ayu);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    await nameMentor(ayu, { ...(await move(ayu, planId)), lineId, mentorId: budi.personId });
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    await approveDevelopmentPlan(budi, await move(budi, planId));
    expect(await newsFor(budi)).not.toContain("development.mentor-named");
  });

  it("is nobody of another agency, nor oneself, and can be taken off again", async () => {
    const { ayu, citra, dewi } = await aTeam();
    const planId = await aDraft(ayu);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    for (const { personId: mentorId } of [citra, ayu])
      await expect(nameMentor(ayu, { ...(await move(ayu, planId)), lineId, mentorId })).rejects.toBeRefused(
        "development.mentor-unknown",
      );
    await nameMentor(ayu, { ...(await move(ayu, planId)), lineId, mentorId: dewi.personId });
    await nameMentor(ayu, { ...(await move(ayu, planId)), lineId, mentorId: null });
    expect((await ownPlan(ayu)).lines).toMatchObject([{ mentor: null }]);
  });
});

describe("a development plan on its way", () => {
  it("is handed in, returned with words, mended, approved, and opened again with a reason", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    expect(await newsFor(budi)).toEqual(["development.plan-submitted"]);
    await returnDevelopmentPlan(budi, { ...(await move(budi, planId)), note: "Pilih yang di kabupaten" });
    expect(await ownPlan(ayu)).toMatchObject({
      status: "returned",
      note: "Pilih yang di kabupaten",
      decidedBy: "Budi",
    });
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    await approveDevelopmentPlan(budi, await move(budi, planId));
    expect(await ownPlan(ayu)).toMatchObject({ status: "approved", decidedBy: "Budi" });
    await reopenDevelopmentPlan(ayu, { ...(await move(ayu, planId)), reason: "Jadwal pindah" });
    expect(await ownPlan(ayu)).toMatchObject({ status: "draft", note: "Jadwal pindah" });
    expect(await newsFor(budi)).toContain("development.plan-reopened");
    expect(await newsFor(ayu)).toEqual(["development.plan-returned", "development.plan-approved"]);
    expect(await eventsOf(planId)).toEqual([
      ...["development.line-written", "development.plan-submitted", "development.plan-returned"],
      ...["development.plan-submitted", "development.plan-approved", "development.plan-reopened"],
    ]);
  });

  it("can be pulled back while it waits, and is the supervisor's no more", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    await pullBackDevelopmentPlan(ayu, await move(ayu, planId));
    expect(await ownPlan(ayu)).toMatchObject({ status: "draft" });
    expect(await findDevelopmentPlan(budi, planId)).toBeNull();
    await expect(pullBackDevelopmentPlan(ayu, await move(ayu, planId))).rejects.toBeRefused(
      "development.plan-not-waiting",
    );
  });

  it("is refused its steps where it does not stand", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedDevelopment(ayu, budi);
    const [own, theirs] = [await move(ayu, planId), await move(budi, planId)];
    await expect(submitDevelopmentPlan(ayu, own)).rejects.toBeRefused("development.plan-not-open");
    await expect(saveDevelopmentLine(ayu, { ...aLine, version: own.version })).rejects.toBeRefused(
      "development.plan-not-open",
    );
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    await expect(dropDevelopmentLine(ayu, { ...own, lineId })).rejects.toBeRefused(
      "development.plan-not-open",
    );
    await expect(approveDevelopmentPlan(budi, theirs)).rejects.toBeRefused("development.plan-not-waiting");
    await expect(returnDevelopmentPlan(budi, { ...theirs, note: "x" })).rejects.toBeRefused(
      "development.plan-not-waiting",
    );
    await reopenDevelopmentPlan(ayu, { ...own, reason: "x" });
    await expect(
      reopenDevelopmentPlan(ayu, { ...(await move(ayu, planId)), reason: "x" }),
    ).rejects.toBeRefused("development.plan-not-approved");
  });

  it("stays as it was approved once its year is over, for it could not be handed in anew", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedDevelopment(ayu, budi);
    const later = onDayOf("2027-01-02")(ayu);
    expect((await ownPlan(ayu)).may.reopen).toBe(true);
    expect((await ownPlan(later)).may.reopen).toBe(false);
    await expect(
      reopenDevelopmentPlan(later, { ...(await move(later, planId)), reason: "x" }),
    ).rejects.toBeRefused("development.year-over");
  });

  it("is not handed in empty, or where nobody could approve it", async () => {
    const { ayu, citra } = await aTeam();
    const planId = await aDraft(ayu);
    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    await dropDevelopmentLine(ayu, { ...(await move(ayu, planId)), lineId });
    await expect(submitDevelopmentPlan(ayu, await move(ayu, planId))).rejects.toBeRefused(
      "development.no-lines",
    );
    const alone = await aDraft(citra);
    await expect(submitDevelopmentPlan(citra, await move(citra, alone))).rejects.toBeRefused(
      "development.no-supervisor",
    );
  });

  it("goes to the unit and the supervisor of the day on which it is handed in", async () => {
    const { ayu, elsewhere, citra } = await aTeam();
    const planId = await aDraft(ayu);
    await transfers(ayu, elsewhere, "2026-06-01");
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-05-31' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(citra, [ayu], "2026-06-01");
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    const { rows } = await asOwner().query(`SELECT "agencyId" FROM "DevelopmentPlan" WHERE id = $1`, [
      planId,
    ]);
    expect(rows).toEqual([{ agencyId: elsewhere.agencyId }]);
    await approveDevelopmentPlan(citra, await move(citra, planId));
  });

  it("comes back to the queue where its return is taken back at once, and not after ten seconds", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    await returnDevelopmentPlan(budi, { ...(await move(budi, planId)), note: "x" });
    const late = actorOf(budi.personId, { now: "2026-06-03T02:00:11.000Z" });
    await expect(takeBackDevelopmentReturn(late, await move(late, planId))).rejects.toBeRefused(
      "development.too-late-to-take-back",
    );
    await takeBackDevelopmentReturn(budi, await move(budi, planId));
    expect(await ownPlan(ayu)).toMatchObject({ status: "submitted", note: null, decidedBy: null });
  });

  it("is decided on once where approval and return come together, or the owner pulls it back", async () => {
    const { ayu, budi } = await aTeam();
    for (const other of [
      (planId: string, version: number) => returnDevelopmentPlan(budi, { planId, version, note: "x" }),
      (planId: string, version: number) => pullBackDevelopmentPlan(ayu, { planId, version }),
    ]) {
      const { version } = await move(budi, await aWaitingPlan(ayu).catch(() => again(ayu)));
      const planId = (await ownPlan(ayu)).id;
      const outcomes = await Promise.allSettled([
        approveDevelopmentPlan(budi, { planId, version }),
        other(planId, version),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      await asOpen(ayu);
    }
  });
});

/** Hands the same plan in once more. */
async function again(owner: Parameters<typeof ownPlan>[0]) {
  const { id } = await ownPlan(owner);
  await submitDevelopmentPlan(owner, await move(owner, id));
  return id;
}

/** Whatever became of it, its owner can write in it again. */
async function asOpen(owner: Parameters<typeof ownPlan>[0]) {
  const { id, status } = await ownPlan(owner);
  if (status === "approved") await reopenDevelopmentPlan(owner, { ...(await move(owner, id)), reason: "x" });
}

describe("who knows of a development plan", () => {
  it("is its owner while it is written, and then whoever is above or keeps development of the unit", async () => {
    const { ayu, budi, dewi, citra, agency, elsewhere } = await aTeam();
    const planId = await aDraft(ayu);
    const keeper = granted(citra, "agency_admin", agency.path);
    for (const other of [budi, dewi, citra, keeper])
      expect(await findDevelopmentPlan(other, planId)).toBeNull();
    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    for (const reader of [budi, dewi, keeper])
      expect(await findDevelopmentPlan(reader, planId)).not.toBeNull();
    const strangers = [
      ...[citra, granted(citra, "agency_admin", elsewhere.path), granted(citra, "leadership", agency.path)],
      ...[granted(citra, "auditor", agency.path), await aPerson(agency, "Eka")],
    ];
    for (const stranger of strangers) expect(await findDevelopmentPlan(stranger, planId)).toBeNull();
  });

  it("is decided on by today's supervisor alone", async () => {
    const { ayu, budi, dewi, citra, agency } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    const reference = await move(ayu, planId);
    for (const other of [ayu, dewi, citra, granted(citra, "regional_hr", agency.path)]) {
      await expect(approveDevelopmentPlan(other, reference)).rejects.toBeRefused("not-found");
      await expect(returnDevelopmentPlan(other, { ...reference, note: "x" })).rejects.toBeRefused(
        "not-found",
      );
      await expect(takeBackDevelopmentReturn(other, reference)).rejects.toBeRefused("not-found");
    }
    for (const other of [budi, dewi, citra]) {
      await expect(submitDevelopmentPlan(other, reference)).rejects.toBeRefused("not-found");
      await expect(pullBackDevelopmentPlan(other, reference)).rejects.toBeRefused("not-found");
      await expect(reopenDevelopmentPlan(other, { ...reference, reason: "x" })).rejects.toBeRefused(
        "not-found",
      );
      const line = { ...reference, lineId: (await ownPlan(ayu)).lines[0]?.id ?? "" };
      await expect(dropDevelopmentLine(other, line)).rejects.toBeRefused("not-found");
      await expect(nameMentor(other, { ...line, mentorId: null })).rejects.toBeRefused("not-found");
    }
    expect((await findDevelopmentPlan(budi, planId))?.may.decide).toBe(true);
    expect((await findDevelopmentPlan(dewi, planId))?.may.decide).toBe(false);
  });
});
