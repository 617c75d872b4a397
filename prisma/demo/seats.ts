import { addDays, type IsoDate } from "@/lib/dates";
import type { NominationStatus, TrainingEventStatus } from "@/lib/db/generated/enums";
import { windowOf } from "@/lib/training/balance";
import { trainingHours } from "@/lib/training/hours";

import type { Chances } from "./chance";
import type { Dictionary } from "./competencies";
import { requirementsOf } from "./competency-dictionary";
import { byTrade, type Course, forEverybody } from "./courses";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: IsoDate; rows: Rows };

/** Monday on which events began of which it is known who came, and on which others are to begin. */
const held = [
  ...["2025-09-15", "2025-10-13", "2025-11-10", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09"],
  ...["2026-02-16", "2026-02-23", "2026-03-02", "2026-04-13", "2026-05-04"],
];
const unnoted = "2026-05-18";
const ahead: readonly [IsoDate, string][] = [
  ["2026-06-22", "Penataan arsip elektronik"],
  ["2026-06-29", "Pengawasan mutu pekerjaan"],
  ["2026-07-06", "Asuhan persalinan normal"],
  ["2026-07-20", "Komunikasi pelayanan yang ramah"],
  ["2026-08-03", "Bantuan hidup dasar"],
  ["2026-08-24", "Asesmen literasi dan numerasi"],
  ["2026-09-14", "Umpan balik dan coaching bagi pimpinan"],
  ["2026-10-05", "Pelayanan terpadu di kecamatan"],
];
const calledOff: readonly [IsoDate, string] = ["2026-07-13", "Penyusunan naskah dinas"];

/** Forms that are held as events with seats, each person's hours for themselves. */
const withSeats = new Set(["programme", "workshop", "course"]);

/** How much of the gaps that come to it a provider closes; what is closest to work closes most. */
const closing: Record<string, number> = {
  "BKPSDMD Kabupaten Bungo": 0.42,
  "BPSDM Provinsi Jambi": 0.35,
  "Bapelkes Jambi": 0.72,
  "Balai Guru Penggerak Jambi": 0.66,
};
const usually = 0.5;

type Held = { id: string; course: Course; courseId: string; startsOn: IsoDate; endsOn: IsoDate };
type World = Draw & {
  staff: readonly Staff[];
  competencies: Dictionary;
  keeper: Staff;
  taken: Map<string, Span[]>;
};
type Span = { from: IsoDate; to: IsoDate };

/**
 * The catalogue, events with seats since last autumn and until the end of the year, who was nominated for them, the records of
 * those who came, and what their supervisors have said of it since. Nobody sits in two trainings at once.
 */
export function drawSeats(draw: Draw, staff: readonly Staff[], competencies: Dictionary) {
  const keeper = staff.find(({ seat }) => seat.actor === "regionalHr");
  if (!keeper) return;
  const taken = new Map<string, Span[]>();
  for (const { personId, startedOn, endedOn } of draw.rows["TrainingRecord"] ?? []) {
    const own = taken.get(String(personId)) ?? [];
    taken.set(String(personId), [...own, { from: String(startedOn), to: String(endedOn) }]);
  }
  const world = { ...draw, staff, competencies, keeper, taken };
  const courses = putCourses(world);
  const known = seenBefore(world);
  const taught = [...courses.keys()].filter(({ code, form }) => code && withSeats.has(form));
  for (const [i, startsOn] of held.entries()) {
    const each = [
      taught[(2 * i) % taught.length],
      taught[(2 * i + 1) % taught.length],
      draw.chances.pick(taught),
    ];
    for (const course of new Set(each)) if (course) drawHeld(world, { course, courses, startsOn }, known);
  }
  drawUnnoted(world, courses, known);
  for (const [startsOn, title] of ahead) drawAhead(world, named(courses, title), startsOn);
  drawCalledOff(world, courses);
}

type Courses = Map<Course, string>;

/** What the agency offers, by course; the cost grows with the days and with the way to the provider. */
function putCourses({ chances, competencies, rows }: World): Courses {
  const offered = [...forEverybody, ...Object.values(byTrade).flat()].filter(
    ({ form }) => form !== "learning_community" && form !== "workplace_guidance" && form !== "internship",
  );
  const courses: Courses = new Map();
  for (const course of offered) {
    const id = idOf(chances, "2025-01-06");
    courses.set(course, id);
    const near = course.provider === "BKPSDMD Kabupaten Bungo";
    const day = course.form === "e_learning" || course.form === "distance" ? 0 : near ? 350_000 : 900_000;
    put(rows, "TrainingCourse", {
      ...{ id, title: course.title, provider: course.provider, form: course.form, international: false },
      ...{ competencyId: course.code ? competencies.get(course.code) : null, level: course.code ? 3 : null },
      ...{
        quantity: course.quantity,
        cost: day * course.days,
        description: null,
        retiredOn: null,
        version: 0,
      },
    });
  }
  return courses;
}

const named = (courses: Courses, title: string) => {
  const found = [...courses].find(([course]) => course.title === title);
  if (!found) throw new Error(`The catalogue has no ${title}.`);
  return found;
};

type Seen = { on: string; level: number };
type Known = Map<string, Seen[]>;
const keyOf = (personId: unknown, competencyId: unknown) => `${String(personId)}/${String(competencyId)}`;

function seenBefore({ rows }: World): Known {
  const known: Known = new Map();
  for (const { personId, competencyId, assessedOn, level, origin } of rows["CompetencyAssessment"] ?? []) {
    if (origin === "self") continue;
    const key = keyOf(personId, competencyId);
    known.set(key, [...(known.get(key) ?? []), { on: String(assessedOn), level: Number(level) }]);
  }
  return known;
}

const levelOn = (known: Known, key: string, day: IsoDate) =>
  (known.get(key) ?? []).filter(({ on }) => on <= day).sort((a, b) => b.on.localeCompare(a.on))[0]?.level ??
  null;

const askedOf = ({ seat }: Staff, code: string | undefined) =>
  requirementsOf(seat).find((one) => one.code === code)?.level ?? null;

const free = ({ taken }: World, { id }: Staff, { from, to }: Span) =>
  (taken.get(id) ?? []).every((span) => span.to < from || span.from > to);

/** Who may come: rated by somebody, asked for the competency, and in no other training; those with a gap, and those of whom a visitor can be, first. */
function candidates(world: World, course: Course, span: Span, known: Known) {
  const { chances, staff, keeper, competencies } = world;
  const lacks = (one: Staff) => {
    const key = keyOf(one.id, competencies.get(course.code ?? ""));
    const level = levelOn(known, key, span.from);
    return level !== null && level < (askedOf(one, course.code) ?? 0);
  };
  return staff
    .filter((one) => one.rater && one !== keeper && one.rater !== keeper && one.seat.actor !== "teacher")
    .filter((one) => one.seat.unit.agencyId && askedOf(one, course.code) !== null && free(world, one, span))
    .map((one) => ({
      one,
      turn: (lacks(one) ? 0 : 1) + (one.rater?.seat.actor ? 0 : 0.4) + chances.next() * 0.6,
    }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}

function putEvent(
  { chances, rows }: World,
  {
    courseId,
    course,
    startsOn,
    seats,
  }: { courseId: string; course: Course; startsOn: IsoDate; seats: number },
  { status, note = null }: { status: TrainingEventStatus; note?: string | null },
): Held {
  const endsOn = addDays(startsOn, course.days - 1);
  const id = idOf(chances, addDays(startsOn, -60));
  put(rows, "TrainingEvent", {
    ...{
      id,
      courseId,
      startsOn,
      endsOn,
      nominateBy: addDays(startsOn, -10),
      seats,
      cost: null,
      status,
      note,
    },
    ...{ place: chances.pick(places), version: status === "open" ? 0 : 1 },
  });
  return { id, course, courseId, startsOn, endsOn };
}

const places = ["Aula BKPSDMD, Muara Bungo", "Gedung Serbaguna Rimbo Tengah", "Ruang Pola Kantor Bupati"];

type Put = { status: NominationStatus; proposedOn: IsoDate; decidedOn: IsoDate | null; line?: number | null };

function putNomination(
  { chances, keeper, rows }: World,
  event: Held,
  person: Staff,
  { status, proposedOn, decidedOn, line = null }: Put,
) {
  const id = idOf(chances, proposedOn);
  put(rows, "TrainingNomination", {
    ...{ id, eventId: event.id, personId: person.id, status, line, itemId: null },
    ...{ agencyId: person.seat.unit.agencyId, unitId: person.seat.unit.id },
    reason: chances.chance(0.3) ? chances.pick(reasons).replace("{place}", person.seat.unit.place) : null,
    ...{ proposedById: status === "asked" ? person.id : person.rater?.id, proposedAt: instant(proposedOn) },
    ...{ decidedById: decidedOn && keeper.id, decidedAt: decidedOn && instant(decidedOn, 4) },
    ...{ note: null, version: status === "asked" ? 0 : 1 },
  });
  return id;
}

const reasons = [
  "Menutup kesenjangan yang tercatat pada penilaian terakhir.",
  "Menjadi rujukan bagi rekan di {place}.",
  "Tugas baru di {place} memerlukannya.",
];

function drawHeld(
  world: World,
  { course, courses, startsOn }: { course: Course; courses: Courses; startsOn: IsoDate },
  known: Known,
) {
  const { chances, rows, today, competencies } = world;
  const courseId = courses.get(course) ?? "";
  const span = { from: startsOn, to: addDays(startsOn, course.days - 1) };
  if (span.to >= today) return;
  const people = candidates(world, course, span, known).slice(0, chances.whole(10, 20));
  if (people.length === 0) return;
  const event = putEvent(
    world,
    { courseId, course, startsOn, seats: people.length + chances.whole(0, 4) },
    { status: "held" },
  );
  for (const person of people) {
    const missed = chances.chance(0.06);
    const proposedOn = addDays(startsOn, -chances.whole(14, 40));
    const nominationId = putNomination(world, event, person, {
      ...{ status: missed ? "absent" : "attended", proposedOn, decidedOn: addDays(span.to, 1) },
    });
    if (missed) continue;
    world.taken.set(person.id, [...(world.taken.get(person.id) ?? []), span]);
    const recordId = idOf(chances, addDays(span.to, 1));
    const { title, provider, form, quantity } = course;
    const days = { startedOn: span.from, endedOn: span.to };
    put(rows, "TrainingRecord", {
      ...{
        id: recordId,
        personId: person.id,
        agencyId: person.seat.unit.agencyId,
        unitId: person.seat.unit.id,
      },
      ...{
        title,
        provider,
        form,
        international: false,
        competencyId: competencies.get(course.code ?? "") ?? null,
      },
      ...days,
      ...{ quantity, hours: trainingHours({ form, quantity, international: false, ...days }) },
      ...{ recordedAt: instant(addDays(span.to, 1)), nominationId },
    });
    drawOutcome(world, { event, person, recordId }, known);
  }
}

/** Most supervisors say within the first weeks of the window what is used; those whom a visitor can be have left some to them. */
function drawOutcome(
  world: World,
  { event, person, recordId }: { event: Held; person: Staff; recordId: string },
  known: Known,
) {
  const { chances, rows, today, competencies } = world;
  const { course, startsOn, endsOn } = event;
  const day = addDays(windowOf(endsOn).from, chances.whole(0, 24));
  const said = chances.chance(person.rater?.seat.actor ? 0.4 : 0.8);
  const closes = chances.chance(closing[course.provider] ?? usually);
  const asked = askedOf(person, course.code);
  const competencyId = competencies.get(course.code ?? "");
  if (!said || day > today || asked === null || !competencyId) return;
  const key = keyOf(person.id, competencyId);
  const before = levelOn(known, key, startsOn);
  const now = levelOn(known, key, day) ?? asked;
  const level = closes
    ? Math.min(5, Math.max(now, before !== null && before < asked ? before + 1 : now))
    : now;
  const assessmentId = idOf(chances, day);
  const note = chances
    .pick(closes ? used : unused)
    .replace("{place}", person.seat.unit.place)
    .replace("{title}", course.title);
  put(rows, "CompetencyAssessment", {
    ...{ id: assessmentId, personId: person.id, competencyId, level, reason: note, recommendation: null },
    ...{ origin: "supervisor", assessedById: person.rater?.id, assessedOn: day, assessedAt: instant(day) },
  });
  known.set(key, [...(known.get(key) ?? []), { on: day, level }]);
  put(rows, "TrainingOutcome", {
    ...{ recordId, note, evaluatedById: person.rater?.id, evaluatedAt: instant(day), assessmentId },
    ...{ applied: closes ? chances.pick(["fully", "partly"]) : chances.pick(["partly", "not_yet"]) },
    ...{ levelBefore: before, required: asked },
  });
}

const used = [
  "Cara dari “{title}” sudah dipakai sendiri di {place}.",
  "Setelah “{title}”, rekan di {place} mulai meniru caranya.",
  "Pekerjaan di {place} lebih rapi sejak “{title}”.",
];
const unused = [
  "“{title}” baru dicoba sekali di {place}.",
  "Bahan dari “{title}” belum cocok dengan alat di {place}.",
  "Sejak “{title}” belum ada kesempatan memakainya di {place}.",
];

/** It took place last month, and nobody has noted yet who came. */
function drawUnnoted(world: World, courses: Courses, known: Known) {
  const [course, courseId] = named(courses, "Komunikasi pelayanan yang ramah");
  const span = { from: unnoted, to: addDays(unnoted, course.days - 1) };
  const people = candidates(world, course, span, known).slice(0, 9);
  if (people.length === 0 || span.to >= world.today) return;
  const event = putEvent(world, { courseId, course, startsOn: unnoted, seats: 12 }, { status: "open" });
  for (const person of people)
    putNomination(world, event, person, {
      ...{ status: "approved", proposedOn: addDays(unnoted, -24), decidedOn: addDays(unnoted, -12) },
    });
}

/** To come: some have a seat, some wait for a decision, and a small one is full. */
function drawAhead(world: World, [course, courseId]: [Course, string], startsOn: IsoDate) {
  const { chances, today } = world;
  if (addDays(startsOn, -10) < today) return;
  const span = { from: startsOn, to: addDays(startsOn, course.days - 1) };
  const full = course.title === "Bantuan hidup dasar";
  const seats = full ? 4 : chances.whole(12, 24);
  const event = putEvent(world, { courseId, course, startsOn, seats }, { status: "open" });
  const people = candidates(world, course, span, new Map()).slice(0, full ? 8 : chances.whole(6, 9));
  for (const [i, person] of people.entries()) {
    const proposedOn = addDays(today, -chances.whole(9, 20) + i);
    const place = full ? i - seats + 1 : 0;
    const status = statusOf(i, { full, place, last: people.length - 1 });
    const decided = status === "approved" || status === "waiting";
    putNomination(world, event, person, {
      ...{
        status,
        proposedOn: proposedOn > today ? today : proposedOn,
        line: status === "waiting" ? place : null,
      },
      decidedOn: decided ? today : null,
    });
  }
}

const statusOf = (
  i: number,
  { full, place, last }: { full: boolean; place: number; last: number },
): NominationStatus => {
  if (full) return place > 0 ? "waiting" : "approved";
  if (i === 0 || i === last) return "asked";
  return i % 2 === 1 ? "proposed" : "approved";
};

function drawCalledOff(world: World, courses: Courses) {
  const [startsOn, title] = calledOff;
  const [course, courseId] = named(courses, title);
  const note = "Pemateri berhalangan; dijadwalkan lagi pada triwulan keempat.";
  const event = putEvent(world, { courseId, course, startsOn, seats: 20 }, { status: "cancelled", note });
  const span = { from: startsOn, to: event.endsOn };
  for (const person of candidates(world, course, span, new Map()).slice(0, 3))
    putNomination(world, event, person, {
      status: "proposed",
      proposedOn: addDays(world.today, -12),
      decidedOn: null,
    });
}
