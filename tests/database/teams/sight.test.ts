import type { Actor } from "@/lib/access/actor";
import { findBeside } from "@/lib/feedback/queries/beside";
import { noteFollowUp } from "@/lib/feedback/commands/follow-up";
import { recordFeedback } from "@/lib/feedback/commands/record";
import { askFeedback } from "@/lib/feedback/commands/ask";
import { answerRequest } from "@/lib/feedback/commands/close-request";
import { findMember } from "@/lib/feedback/queries/member";
import { findRequests } from "@/lib/feedback/queries/requests";
import { findNotesOn } from "@/lib/counselling/queries";
import { approvePlan, returnPlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findEdition } from "@/lib/planning/queries/editions";
import { findPlan } from "@/lib/planning/queries/plan";
import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";
import { visibleReports } from "@/lib/progress/policy";
import { findTeamsLed } from "@/lib/progress/queries/teams-led";
import { teamReports } from "@/lib/progress/queries/to-answer";
import { reading } from "@/lib/db/doors";
import { removeMember } from "@/lib/teams/commands";
import { findOwnTeams } from "@/lib/teams/queries";

import { givenDatabase } from "../../support/database";
import { asking, onResult, onValue } from "../../support/feedback";
import { anApprovedPlan, aSubmittedPlan, reference, seen } from "../../support/plans";
import { aWorkTeam, teamReference, teamSeen } from "../../support/teams";
import { today, transfers } from "../../support/world";

givenDatabase();

/** Ayu with a confirmed plan and a report on it, in the team that Eko leads; Budi rates them both. */
async function aTeamAtWork() {
  const world = await aWorkTeam();
  const planId = await anApprovedPlan(world.ayu, world.budi);
  const [result] = (await seen(world.ayu, planId)).results;
  const indicatorId = result?.indicators[0]?.id ?? "";
  await reportProgress(world.ayu, {
    ...{ indicatorId, value: "80", note: "Delapan puluh izin", evidence: "", files: [] },
  });
  return { ...world, planId, resultId: result?.id ?? "" };
}

const said = ({ personId }: Actor) => ({ personId, kind: "incidental", text: "Bagus, teruskan" }) as const;

describe("the leader of a work team", () => {
  it("sees a member's progress and confirmed plan, without anything to decide", async () => {
    const { eko, ayu, planId } = await aTeamAtWork();
    const member = await findMember(eko, ayu.personId);
    expect(member).toMatchObject({ teams: ["Tim Perizinan"], byTeamOnly: true, planId, rated: null });
    expect(member?.results[0]?.indicators[0]?.reports).toMatchObject([{ note: "Delapan puluh izin" }]);
    expect(await findPlan(eko, planId)).toMatchObject({ mayEdit: false, mayDecide: false, comments: [] });
    expect(await findTeamsLed(eko)).toMatchObject([
      { name: "Tim Perizinan", members: [{ name: "Ayu", reports: 1 }] },
    ]);
  });

  it("reads what was agreed, and not how it came about", async () => {
    const { eko, ayu, budi } = await aWorkTeam();
    const planId = await aSubmittedPlan(ayu);
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Perjelas", comments: [] });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect((await seen(budi, planId)).dialogue).toMatchObject([{ text: "Perjelas" }]);
    expect((await seen(eko, planId)).dialogue).toEqual([]);
    expect((await findEdition(eko, planId, 1))?.dialogue).toEqual([]);
  });

  it("answers no report, and the rater's queue stays as it was", async () => {
    const { eko, ayu, budi, planId } = await aTeamAtWork();
    const reportId = (await findMember(eko, ayu.personId))?.results[0]?.indicators[0]?.reports[0]?.id ?? "";
    await expect(giveFeedback(eko, { reportId, text: "x" })).rejects.toBeRefused("not-found");
    expect((await teamReports(eko, "waiting")).count).toBe(0);
    expect((await teamReports(budi, "waiting")).count).toBe(1);
    await expect(approvePlan(eko, await reference(ayu, planId))).rejects.toBeRefused("not-found");
    expect(await findNotesOn(eko, ayu.personId)).toBeNull();
  });

  it("gives feedback on results and values that the member and the rater read, and follows nothing up", async () => {
    const { eko, ayu, budi, resultId } = await aTeamAtWork();
    await recordFeedback(eko, { ...said(ayu), about: onResult(resultId) });
    await recordFeedback(eko, { ...said(ayu), about: onValue("loyal") });
    await recordFeedback(budi, { ...said(ayu), text: "Antara kita", about: onValue("loyal") });
    const personId = ayu.personId;
    const step = { personId, resultId, step: "coaching", note: "Rahasia" } as const;
    await expect(noteFollowUp(eko, step)).rejects.toBeRefused("not-found");
    await noteFollowUp(budi, step);
    expect((await findBeside(ayu, 2026)).said).toHaveLength(3);
    expect((await findMember(budi, personId))?.beside).toMatchObject({ followUps: [{ note: "Rahasia" }] });
    const read = (await findMember(eko, personId))?.beside;
    expect(read?.said.map(({ author }) => author)).toEqual(["Eko", "Eko"]);
    expect(read?.followUps).toEqual([]);
  });

  it("is asked for feedback as the leader, and answers", async () => {
    const { eko, ayu } = await aTeamAtWork();
    expect((await findRequests(ayu)).around).toContainEqual({
      id: eko.personId,
      name: "Eko",
      as: "teamLeader",
    });
    expect((await findRequests(eko)).around).toContainEqual({ id: ayu.personId, name: "Ayu", as: "member" });
    await askFeedback(ayu, asking(eko, onValue("competent")));
    const [request] = (await findRequests(eko)).received;
    await answerRequest(eko, { requestId: request?.id ?? "", version: request?.version ?? -1, text: "Ya" });
    expect((await findMember(eko, ayu.personId))?.beside.said).toMatchObject([{ text: "Ya" }]);
  });

  it("sees no plan that is not confirmed: none in writing, handed in or returned, the first time or again", async () => {
    const { eko, ayu, budi } = await aWorkTeam();
    const planId = await aSubmittedPlan(ayu);
    expect(await findPlan(eko, planId)).toBeNull();
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Perbaiki", comments: [] });
    expect(await findPlan(eko, planId)).toBeNull();
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await findPlan(eko, planId)).not.toBeNull();
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Target berubah" });
    expect(await findPlan(eko, planId)).toBeNull();
  });

  it("finds that the member does not exist any more on the day after the seat ends", async () => {
    const { teamId, eko, ayu, budi, planId, resultId } = await aTeamAtWork();
    const { members } = await teamSeen(budi, teamId);
    const seat = { seatId: members[0]?.id ?? "", lastDay: today };
    await removeMember(budi, { ...(await teamReference(budi, teamId)), ...seat });
    expect(await findMember(eko, ayu.personId)).not.toBeNull();
    const tomorrow = { ...eko, today: "2026-06-04", now: "2026-06-04T02:00:00.000Z" };
    expect(await findMember(tomorrow, ayu.personId)).toBeNull();
    expect(await findPlan(tomorrow, planId)).toBeNull();
    expect(await findTeamsLed(tomorrow)).toEqual([]);
    await expect(recordFeedback(tomorrow, { ...said(ayu), about: onResult(resultId) })).rejects.toBeRefused(
      "not-found",
    );
  });

  it.each(["ayu", "eko"] as const)("leads no longer once %s was transferred out of the unit", async (who) => {
    const world = await aTeamAtWork();
    const { eko, ayu, budi, elsewhere, planId, teamId } = world;
    await transfers(world[who], elsewhere, "2026-06-05");
    expect(await findMember(eko, ayu.personId)).not.toBeNull();
    const moved = (actor: Actor) => ({ ...actor, today: "2026-06-05", now: "2026-06-05T02:00:00.000Z" });
    expect(await findMember(moved(eko), ayu.personId)).toBeNull();
    expect(await findPlan(moved(eko), planId)).toBeNull();
    expect(await findTeamsLed(moved(eko))).toEqual([]);
    expect(await findOwnTeams(moved(world[who]))).toEqual([]);
    const { leaders, members } = await teamSeen(budi, teamId);
    const seat = [...leaders, ...members].find(({ personId }) => personId === world[who].personId);
    expect(seat?.left).toBe("2026-06-04");
  });

  it("sees nothing of another year", async () => {
    const { eko, ayu, planId } = await aTeamAtWork();
    const newYear = { ...eko, today: "2027-01-04", now: "2027-01-04T02:00:00.000Z" };
    expect(await findPlan(newYear, planId)).toBeNull();
    const seenIn = (actor: Actor) =>
      reading(actor, (tx) =>
        tx.progressReport.count({ where: { personId: ayu.personId, AND: visibleReports(actor) } }),
      );
    expect([await seenIn(eko), await seenIn(newYear)]).toEqual([1, 0]);
  });

  it("keeps members who move within the unit or below it", async () => {
    const { eko, ayu, agency } = await aTeamAtWork();
    await transfers(ayu, agency, "2026-06-04");
    const tomorrow = { ...eko, today: "2026-06-04", now: "2026-06-04T02:00:00.000Z" };
    expect(await findMember(tomorrow, ayu.personId)).not.toBeNull();
  });

  it("is seen by no member, and leads nobody of another team", async () => {
    const { eko, ayu, fajar, citra } = await aTeamAtWork();
    expect(await findMember(ayu, eko.personId)).toBeNull();
    expect(await findMember(eko, fajar.personId)).toBeNull();
    expect(await findMember(citra, ayu.personId)).toBeNull();
  });
});
