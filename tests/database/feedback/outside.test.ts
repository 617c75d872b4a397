import type { Actor } from "@/lib/access/actor";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { confirmOutside, declineOutside, recordOutside } from "@/lib/feedback/commands/outside";
import { findBeside } from "@/lib/feedback/queries/beside";
import { findMember } from "@/lib/feedback/queries/member";
import { findTasks } from "@/lib/tasks/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, inWindow, onDayOf } from "../../support/evaluations";
import { aConfirmedResult, onResult, onValue } from "../../support/feedback";
import { aPerson, aTeam, eventsOf, newsFor, supervises, today } from "../../support/world";

givenDatabase();

const said = {
  party: "Siti Aminah, ketua kader posyandu",
  channel: "talk" as const,
  receivedOn: "2026-06-01",
  text: "Jadwalnya kini selalu ditepati.",
};
const about = ({ personId }: Actor) => ({ personId, about: onValue("service_oriented"), ...said });

/** What stands beside Ayu's year. */
const beside = async (ayu: Actor) => (await findBeside(ayu, 2026)).said;

/** What Ayu recorded about herself. */
async function aNoteOfHerOwn() {
  const team = await aTeam();
  await recordOutside(team.ayu, about(team.ayu));
  return { ...team, feedbackId: (await beside(team.ayu))[0]?.id ?? "" };
}

describe("feedback of somebody without an account (art. 17)", () => {
  it("is recorded by the rater with who said it, how and when, and told to the employee", async () => {
    const team = await aTeam();
    const { ayu, budi } = team;
    const resultId = await aConfirmedResult(team);
    await recordOutside(budi, { ...about(ayu), about: onResult(resultId) });
    const { party, channel, receivedOn, text } = said;
    const outside = { party, channel, receivedOn, selfRecorded: false, confirmedBy: null, declined: null };
    const [first] = await beside(ayu);
    expect(first).toMatchObject({ about: resultId, author: "Budi", text, kind: "incidental", outside });
    expect((await findMember(budi, ayu.personId))?.beside.said).toMatchObject([{ outside }]);
    expect(await newsFor(ayu)).toEqual(expect.arrayContaining(["feedback.outside-recorded"]));
    expect(await eventsOf(first?.id ?? "")).toEqual(["feedback.outside-recorded"]);
  });

  it("about oneself stays marked until the rater confirms it, and the rater hears of it", async () => {
    const { ayu, budi, feedbackId } = await aNoteOfHerOwn();
    const open = { selfRecorded: true, confirmedBy: null, declined: null };
    for (const seen of [await beside(ayu), (await findMember(budi, ayu.personId))?.beside.said])
      expect(seen).toMatchObject([{ author: "Ayu", outside: open }]);
    expect(await newsFor(budi)).toEqual(["feedback.outside-noted"]);
    await confirmOutside(budi, { feedbackId });
    expect(await beside(ayu)).toMatchObject([{ outside: { selfRecorded: true, confirmedBy: "Budi" } }]);
    expect(await newsFor(ayu)).toEqual(["feedback.outside-confirmed"]);
    expect(await eventsOf(feedbackId)).toEqual(["feedback.outside-noted", "feedback.outside-confirmed"]);
  });

  it("waits for whoever rates on the day, whatever year it is of, and for nobody once it is confirmed", async () => {
    const { agency, ayu, budi, feedbackId } = await aNoteOfHerOwn();
    const fitri = onDayOf("2027-02-01")(await aPerson(agency, "Fitri"));
    const waiting = async (actor: Actor) => (await findTasks(actor)).feedback.unconfirmed;
    const line = { id: ayu.personId, name: "Ayu" };
    expect(await waiting(budi)).toEqual([line]);
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2027-01-31' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(fitri, [ayu], "2027-02-01");
    for (const other of [onDayOf("2027-02-01")(budi), ayu]) expect(await waiting(other)).toEqual([]);
    expect(await waiting(fitri)).toEqual([line]);
    expect((await findMember(fitri, ayu.personId))?.toConfirm).toMatchObject([{ id: feedbackId }]);
    await confirmOutside(fitri, { feedbackId });
    expect(await waiting(fitri)).toEqual([]);
    expect((await findMember(fitri, ayu.personId))?.toConfirm).toEqual([]);
  });

  it("declined waits for nobody, and stands with the reason beside the rating and for its owner", async () => {
    const { ayu, budi, feedbackId } = await aNoteOfHerOwn();
    await declineOutside(budi, { feedbackId, reason: "Kader yang disebut tidak mengenalnya." });
    expect((await findTasks(budi)).feedback.unconfirmed).toEqual([]);
    expect((await findMember(budi, ayu.personId))?.toConfirm).toEqual([]);
    const declined = { name: "Budi", reason: "Kader yang disebut tidak mengenalnya." };
    expect(await beside(ayu)).toMatchObject([{ outside: { confirmedBy: null, declined } }]);
    expect(await newsFor(ayu)).toEqual(["feedback.outside-declined"]);
    expect(await eventsOf(feedbackId)).toEqual(["feedback.outside-noted", "feedback.outside-declined"]);
  });

  it("recorded by a leader waits for nobody", async () => {
    const { ayu, budi, dewi } = await aTeam();
    await recordOutside(dewi, about(ayu));
    expect((await findTasks(budi)).feedback.unconfirmed).toEqual([]);
    expect((await findMember(dewi, ayu.personId))?.toConfirm).toEqual([]);
  });

  it("stands beside the rating with its mark", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const [ayu, budi] = [inWindow(team.ayu), inWindow(team.budi)];
    await recordOutside(ayu, { ...about(ayu), receivedOn: ayu.today });
    expect((await findEvaluation(budi, evaluationId))?.beside.said).toMatchObject([
      { outside: { party: said.party, selfRecorded: true, confirmedBy: null } },
    ]);
  });
});

describe("recording it is refused", () => {
  it("about people whom the actor does not lead", async () => {
    const { ayu, budi, citra } = await aTeam();
    for (const [actor, person] of [
      [citra, ayu],
      [ayu, budi],
      [budi, citra],
    ] as const)
      await expect(recordOutside(actor, about(person))).rejects.toBeRefused("not-found");
  });

  it("for a day that has not come; today is none of them", async () => {
    const { ayu } = await aTeam();
    const on = (receivedOn: string) => recordOutside(ayu, { ...about(ayu), receivedOn });
    await expect(on("2026-06-04")).rejects.toBeRefused("feedback.received-in-future");
    await on(today);
  });

  it("on a result of somebody else", async () => {
    const team = await aTeam();
    const foreign = await aConfirmedResult(await aTeam());
    const sent = { ...about(team.ayu), about: onResult(foreign) };
    await expect(recordOutside(team.budi, sent)).rejects.toBeRefused("not-found");
  });
});

const reason = "Tidak ada yang mengenalnya.";
const decline = (rater: Actor, { feedbackId }: { feedbackId: string }) =>
  declineOutside(rater, { feedbackId, reason });

describe.each([
  ["confirming", confirmOutside],
  ["declining", decline],
])("%s it is refused", (_, answer) => {
  it("to everybody but the rater of the day", async () => {
    const { ayu, dewi, citra, feedbackId } = await aNoteOfHerOwn();
    for (const other of [ayu, dewi, citra])
      await expect(answer(other, { feedbackId })).rejects.toBeRefused("not-found");
  });

  it.each([
    ["confirmed", confirmOutside],
    ["declined", decline],
  ])("once it was %s", async (_, before) => {
    const { budi, feedbackId } = await aNoteOfHerOwn();
    await before(budi, { feedbackId });
    await expect(answer(budi, { feedbackId })).rejects.toBeRefused("feedback.outside-answered");
  });

  it("where a leader recorded it", async () => {
    const { ayu, budi } = await aTeam();
    await recordOutside(budi, about(ayu));
    const [first] = await beside(ayu);
    await expect(answer(budi, { feedbackId: first?.id ?? "" })).rejects.toBeRefused("not-found");
  });
});

it("is answered once by two that answer at the same time", async () => {
  const { budi, feedbackId } = await aNoteOfHerOwn();
  const answers = await Promise.allSettled([
    confirmOutside(budi, { feedbackId }),
    decline(budi, { feedbackId }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

describe("the database", () => {
  const insert = (ayu: Actor, author: Actor, columns: string, values: string) =>
    asApp(
      `INSERT INTO "Feedback" (id, "personId", "authorId", behaviour, text, "givenAt", ${columns})
       VALUES (gen_random_uuid(), $1, $2, 'loyal', 'x', '2026-06-02', ${values})`,
      [ayu.personId, author.personId],
    );

  it.each([
    ["words about oneself of nobody", "kind", "'incidental'", /Feedback_not_to_oneself/],
    ["a party without a day", "kind, party, channel", "'incidental', 'Siti', 'talk'", /Feedback_outside/],
    [
      "a party that is nobody",
      'kind, party, channel, "receivedOn"',
      "'incidental', ' ', 'talk', '2026-06-01'",
      /Feedback_outside_party/,
    ],
    [
      "an outside party's words as the rater's periodic feedback",
      'kind, party, channel, "receivedOn"',
      "'periodic', 'Siti', 'talk', '2026-06-01'",
      /Feedback_outside_about/,
    ],
    [
      "a day that has not come",
      'kind, party, channel, "receivedOn"',
      "'incidental', 'Siti', 'talk', '2026-06-09'",
      /Feedback_received/,
    ],
    [
      "a confirmation by oneself",
      'kind, party, channel, "receivedOn", "confirmedAt", "confirmedById"',
      "'incidental', 'Siti', 'talk', '2026-06-01', now(), $1",
      /Feedback_confirmed_by_another/,
    ],
    [
      "declining it oneself",
      'kind, party, channel, "receivedOn", "declinedAt", "declinedById", "declineReason"',
      "'incidental', 'Siti', 'talk', '2026-06-01', now(), $1, 'x'",
      /Feedback_declined_by_another/,
    ],
    [
      "declining it without a reason",
      'kind, party, channel, "receivedOn", "declinedAt", "declinedById"',
      "'incidental', 'Siti', 'talk', '2026-06-01', now(), $1",
      /Feedback_declined/,
    ],
  ])("refuses %s", async (_, columns, values, constraint) => {
    const { ayu } = await aTeam();
    await expect(insert(ayu, ayu, columns, values)).rejects.toThrow(constraint);
  });

  it("lets the app confirm it once, and change nothing else of it", async () => {
    const { budi, feedbackId } = await aNoteOfHerOwn();
    await expect(asApp(`UPDATE "Feedback" SET party = 'x' WHERE id = $1`, [feedbackId])).rejects.toThrow(
      /permission denied/,
    );
    await confirmOutside(budi, { feedbackId });
    await expect(
      asApp(`UPDATE "Feedback" SET "confirmedAt" = NULL, "confirmedById" = NULL WHERE id = $1`, [feedbackId]),
    ).rejects.toThrow(/is answered/);
    await expect(
      asApp(
        `UPDATE "Feedback" SET "declinedAt" = now(), "declinedById" = "confirmedById", "declineReason" = 'x' WHERE id = $1`,
        [feedbackId],
      ),
    ).rejects.toThrow(/is answered/);
  });
});
