import type { Case, PlannedAssignment } from "./case";
import { grouped, type Known } from "./present";
import { overlaps } from "./succession";

/** Rows that describe the same new position differently: a reason on each of them. */
export function contradictions(cases: readonly Case[]) {
  const rows = cases.filter(({ place }) => place?.newPosition);
  for (const group of grouped(rows, ({ place }) => place?.position ?? "").values()) {
    const said = new Set(group.map(({ place }) => JSON.stringify({ ...place?.newPosition, title: "" })));
    if (said.size === 1) continue;
    for (const { place, blockers } of group)
      blockers.push({ code: "import.position-differs", title: place?.newPosition?.title ?? "" });
  }
}

/** A head position is one seat (the database refuses a second): who holds it must leave it in the same file or before. */
export function headSeatFindings(cases: readonly Case[], known: Known) {
  const heads = cases.filter(
    ({ assignment }) => assignment?.place.isHead && assignment.step.kind === "starts",
  );
  const leaving = new Map(cases.flatMap(({ assignment }) => (assignment ? endingOf(assignment) : [])));
  const holders = grouped(
    known.assignments.filter(({ positionId }) => known.positionById.get(positionId)?.isHead),
    ({ positionId }) => known.positionById.get(positionId)?.unitId ?? "",
  );
  for (const [unit, group] of grouped(heads, ({ assignment }) => assignment?.place.unit ?? "")) {
    for (const one of group) {
      const span = spanOf(one);
      const holder = (holders.get(unit) ?? [])
        .filter(({ personId }) => personId !== one.person?.id)
        .find((held) => overlaps({ ...held, to: leaving.get(held.id) ?? held.to }, span));
      const other = group.find((candidate) => candidate !== one && overlaps(spanOf(candidate), span));
      if (holder)
        one.blockers.push({
          code: "import.head-seat-taken",
          who: known.personById.get(holder.personId)?.name ?? "",
        });
      else if (other) one.blockers.push({ code: "import.head-seat-twice", row: other.entry.row });
    }
  }
}

/** The assignment that ends, and on which day. A row that is corrected in place leaves its seat altogether. */
function endingOf({ step }: PlannedAssignment): [string, string][] {
  if (step.kind === "replaces") return [[step.id, "0001-01-01"]];
  return step.ends ? [[step.ends.id, step.ends.on]] : [];
}

const spanOf = ({ assignment }: Case) =>
  assignment?.step.kind === "starts" ? assignment.step : { from: "9999-12-31", to: "9999-12-31" };
