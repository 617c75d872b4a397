import { withdrawRequest } from "@/lib/feedback/commands/close-request";
import { noteFollowUp } from "@/lib/feedback/commands/follow-up";
import { recordFeedback } from "@/lib/feedback/commands/record";

import { asApp, givenDatabase } from "../../support/database";
import { aConfirmedResult, aRequest, onResult, onValue } from "../../support/feedback";
import { aTeam } from "../../support/world";

givenDatabase();

/** Ayu with a result and requests to Budi: withdrawn, closed as answered without an answer, and open; and a foreign result. */
async function aWorld() {
  const [team, other] = [await aTeam(), await aTeam()];
  const { ayu, budi } = team;
  const closed = await aRequest(ayu, budi, onValue("loyal"));
  await withdrawRequest(ayu, closed);
  const { requestId: unsaid } = await aRequest(ayu, budi, onValue("competent"));
  await asApp(`UPDATE "FeedbackRequest" SET outcome = 'answered', "closedAt" = now() WHERE id = $1`, [
    unsaid,
  ]);
  const { requestId: open } = await aRequest(ayu, budi, onValue("adaptive"));
  const resultId = await aConfirmedResult(team);
  const said = { personId: ayu.personId, kind: "incidental", text: "Baik" } as const;
  await recordFeedback(budi, { ...said, about: onResult(resultId) });
  await noteFollowUp(budi, { personId: ayu.personId, resultId, step: "appreciation", note: "" });
  const [ayuId, budiId, dewiId] = [ayu.personId, budi.personId, team.dewi.personId];
  const foreign = await aConfirmedResult(other);
  return { ayuId, budiId, dewiId, open, unsaid, closed: closed.requestId, resultId, foreign };
}
type World = Awaited<ReturnType<typeof aWorld>>;

// One world for all: what is refused leaves it as it was.
let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const feedback = (columns: string, values: string) =>
  `INSERT INTO "Feedback" (id, "personId", "authorId", kind, text, "givenAt", ${columns})
   VALUES (gen_random_uuid(), $1, $2, 'incidental', 'x', now(), ${values})`;
const request = (columns: string, values: string) =>
  `INSERT INTO "FeedbackRequest" (id, "personId", "askedId", question, "askedAt", ${columns})
   VALUES (gen_random_uuid(), $1, $2, 'x', now(), ${values})`;
const followUp = (step: string, note = "x") =>
  `INSERT INTO "FollowUp" (id, "personId", "authorId", "resultId", step, note, "notedAt")
   VALUES (gen_random_uuid(), $1, $2, $3, '${step}', '${note}', now())`;

describe("the database itself", () => {
  it("takes one answer of whoever was asked", async () => {
    const { ayuId, budiId, unsaid } = world;
    const answer = () => asApp(feedback(`"requestId"`, "$3"), [ayuId, budiId, unsaid]);
    await answer();
    await expect(answer()).rejects.toThrow(/Feedback_requestId_key/);
  });
});

describe("the database itself refuses", () => {
  it.each<[string, string, (world: World) => unknown[], RegExp]>([
    [
      "feedback about two things",
      feedback(`"resultId", behaviour`, "$3, 'loyal'"),
      ({ ayuId, budiId, resultId }) => [ayuId, budiId, resultId],
      /Feedback_about_one_thing/,
    ],
    [
      "feedback about nothing",
      feedback("behaviour", "NULL"),
      ({ ayuId, budiId }) => [ayuId, budiId],
      /Feedback_about_one_thing/,
    ],
    [
      "feedback to oneself",
      feedback("behaviour", "'loyal'"),
      ({ ayuId }) => [ayuId, ayuId],
      /Feedback_not_to_oneself/,
    ],
    [
      "feedback on a result of somebody else",
      feedback(`"resultId"`, "$3"),
      ({ ayuId, budiId, foreign }) => [ayuId, budiId, foreign],
      /about somebody else/,
    ],
    [
      "an answer to a request that was not closed as answered",
      feedback(`"requestId"`, "$3"),
      ({ ayuId, budiId, open }) => [ayuId, budiId, open],
      /about somebody else/,
    ],
    [
      "an answer by somebody who was not asked",
      feedback(`"requestId"`, "$3"),
      ({ ayuId, dewiId, unsaid }) => [ayuId, dewiId, unsaid],
      /about somebody else/,
    ],
    [
      "to change what was said",
      `UPDATE "Feedback" SET text = 'y' WHERE "personId" = $1`,
      ({ ayuId }) => [ayuId],
      /permission denied/,
    ],
    [
      "to take back what was said",
      `DELETE FROM "Feedback" WHERE "personId" = $1`,
      ({ ayuId }) => [ayuId],
      /permission denied/,
    ],
    [
      "a request to oneself",
      request("behaviour", "'loyal'"),
      ({ ayuId }) => [ayuId, ayuId],
      /FeedbackRequest_not_of_oneself/,
    ],
    [
      "a request about nothing",
      request("behaviour", "NULL"),
      ({ ayuId, budiId }) => [ayuId, budiId],
      /FeedbackRequest_about_one_thing/,
    ],
    [
      "a request about a result of somebody else",
      request(`"resultId", statement`, "$3, 'x'"),
      ({ ayuId, budiId, foreign }) => [ayuId, budiId, foreign],
      /about somebody else/,
    ],
    [
      "a second open request about the same thing",
      request("behaviour", "'adaptive'"),
      ({ ayuId, budiId }) => [ayuId, budiId],
      /FeedbackRequest_one_open_value/,
    ],
    [
      "to change what was asked",
      `UPDATE "FeedbackRequest" SET question = 'y' WHERE id = $1`,
      ({ open }) => [open],
      /permission denied/,
    ],
    [
      "to decline without a word why",
      `UPDATE "FeedbackRequest" SET outcome = 'declined', "closedAt" = now() WHERE id = $1`,
      ({ open }) => [open],
      /FeedbackRequest_declined_why/,
    ],
    [
      "to open a closed request again",
      `UPDATE "FeedbackRequest" SET outcome = NULL, "closedAt" = NULL WHERE id = $1`,
      ({ closed }) => [closed],
      /is closed/,
    ],
    [
      "to take a result over before something was tried",
      followUp("take_over"),
      ({ ayuId, budiId, resultId }) => [ayuId, budiId, resultId],
      /nothing was tried/,
    ],
    [
      "a follow-up on a result of somebody else",
      followUp("coaching"),
      ({ ayuId, budiId, foreign }) => [ayuId, budiId, foreign],
      /result of somebody else/,
    ],
    [
      "to change a follow-up",
      `UPDATE "FollowUp" SET note = 'y' WHERE "resultId" = $1`,
      ({ resultId }) => [resultId],
      /permission denied/,
    ],
  ])("%s", async (_, sql, values, reason) => {
    await expect(asApp(sql, values(world))).rejects.toThrow(reason);
  });

  it("to take a result over without a note, and twice", async () => {
    const { ayuId, budiId, resultId } = world;
    const values = [ayuId, budiId, resultId];
    await asApp(followUp("coaching"), values);
    await expect(asApp(followUp("take_over", " "), values)).rejects.toThrow(/FollowUp_taken_over_why/);
    await asApp(followUp("take_over"), values);
    await expect(asApp(followUp("take_over"), values)).rejects.toThrow(/FollowUp_taken_over_once/);
  });
});
