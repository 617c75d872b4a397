/** What the database refuses of trainings by itself, whoever asks and however. */
import { randomUUID } from "node:crypto";

import { recordAttendance } from "@/lib/training/commands/attendance";
import { cancelEvent, saveEvent } from "@/lib/training/commands/events";
import { ownTrainings } from "@/lib/training/queries/own";

import { aRequirement } from "../../support/competencies";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import {
  afterwards,
  anEvent,
  anOffer,
  approves,
  builds,
  eventNow,
  nominationsOf,
  proposes,
} from "../../support/trainings";

givenDatabase();

const set = (id: string, what: string) =>
  asApp(`UPDATE "TrainingNomination" SET ${what} WHERE id = $1`, [id]);
const decided = `"decidedById" = (SELECT id FROM "Person" WHERE name = 'Hana' LIMIT 1), "decidedAt" = '2026-06-03'`;

describe("the database keeps", () => {
  it("no more seats than there are, whichever way", async () => {
    const offer = await anOffer({ members: 2 });
    const { people, eventId } = offer;
    await approves(offer, people);
    const [, waiting] = await nominationsOf(eventId);
    await expect(set(waiting?.id ?? "", `status = 'approved'`)).rejects.toThrow("no seat left");
    const more = await anOffer({ members: 2 });
    const proposed = await proposes(more, more.people);
    await expect(
      asApp(`UPDATE "TrainingNomination" SET status = 'approved', ${decided} WHERE id = ANY($1::uuid[])`, [
        proposed.map(({ nominationId }) => nominationId),
      ]),
    ).rejects.toThrow("no seat left");
    await approves(offer, []);
    await expect(asApp(`UPDATE "TrainingEvent" SET seats = 0 WHERE id = $1`, [eventId])).rejects.toThrow();
  });

  it("nobody waiting beside a free seat", async () => {
    const offer = await anOffer({ members: 2 });
    const { people, eventId } = offer;
    const [first] = await approves(offer, people);
    await expect(set(first?.id ?? "", `status = 'withdrawn'`)).rejects.toThrow("waits beside a free seat");
    await expect(asApp(`UPDATE "TrainingEvent" SET seats = 2 WHERE id = $1`, [eventId])).rejects.toThrow(
      "waits beside a free seat",
    );
    const free = await anOffer();
    const [one] = await proposes(free, free.people);
    await expect(set(one?.nominationId ?? "", `status = 'waiting', line = 1, ${decided}`)).rejects.toThrow(
      "waits beside a free seat",
    );
  });

  it("the order of those who wait, whoever is given a seat and whatever is set about them", async () => {
    const offer = await anOffer({ members: 4 });
    const { people, eventId } = offer;
    const [first, second, third] = await approves(offer, people.slice(0, 3));
    const [late] = (await proposes(offer, people.slice(3))).map(({ nominationId }) => nominationId);
    const together = (...statements: string[]) => asApp(`DO $$ BEGIN ${statements.join("; ")}; END $$`, []);
    const change = (id: string | undefined, what: string) =>
      `UPDATE "TrainingNomination" SET ${what} WHERE id = '${id}'`;
    const giveBack = change(first?.id, `status = 'withdrawn'`);
    await expect(together(giveBack, change(third?.id, `status = 'approved'`))).rejects.toThrow(
      "who wait longer",
    );
    await expect(together(giveBack, change(third?.id, `status = 'approved', line = NULL`))).rejects.toThrow(
      "who wait longer",
    );
    await expect(together(giveBack, change(late, `status = 'approved', ${decided}`))).rejects.toThrow(
      "comes after those who wait",
    );
    await expect(set(late ?? "", `status = 'waiting', line = 0, ${decided}`)).rejects.toThrow(
      "comes after those who wait",
    );
    await together(giveBack, change(second?.id, `status = 'approved'`));
    expect((await nominationsOf(eventId)).map(({ status }) => status).sort()).toEqual([
      ...["approved", "proposed", "waiting", "withdrawn"],
    ]);
  });

  it("what an event teaches to what its course says", async () => {
    const { courseId, eventId } = await anOffer();
    const teach = (what: string) => asApp(`UPDATE "TrainingEvent" SET ${what} WHERE id = $1`, [eventId]);
    for (const what of [
      `title = 'x'`,
      `provider = 'x'`,
      `form = 'seminar'`,
      `international = true`,
      `quantity = 9`,
      `level = 2`,
    ])
      await expect(teach(what)).rejects.toThrow("teaches what its course does");
    await asApp(`UPDATE "TrainingCourse" SET quantity = 9 WHERE id = $1`, [courseId]);
    await teach(`quantity = 9`);
  });

  it("an event as long as the days that it teaches", async () => {
    const { courseId, eventId } = await anOffer({ form: "workshop", quantity: 2 });
    const change = (what: string) => asApp(`UPDATE "TrainingEvent" SET ${what} WHERE id = $1`, [eventId]);
    await expect(change(`"endsOn" = '2026-07-06'`)).rejects.toThrow("shorter than what it teaches");
    await asApp(`UPDATE "TrainingCourse" SET quantity = 3 WHERE id = $1`, [courseId]);
    await expect(change("quantity = 3")).rejects.toThrow("shorter than what it teaches");
    await change(`quantity = 3, "endsOn" = '2026-07-08'`);
    await expect(
      asApp(
        `INSERT INTO "TrainingEvent" (id, "courseId", "startsOn", "endsOn", "nominateBy", place, seats)
         VALUES ($1, $2, '2026-07-06', '2026-07-07', '2026-06-30', 'Bungo', 1)`,
        [randomUUID(), courseId],
      ),
    ).rejects.toThrow("shorter than what it teaches");
  });

  it("one nomination of a person for a training on the same days", async () => {
    const offer = await anOffer();
    const { ayu, hana, courseId } = offer;
    const other = await saveEvent(hana, anEvent(courseId, { startsOn: "2026-07-07", endsOn: "2026-07-08" }));
    await proposes(offer, [ayu]);
    await expect(
      asApp(
        `INSERT INTO "TrainingNomination" (id, "eventId", "personId", "agencyId", "unitId", status, "proposedById", "proposedAt")
         SELECT $1, $2, "personId", "agencyId", "unitId", 'proposed', "proposedById", "proposedAt" FROM "TrainingNomination"
         WHERE "eventId" = $3`,
        [randomUUID(), other, offer.eventId],
      ),
    ).rejects.toThrow("that the person is nominated for");
  });

  it("to the ways of a nomination, its person and event, and to two pairs of eyes", async () => {
    const offer = await anOffer();
    const { ayu, budi, eventId } = offer;
    const [one] = await proposes(offer, [ayu]);
    const id = one?.nominationId ?? "";
    for (const status of ["attended", "absent", "asked"])
      await expect(set(id, `status = '${status}', ${decided}`)).rejects.toThrow(
        /does not go the way|is violated|violates/,
      );
    await expect(set(id, `"personId" = '${budi.personId}'`)).rejects.toThrow("of one person and event");
    await expect(set(id, `status = 'approved'`)).rejects.toThrow("TrainingNomination_decided");
    await expect(set(id, `status = 'refused', ${decided}`)).rejects.toThrow("TrainingNomination_refused_why");
    const own = `status = 'approved', "decidedById" = "personId", "decidedAt" = '2026-06-03'`;
    await expect(set(id, own)).rejects.toThrow("TrainingNomination_not_by_oneself");
    await expect(set(id, `"proposedById" = "personId"`)).rejects.toThrow("TrainingNomination_not_by_oneself");
    await expect(asApp(`DELETE FROM "TrainingNomination" WHERE id = $1`, [id])).rejects.toThrow(
      "permission denied",
    );
    const insert = `INSERT INTO "TrainingNomination" (id, "eventId", "personId", "agencyId", "unitId", status, "proposedById",
      "proposedAt", "decidedById", "decidedAt") SELECT $1, $2, p.id, u."agencyId", u.id, 'approved', $3, now(), $3, now()
      FROM "Person" p, "Unit" u WHERE p.id = $4 AND u."agencyId" IS NOT NULL LIMIT 1`;
    await expect(asApp(insert, [randomUUID(), eventId, ayu.personId, budi.personId])).rejects.toThrow(
      "does not go the way",
    );
  });

  it("an event as it ended: called off with a reason, or held by everybody with a seat", async () => {
    const offer = await anOffer();
    const { ayu, hana, eventId } = offer;
    await approves(offer, [ayu]);
    const change = (what: string) => asApp(`UPDATE "TrainingEvent" SET ${what} WHERE id = $1`, [eventId]);
    await expect(change(`status = 'cancelled'`)).rejects.toThrow("TrainingEvent_cancelled_why");
    await expect(change(`status = 'held'`)).rejects.toThrow("stands");
    await cancelEvent(hana, { eventId, version: 0, reason: "x" });
    await expect(change(`status = 'open', note = NULL`)).rejects.toThrow("stands");
    const [one] = await nominationsOf(eventId);
    await expect(set(one?.id ?? "", `status = 'withdrawn'`)).rejects.toThrow("does not go the way");
    await expect(asApp(`DELETE FROM "TrainingEvent" WHERE id = $1`, [eventId])).rejects.toThrow(
      "permission denied",
    );
    await expect(asApp(`DELETE FROM "TrainingCourse" WHERE id = $1`, [offer.courseId])).rejects.toThrow(
      "permission denied",
    );
    await expect(
      asApp(`UPDATE "TrainingCourse" SET level = 3 WHERE id = $1`, [offer.courseId]),
    ).rejects.toThrow("TrainingCourse_range");
  });

  it("nothing undecided about an event that is over, and closes it with the event alone", async () => {
    const offer = await anOffer();
    const [one] = await proposes(offer, [offer.ayu]);
    await expect(
      asApp(`UPDATE "TrainingEvent" SET status = 'held' WHERE id = $1`, [offer.eventId]),
    ).rejects.toThrow("stands");
    await expect(set(one?.nominationId ?? "", `status = 'closed'`)).rejects.toThrow("is not over");
  });

  it("records of events to those who attended, as the event was", async () => {
    const offer = await anOffer();
    const { ayu, budi, hana, eventId } = offer;
    await approves(offer, [ayu]);
    const [one] = await nominationsOf(eventId);
    const nominationId = one?.id ?? "";
    const record = `INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn",
      quantity, hours, "recordedAt", "nominationId") SELECT gen_random_uuid(), $2, "agencyId", "unitId", 'x', 'x', 'course',
      '2026-07-06', $3, 8, 8, now(), id FROM "TrainingNomination" WHERE id = $1`;
    await expect(asApp(record, [nominationId, ayu.personId, "2026-07-07"])).rejects.toThrow(
      "no event that was attended",
    );
    await expect(set(nominationId, `status = 'attended', ${decided}`)).rejects.toThrow("is not on record");
    const { version } = await eventNow(eventId);
    await recordAttendance(afterwards(hana), { eventId, version, attended: [nominationId] });
    const { trainings } = await ownTrainings(ayu, 2026);
    const id = trainings[0]?.id ?? "";
    await asApp(`UPDATE "TrainingRecord" SET hours = 7 WHERE id = $1`, [id]);
    for (const what of [
      `title = 'y'`,
      `"endedOn" = '2026-07-08'`,
      `"personId" = '${budi.personId}'`,
      `"nominationId" = NULL`,
    ])
      await expect(asApp(`UPDATE "TrainingRecord" SET ${what} WHERE id = $1`, [id])).rejects.toThrow(
        "stands",
      );
    await expect(asApp(`DELETE FROM "TrainingRecord" WHERE id = $1`, [id])).rejects.toThrow();
    await expect(asApp(record, [nominationId, ayu.personId, "2026-07-07"])).rejects.toThrow();
    const evidence = randomUUID();
    await asOwner().query(
      `INSERT INTO "Evidence" (id, "ownerId", kind, name, "addedAt", url) VALUES ($1, $2, 'link', 'x', now(), 'https://a.id/')`,
      [evidence, budi.personId],
    );
    await expect(
      asApp(`INSERT INTO "EvidenceUse" (id, "evidenceId", "trainingId") VALUES (gen_random_uuid(), $1, $2)`, [
        evidence,
        id,
      ]),
    ).rejects.toThrow("of somebody else");
  });

  it("outcomes to their window, the supervisor of the day and the level that was seen", async () => {
    const offer = await anOffer();
    const { ayu, budi, dewi, hana, courseId, eventId } = offer;
    const competencyId = await aRequirement([ayu], 3);
    await builds(courseId, competencyId);
    const [one] = await approves(offer, [ayu]);
    await recordAttendance(afterwards(hana), {
      eventId,
      version: (await eventNow(eventId)).version,
      attended: [one?.id ?? ""],
    });
    const recordId = (await ownTrainings(ayu, 2026)).trainings[0]?.id ?? "";
    const assess = async (day: string, by = budi.personId, level = 3) => {
      const id = randomUUID();
      await asOwner().query(
        `INSERT INTO "CompetencyAssessment" (id, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt")
         VALUES ($1, $2, $3, $4, 'x', $5, $6::date, $6::date)`,
        [id, ayu.personId, competencyId, level, by, day],
      );
      return id;
    };
    const write = async (day: string, by = budi.personId, assessmentId: string | null = null) =>
      asApp(
        `INSERT INTO "TrainingOutcome" ("recordId", applied, note, "evaluatedById", "evaluatedAt", "assessmentId")
         VALUES ($1, 'fully', 'x', $2, $3::date, $4)`,
        [recordId, by, day, assessmentId],
      );
    for (const day of ["2026-10-06", "2027-01-08"])
      await expect(write(day, budi.personId, await assess(day))).rejects.toThrow("is not evaluated so");
    const day = "2026-10-07";
    await expect(write(day, dewi.personId, await assess(day, dewi.personId))).rejects.toThrow(
      "is not evaluated so",
    );
    await expect(write(day)).rejects.toThrow("with the level that was seen");
    await expect(write(day, budi.personId, await assess("2026-10-06"))).rejects.toThrow(
      "with the level that was seen",
    );
    await write(day, budi.personId, await assess(day));
    await expect(
      asApp(`UPDATE "TrainingOutcome" SET note = 'y' WHERE "recordId" = $1`, [recordId]),
    ).rejects.toThrow("permission denied");
    await expect(asApp(`DELETE FROM "TrainingOutcome" WHERE "recordId" = $1`, [recordId])).rejects.toThrow(
      "permission denied",
    );
  });

  it("one setting", async () => {
    await expect(asApp(`INSERT INTO "TrainingSetting" (id) VALUES (2)`, [])).rejects.toThrow(
      "permission denied",
    );
    await expect(asApp(`UPDATE "TrainingSetting" SET "contractCeiling" = 0`, [])).rejects.toThrow(
      "TrainingSetting_one",
    );
  });
});
