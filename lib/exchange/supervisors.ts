import { inForce, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import type { Case, Circumstances, PlannedSupervision } from "./case";
import { sameName } from "./cells";
import type { Known } from "./present";
import { succeed } from "./succession";
import { peopleInCircles } from "./supervision-circle";

/**
 * Who rates the person from now on; nothing when the file does not say or says what already holds. A list tells the
 * structure: an exception in force (Plt, delegation) survives it. Where it changes who rates the keeper, or whom the keeper
 * rates, another keeper decides.
 */
export function planSupervision(
  one: Case,
  known: Known,
  listed: ReadonlySet<string>,
  { today, keeperId }: Circumstances,
) {
  const { entry, person } = one;
  if (entry.supervisor === "") {
    const tried = one.blockers.some(({ code }) => code === "import.supervisor-number");
    if (!person && !tried) one.blockers.push({ code: "import.supervisor-missing" });
    return;
  }
  if (entry.supervisor === entry.number) return void one.blockers.push({ code: "import.self-supervision" });
  const rater = raterNamed(entry.supervisor, known, listed);
  if (!rater) return void one.blockers.push({ code: "import.unknown-supervisor", who: entry.supervisor });
  const rows = known.supervisionsOf.get(person?.id ?? "") ?? [];
  const current = inForce(rows, today);
  if (current?.raterId === rater) return;
  if (current && current.basis !== "structure") {
    return structuralRater(rows) === rater ? undefined : void one.blockers.push(exception(current.to));
  }
  if ([person?.id, rater, current?.raterId].includes(keeperId))
    return void one.blockers.push({ code: "import.own-case" });
  const from = one.assignment?.step.kind === "starts" ? one.assignment.step.from : today;
  const asked = succeed(rows, from, today);
  const step = asked.kind === "too-early" ? succeed(rows, today, today) : asked;
  if (step.kind !== "too-early") one.supervision = { person: person?.id ?? entry.number, rater, step };
}

/** The rater by the structure, whose row ends or begins beside an exception. */
const structuralRater = (rows: Known["supervisions"]) =>
  rows
    .filter(({ basis }) => basis === "structure")
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)?.raterId;

const exception = (to: IsoDate | null): Blocker =>
  to ? { code: "import.exception-until", to } : { code: "import.exception-open" };

const raterNamed = (who: string, known: Known, listed: ReadonlySet<string>) =>
  known.personByNumber.get(who)?.id ??
  known.officialByName.get(sameName(who)) ??
  (listed.has(who) ? who : undefined);

/** Rows that would put people into a circle of supervision, today or on a day on which a later rater begins. */
export function circleFindings(cases: readonly Case[], known: Known, today: IsoDate) {
  const later = known.supervisions.flatMap(({ from }) => (from > today ? [from] : []));
  const days = new Set([today, ...later]);
  const inCircle = new Set([...days].flatMap((day) => [...peopleInCircles(ratersOn(day, cases, known))]));
  for (const { supervision, blockers } of cases) {
    if (supervision && inCircle.has(supervision.person)) blockers.push({ code: "import.supervision-circle" });
  }
}

/** Who would rate whom on a day. */
function ratersOn(day: IsoDate, cases: readonly Case[], known: Known) {
  const raterOf = new Map(
    known.supervisions.flatMap((row) => (inForce([row], day) ? [[row.personId, row.raterId] as const] : [])),
  );
  for (const { supervision } of cases)
    if (supervision && lasts(supervision.step, day, known))
      raterOf.set(supervision.person, supervision.rater);
  return raterOf;
}

/** Whether a planned row is in force on a day, today or later; one that takes another's place lasts as long as that. */
function lasts(step: PlannedSupervision["step"], day: IsoDate, { supervisions }: Known) {
  const { to } =
    step.kind === "starts" ? step : (supervisions.find(({ id }) => id === step.id) ?? { to: null });
  return to === null || to >= day;
}
