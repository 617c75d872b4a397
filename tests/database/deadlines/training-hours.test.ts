/** The yearly 20 JP (PP 11/2017, D4): whoever is behind is reminded, and nobody else. */
import type { Actor } from "@/lib/access/actor";
import { remindOn } from "@/lib/deadlines/commands";
import { findOwing } from "@/lib/deadlines/queries/owing";
import { unattended } from "@/lib/db/doors";
import { findNews } from "@/lib/notifications/queries";
import { recordTraining } from "@/lib/training/commands/record-training";
import { saveEvent } from "@/lib/training/commands/events";

import { trainingForms, trainingHours } from "@/lib/training/hours";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvent, anOffer, approves } from "../../support/trainings";
import { actorOf, aTeam, granted } from "../../support/world";

givenDatabase();
// Everybody in the database is reminded: each test has the region to itself.
beforeEach(() =>
  asOwner().query(`TRUNCATE "Notification", "ReminderRound", "DeadlineReminder", "Assignment" CASCADE`),
);

const topic = "deadline.training-hours";
const round = (today: string) => unattended((tx) => remindOn(tx, { today, now: `${today}T01:00:00.000Z` }));
const told = async (actor: Actor) => (await findNews(actor)).filter((news) => news.topic === topic);
const learns = (actor: Actor, quantity: number, title = "Arsip") =>
  recordTraining(actor, {
    ...{ title, provider: "ANRI", form: "course", international: false, quantity },
    ...{ startedOn: "2026-05-04", endedOn: "2026-05-04" },
  });

describe("the hours of a year", () => {
  it("are reminded of in December, once at each stage and with the day, until they are complete", async () => {
    const { ayu, budi } = await aTeam();
    await learns(ayu, 12);
    await learns(budi, 20);
    for (const day of ["2026-09-30", "2026-11-30"]) await round(day);
    expect(await told(ayu)).toEqual([]);
    for (const day of ["2026-12-01", "2026-12-02", "2026-12-23"]) await round(day);
    expect(await told(ayu)).toMatchObject([{ due: "2026-12-31", unread: true, subjectId: ayu.personId }]);
    for (const day of ["2026-12-28", "2026-12-29"]) await round(day);
    expect((await told(ayu)).map(({ unread }) => unread)).toEqual([true, false]);
    expect(await told(budi)).toEqual([]);
    await learns(ayu, 8, "Kearsipan lanjut");
    await round("2026-12-30");
    expect((await told(ayu)).map(({ unread }) => unread)).toEqual([false, false]);
  });

  it("count what is booked, and are asked of PNS alone, from October on", async () => {
    const offer = await anOffer({ members: 2, seats: 2, quantity: 20 });
    const [ayu, other] = offer.people as [Actor, Actor];
    const dates = { startsOn: "2026-12-14", endsOn: "2026-12-15", nominateBy: "2026-12-01" };
    await saveEvent(offer.hana, anEvent(offer.courseId, { eventId: offer.eventId, seats: 2, ...dates }));
    await approves(offer, [ayu]);
    const keeper = (today: string) => ({
      ...granted(actorOf(offer.hana.personId, { today, now: `${today}T02:00:00.000Z` }), "regional_hr", ""),
    });
    const owing = async (today: string) =>
      (await findOwing(keeper(today), { deadline: "training_hours", which: "open", page: 1 })).lines.map(
        ({ name }) => name,
      );
    expect(await owing("2026-09-30")).toEqual([]);
    expect(await owing("2026-10-01")).toContain("Pegawai 1");
    expect(await owing("2026-10-01")).not.toContain("Ayu");
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`, [other.personId]);
    expect(await owing("2026-10-01")).not.toContain("Pegawai 1");
  });

  it("have one price for each form and one cap, in the rules and in the database", async () => {
    const spans = [
      ["2026-05-04", "2026-05-04"],
      ["2026-05-04", "2026-05-06"],
      ["2026-12-28", "2027-02-01"],
    ] as const;
    for (const form of trainingForms)
      for (const international of [false, true])
        for (const quantity of [1, 2.5, 10, 200])
          for (const [startedOn, endedOn] of spans) {
            const training = { form, international, quantity, startedOn, endedOn };
            const { rows } = await asOwner().query<{ hours: number }>(
              `SELECT training_hours($1, $2, $3, $4, $5)::float AS hours`,
              [form, international, quantity, startedOn, endedOn],
            );
            expect([training, rows[0]?.hours]).toEqual([training, trainingHours(training)]);
          }
  });

  it("are not reached by a booked training of more hours than its days can carry", async () => {
    const offer = await anOffer({ form: "e_learning", quantity: 20 });
    const dates = { startsOn: "2026-12-14", endsOn: "2026-12-15", nominateBy: "2026-12-01" };
    await saveEvent(offer.hana, anEvent(offer.courseId, { eventId: offer.eventId, ...dates }));
    await approves(offer, [offer.ayu]);
    await round("2026-12-01");
    expect(await told(offer.ayu)).toHaveLength(1);
  });
});
