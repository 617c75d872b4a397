import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { saveCourse } from "@/lib/training/commands/courses";
import { approveNominations } from "@/lib/training/commands/decide";
import { saveEvent } from "@/lib/training/commands/events";
import { nominate } from "@/lib/training/commands/nominate";
import type { saveCourseSchema, saveEventSchema } from "@/lib/training/schema";

import { asOwner } from "./database";
import { onDayOf } from "./evaluations";
import { aPerson, aTeam, granted, supervises } from "./world";

type Course = z.output<typeof saveCourseSchema>;
type Event = z.output<typeof saveEventSchema>;

const course: Course = {
  ...{ courseId: null, version: 0, title: "Komunikasi pelayanan", provider: "BKPSDMD", form: "course" },
  ...{ international: false, competencyId: null, level: "", quantity: 8, cost: "1500000", description: "" },
};

/** What the form of a course would send. */
export const aCourse = (changes: Partial<Course> = {}): Course => ({ ...course, ...changes });

/** What the form of an event of it would send: two days in July, nominations until the end of June. */
export const anEvent = (courseId: string, changes: Partial<Event> = {}): Event => ({
  ...{ eventId: null, version: 0, courseId, startsOn: "2026-07-06", endsOn: "2026-07-07" },
  ...{ nominateBy: "2026-06-30", place: "Muara Bungo", seats: 1, cost: null, ...changes },
});

/** The day after the event's last. */
export const afterwards = onDayOf("2026-07-08");

/** A team with so many members, their supervisor Budi, and Hana, who keeps trainings; an event with so many seats. */
export async function anOffer({
  members = 1,
  seats = 1,
  ...changes
}: Partial<Course> & { members?: number; seats?: number } = {}) {
  const team = await aTeam();
  const hana = granted(await aPerson(team.elsewhere, "Hana"), "regional_hr", "");
  const others = await Promise.all(
    Array.from({ length: members - 1 }, (_, i) => aPerson(team.agency, `Pegawai ${i + 1}`)),
  );
  await supervises(team.budi, others);
  const courseId = await saveCourse(hana, aCourse(changes));
  const eventId = await saveEvent(hana, anEvent(courseId, { seats }));
  return { ...team, hana, people: [team.ayu, ...others], courseId, eventId };
}

/** The course is to build the competency, and so are its events. */
export async function builds(courseId: string, competencyId: string) {
  for (const [table, id] of [
    ["TrainingCourse", "id"],
    ["TrainingEvent", `"courseId"`],
  ])
    await asOwner().query(`UPDATE "${table}" SET "competencyId" = $2 WHERE ${id} = $1`, [
      courseId,
      competencyId,
    ]);
}

type Offer = Awaited<ReturnType<typeof anOffer>>;

/** Budi proposes them for the event; answers the nominations as `approveNominations` takes them, in the order of the people. */
export async function proposes({ budi, eventId }: Pick<Offer, "budi" | "eventId">, people: readonly Actor[]) {
  await nominate(budi, { eventId, personIds: people.map(({ personId }) => personId), reason: "" });
  const all = await nominationsOf(eventId);
  return people.map(({ personId }) => {
    const { id = "", version = -1 } = all.find((one) => one.personId === personId) ?? {};
    return { nominationId: id, version };
  });
}

/** The same, and Hana approves them in that order. */
export async function approves(offer: Offer, people: readonly Actor[]) {
  for (const nomination of await proposes(offer, people))
    await approveNominations(offer.hana, { nominations: [nomination] });
  return nominationsOf(offer.eventId);
}

type Nomination = { id: string; personId: string; status: string; version: number };

/** All nominations of an event as they stand. */
export async function nominationsOf(eventId: string) {
  const { rows } = await asOwner().query<Nomination>(
    `SELECT id, "personId", status::text, version FROM "TrainingNomination" WHERE "eventId" = $1 ORDER BY line NULLS FIRST, id`,
    [eventId],
  );
  return rows;
}

/** Where each of these people stands at the event; null for who was never nominated. */
export async function standing(eventId: string, people: readonly Actor[]) {
  const all = await nominationsOf(eventId);
  return people.map(({ personId }) => all.find((one) => one.personId === personId)?.status ?? null);
}

/** How an event stands now, with its version. */
export async function eventNow(eventId: string) {
  const { rows } = await asOwner().query<{ version: number; status: string; seats: number }>(
    `SELECT version, status::text, seats FROM "TrainingEvent" WHERE id = $1`,
    [eventId],
  );
  return rows[0] ?? { version: -1, status: "", seats: 0 };
}
