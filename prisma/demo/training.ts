import { addDays } from "@/lib/dates";
import { trainingHours } from "@/lib/training/hours";

import type { Chances } from "./chance";
import type { Dictionary } from "./competencies";
import { byTrade, type Course, forEverybody } from "./courses";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

const years = [2024, 2025, 2026];
/** A year is cut into parts with at most one course each, so that nobody sits in two at once. */
const parts = 4;
const daysOfPart = 82;

/** How likely somebody takes a course in one part of a year. */
const eagerness = { strong: 0.8, generous: 0.66, slow: 0.3, late: 0.24 };

/** Courses that people took up to today; agencies differ, and hours follow from the conversion table. */
export function drawTrainings(draw: Draw, staff: readonly Staff[], competencies: Dictionary) {
  const habits = new Map<string, number>();
  for (const person of staff) {
    const { agencyId, plan } = person.seat.unit;
    if (!agencyId || person.seat.kind === "official") continue;
    if (!habits.has(agencyId))
      habits.set(agencyId, plan?.flavour ? eagerness[plan.flavour] : draw.chances.whole(46, 80) / 100);
    for (const year of years) drawYear(draw, person, year, habits.get(agencyId) ?? 0, competencies);
  }
}

function drawYear(draw: Draw, person: Staff, year: number, eager: number, competencies: Dictionary) {
  const told = person.seat.actor === "teacher" && year === 2026;
  for (let part = 0; part < parts; part++) {
    if (told ? part > 0 : !draw.chances.chance(eager)) continue;
    const course = told ? ofTheTeacher : draw.chances.pick(coursesOf(draw.chances, person));
    const within = draw.chances.whole(0, daysOfPart - 14);
    const startedOn = monday(addDays(`${year}-01-12`, part * daysOfPart + within));
    putTraining(draw, person, course, startedOn, competencies);
  }
}

/** The teacher of the demo stands at 12 JP, so that a visitor's own entry is seen to complete them. */
const ofTheTeacher: Course = {
  title: "Membaca hasil asesmen literasi",
  provider: "Balai Guru Penggerak Jambi",
  form: "programme",
  days: 2,
  quantity: 12,
  code: "tech_assessment",
};

const coursesOf = ({ chance }: Chances, { seat }: Staff) =>
  chance(0.7) ? byTrade[seat.trade] : forEverybody;

const monday = (date: string) => addDays(date, -((new Date(date).getUTCDay() + 6) % 7));

function putTraining(
  { chances, today, rows }: Draw,
  { id: personId, seat }: Staff,
  { title, provider, form, days, quantity, code }: Course,
  startedOn: string,
  competencies: Dictionary,
) {
  const endedOn = addDays(startedOn, days - 1);
  if (endedOn > today) return;
  const recordedOn = addDays(endedOn, 3);
  put(rows, "TrainingRecord", {
    id: chances.id(Date.parse(endedOn)),
    personId,
    agencyId: seat.unit.agencyId,
    unitId: seat.unit.id,
    title,
    provider,
    form,
    international: false,
    competencyId: code ? competencies.get(code) : null,
    startedOn,
    endedOn,
    quantity,
    hours: trainingHours({ form, quantity, startedOn, endedOn, international: false }),
    recordedAt: instant(recordedOn > today ? today : recordedOn),
    nominationId: null,
  });
}
