import { randomUUID } from "node:crypto";

import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { recordFeedback } from "@/lib/feedback/commands/record";
import { findBeside } from "@/lib/feedback/queries/beside";
import { findMember } from "@/lib/feedback/queries/member";
import { findTeam } from "@/lib/feedback/queries/team";
import { findNews } from "@/lib/notifications/queries";
import { findTasks } from "@/lib/tasks/queries";

import type { Actor } from "@/lib/access/actor";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, aSemesterCycle, inWindow } from "../../support/evaluations";
import { aConfirmedResult, onResult, onValue } from "../../support/feedback";
import { aPlan, seen } from "../../support/plans";
import { aPerson, aTeam, eventsOf, newsFor, supervises } from "../../support/world";

givenDatabase();

const text = "Sudah rapi; dahulukan berkas yang tertua.";
const incidental = { kind: "incidental" as const, text };
const periodic = { kind: "periodic" as const, text };
const to = ({ personId }: Actor) => ({ personId });

describe("feedback that nobody asked for (art. 17-19)", () => {
  it("stands beside the result or value it is about, for the employee and for those who lead them", async () => {
    const team = await aTeam();
    const { ayu, budi, dewi } = team;
    const resultId = await aConfirmedResult(team);
    await recordFeedback(budi, { ...to(ayu), about: onResult(resultId), ...periodic });
    await recordFeedback(dewi, { ...to(ayu), about: onValue("loyal"), ...incidental });
    const expected = [
      { about: resultId, author: "Budi", kind: "periodic", text, question: null },
      { about: "loyal", author: "Dewi", kind: "incidental", text, question: null },
    ];
    expect((await findBeside(ayu, 2026)).said).toMatchObject(expected);
    for (const leader of [budi, dewi])
      expect((await findMember(leader, ayu.personId))?.beside.said).toMatchObject(expected);
  });

  it("reaches the employee at once, and leaves one event", async () => {
    const { ayu, budi } = await aTeam();
    await recordFeedback(budi, { ...to(ayu), about: onValue("adaptive"), ...incidental });
    expect(await newsFor(ayu)).toEqual(["feedback.given"]);
    const [news] = await findNews(ayu);
    expect(await eventsOf(news?.subjectId ?? "")).toEqual(["feedback.given"]);
  });

  it("stands beside the rating, as it was when it was signed", async () => {
    const team = await aTeam();
    const { ayu } = team;
    const evaluationId = await anEvaluation(team);
    const budi = inWindow(team.budi);
    const [result] = (await findEvaluation(budi, evaluationId))?.results ?? [];
    await recordFeedback(budi, { ...to(ayu), about: onResult(result?.id ?? ""), ...periodic });
    await recordFeedback(budi, { ...to(ayu), about: onValue("competent"), ...periodic });
    const abouts = async () =>
      (await findEvaluation(budi, evaluationId))?.beside.said.map(({ about }) => about);
    expect(await abouts()).toEqual([result?.id, "competent"]);
    const earlier = new Date(Date.parse(budi.now) - 1).toISOString();
    expect((await findEvaluation({ ...budi, now: earlier }, evaluationId))?.beside.said).toEqual([]);
  });

  it("belongs to the year in which it was given, by the government's clock", async () => {
    const { ayu, budi } = await aTeam();
    // Half past two on New Year's morning in Jakarta is still December in UTC.
    const newYear = { ...budi, today: "2026-01-01", now: "2025-12-31T19:30:00.000Z" };
    await recordFeedback(newYear, { ...to(ayu), about: onValue("loyal"), ...incidental });
    expect((await findBeside(ayu, 2026)).said).toHaveLength(1);
    expect((await findBeside(ayu, 2025)).said).toHaveLength(0);
  });

  it("is refused to everybody who does not lead the person, and of oneself", async () => {
    const { ayu, budi, dewi, citra } = await aTeam();
    const said = { about: onValue("loyal"), ...incidental };
    await expect(recordFeedback(citra, { ...to(ayu), ...said })).rejects.toBeRefused("not-found");
    await expect(recordFeedback(ayu, { ...to(ayu), ...said })).rejects.toBeRefused("not-found");
    await expect(recordFeedback(ayu, { ...to(budi), ...said })).rejects.toBeRefused("not-found");
    await expect(recordFeedback(budi, { ...to(dewi), ...said })).rejects.toBeRefused("not-found");
    expect(await findMember(citra, ayu.personId)).toBeNull();
    expect(await findMember(ayu, ayu.personId)).toBeNull();
  });

  it("is refused on a result that nobody has confirmed, and on somebody else's", async () => {
    const [team, other] = [await aTeam(), await aTeam()];
    const { ayu, budi } = team;
    const draft = (await seen(ayu, await aPlan(ayu))).results[0]?.id ?? "";
    const foreign = await aConfirmedResult(other);
    for (const resultId of [draft, foreign, randomUUID()]) {
      const about = onResult(resultId);
      await expect(recordFeedback(budi, { ...to(ayu), about, ...incidental })).rejects.toBeRefused(
        "not-found",
      );
    }
  });

  it("is given once, though it was sent three times at once", async () => {
    const { ayu, budi } = await aTeam();
    const submission = { key: randomUUID(), action: "feedback.record", bodyHash: "same" };
    const send = () =>
      recordFeedback({ ...budi, submission }, { ...to(ayu), about: onValue("loyal"), ...incidental });
    await Promise.all([send(), send(), send()]);
    expect((await findBeside(ayu, 2026)).said).toHaveLength(1);
  });
});

describe("periodic feedback (art. 18: a duty of the leader)", () => {
  it("is owed to everybody in the team once a period, and due when the period's window opens", async () => {
    const { agency, ayu, budi } = await aTeam();
    const eka = await aPerson(agency, "Eka");
    await supervises(budi, [eka]);
    await aSemesterCycle(agency);
    const stateOf = async (actor: Actor) =>
      (await findTeam(actor)).map(({ name, due, given, period }) => [name, due, given, period?.number]);
    expect(await stateOf(budi)).toEqual([
      ["Ayu", false, false, 1],
      ["Eka", false, false, 1],
    ]);
    expect((await findTasks(inWindow(budi))).feedback.owed).toBe(2);
    await recordFeedback(budi, { ...to(ayu), about: onValue("loyal"), ...periodic });
    await recordFeedback(budi, { ...to(eka), about: onValue("loyal"), ...incidental });
    expect(await stateOf(inWindow(budi))).toEqual([
      ["Ayu", false, true, 1],
      ["Eka", true, false, 1],
    ]);
    expect((await findTasks(inWindow(budi))).feedback.owed).toBe(1);
    const july = { ...budi, today: "2026-07-01", now: "2026-07-01T02:00:00.000Z" };
    expect(await stateOf(july)).toEqual([
      ["Ayu", false, false, 2],
      ["Eka", false, false, 2],
    ]);
  });

  it("is owed by the rater of today alone", async () => {
    const { agency, ayu, budi, dewi } = await aTeam();
    await aSemesterCycle(agency);
    await recordFeedback(dewi, { ...to(ayu), about: onValue("loyal"), ...periodic });
    expect((await findMember(budi, ayu.personId))?.rated).toMatchObject({ given: false });
    expect((await findMember(dewi, ayu.personId))?.rated).toBeNull();
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "raterId" = $1`, [
      budi.personId,
    ]);
    expect(await findTeam(budi)).toEqual([]);
    expect(await findMember(budi, ayu.personId)).toBeNull();
  });

  it("has no period where the agency has no cycle", async () => {
    const { budi } = await aTeam();
    expect(await findTeam(budi)).toMatchObject([{ name: "Ayu", period: null, due: false, given: false }]);
  });
});
