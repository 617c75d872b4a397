import type { Level } from "@/lib/competency/competencies";
import { addDays, type IsoDate } from "@/lib/dates";
import { hasCap, trainingHours, type TrainingForm } from "@/lib/training/hours";

/** A course of the catalogue with its nearest event of the year that has a place and takes nominations; null without one. */
export type Course = {
  id: string;
  title: string;
  provider: string;
  form: TrainingForm;
  international: boolean;
  competencyId: string | null;
  /** Up to which level of the competency it leads; null where the catalogue does not say. */
  level: number | null;
  quantity: number;
  /** Rupiah for one person. */
  cost: string;
  event: { startsOn: IsoDate; endsOn: IsoDate; place: string; free: number; cost: string } | null;
};

/** A course as it would become a line: its JP by the conversion table, its days and rupiah. */
export type Offer = Pick<Course, "title" | "provider" | "form" | "cost"> & {
  courseId: string;
  hours: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** Where it is held and how many places are left; null where no event is announced. */
  event: { place: string; free: number } | null;
};

type Gap = { competencyId: string; required: Level; assessed: Level };

/** So many courses are named for one gap: a choice, and no catalogue. */
const mostOffers = 3;

/** A course whose days nobody has set takes a working week, and a month where only so much counts a day. [I] */
const usualDays = (form: TrainingForm) => (hasCap(form) ? 30 : 5);

/**
 * The courses of the catalogue that lead beyond what was seen: the nearest event with a place first, then what no event is announced
 * for; of those the ones that lead to the level asked first, then by title. `from` is when one without an event may begin.
 */
export function offersFor(
  { competencyId, required, assessed }: Gap,
  courses: readonly Course[],
  { from, last }: { from: IsoDate; last: IsoDate },
): Offer[] {
  const far = ({ level }: Course) => level ?? required;
  return courses
    .filter((course) => course.competencyId === competencyId && far(course) > assessed)
    .sort(
      (one, other) =>
        (one.event?.startsOn ?? "9").localeCompare(other.event?.startsOn ?? "9") ||
        Number(far(other) >= required) - Number(far(one) >= required) ||
        one.title.localeCompare(other.title),
    )
    .slice(0, mostOffers)
    .map((course) => offerOf(course, { from, last }));
}

function offerOf(course: Course, { from, last }: { from: IsoDate; last: IsoDate }): Offer {
  const { id: courseId, title, provider, form, event } = course;
  const usualEnd = addDays(from, usualDays(form) - 1);
  const startsOn = event?.startsOn ?? from;
  const endsOn = event?.endsOn ?? (usualEnd < last ? usualEnd : last);
  return {
    ...{ courseId, title, provider, form, startsOn, endsOn, cost: event?.cost ?? course.cost },
    hours: trainingHours({ ...course, startedOn: startsOn, endedOn: endsOn }),
    event: event && { place: event.place, free: event.free },
  };
}
