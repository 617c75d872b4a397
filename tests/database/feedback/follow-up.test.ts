import { randomUUID } from "node:crypto";

import { noteFollowUp } from "@/lib/feedback/commands/follow-up";
import { findBeside } from "@/lib/feedback/queries/beside";
import { findMember } from "@/lib/feedback/queries/member";
import type { FollowUpStep } from "@/lib/feedback/sheet";
import { findNews } from "@/lib/notifications/queries";

import { givenDatabase } from "../../support/database";
import { aConfirmedResult } from "../../support/feedback";
import { aTeam, eventsOf, newsFor } from "../../support/world";

givenDatabase();

/** A team in which Budi may note steps on Ayu's result. */
async function aResultInHand() {
  const team = await aTeam();
  const resultId = await aConfirmedResult(team);
  const about = { personId: team.ayu.personId, resultId };
  const step = (one: FollowUpStep, note = "Dibahas Senin") => ({ ...about, step: one, note });
  return { ...team, resultId, step };
}

describe("following up feedback on a result (art. 20)", () => {
  it("stays with the result in the order of the steps, and tells the employee of each", async () => {
    const { ayu, budi, dewi, resultId, step } = await aResultInHand();
    await noteFollowUp(budi, step("coaching", ""));
    await noteFollowUp(budi, step("take_over", "Tetap tidak ada kemajuan sampai Juni"));
    const expected = [
      { resultId, step: "coaching", note: "", author: "Budi" },
      { resultId, step: "take_over", note: "Tetap tidak ada kemajuan sampai Juni", author: "Budi" },
    ];
    expect((await findBeside(ayu, 2026)).followUps).toMatchObject(expected);
    expect((await findMember(dewi, ayu.personId))?.beside.followUps).toMatchObject(expected);
    expect(await newsFor(ayu)).toEqual(
      expect.arrayContaining(["feedback.followed-up", "feedback.taken-over"]),
    );
    const taken = (await findNews(ayu)).find(({ topic }) => topic === "feedback.taken-over");
    expect(await eventsOf(taken?.subjectId ?? "")).toEqual(["feedback.taken-over"]);
  });

  it("lets nobody take a result over before something was tried", async () => {
    const { budi, step } = await aResultInHand();
    await expect(noteFollowUp(budi, step("take_over"))).rejects.toBeRefused("feedback.nothing-tried");
    await noteFollowUp(budi, step("appreciation"));
    await expect(noteFollowUp(budi, step("take_over"))).rejects.toBeRefused("feedback.nothing-tried");
  });

  it("ends when the result was taken over, though two did so at the same moment", async () => {
    const { budi, step } = await aResultInHand();
    await noteFollowUp(budi, step("adjust_resources"));
    const both = await Promise.allSettled([
      noteFollowUp(budi, step("take_over")),
      noteFollowUp(budi, step("take_over")),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(noteFollowUp(budi, step("coaching"))).rejects.toBeRefused("feedback.taken-over");
  });

  it("is the rater's alone, on results that were confirmed", async () => {
    const { ayu, budi, dewi, citra, step } = await aResultInHand();
    for (const other of [ayu, dewi, citra])
      await expect(noteFollowUp(other, step("coaching"))).rejects.toBeRefused("not-found");
    const unknown = { ...step("coaching"), resultId: randomUUID() };
    await expect(noteFollowUp(budi, unknown)).rejects.toBeRefused("not-found");
  });
});
