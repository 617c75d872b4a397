import type { Blocker } from "@/lib/errors";
import { circlesIn } from "@/lib/movements/circle";
import { unlike } from "@/lib/movements/difference";
import { forward } from "@/lib/movements/forward";
import { type Around, nameOf, type Standing } from "@/lib/movements/standing";

import { reorderBlockers } from "./against";
import { type Effect, effectsOf } from "./effects";
import { merged, moved, type Placed, split } from "./places";
import { ratedAnew } from "./rated-anew";
import { afterwards, type Change, noChange, type Reorder, type Subject, within } from "./reorder";

/** What a reorganisation makes of what stands, or why it cannot be; `around` is how things are afterwards. */
export type Reorganised = {
  standing: Standing;
  around: Around;
  change: Change;
  blockers: Blocker[];
  effects: Effect[];
};

type Asked = { subject: Subject; order: Reorder };

/**
 * What becomes of a unit and its people: who sits where, who rates whom from the day on, and why it cannot be. Pure: the screen shows it
 * before it is recorded, the command writes it.
 */
export function reorganise(before: Standing, was: Around, asked: Asked): Reorganised {
  const nothing = { standing: before, around: was, change: noChange };
  const first = reorderBlockers(before, was, asked);
  if (first.length > 0) return { ...nothing, blockers: first, effects: [] };
  const placed = placedBy(before, was, asked);
  if (!placed) return { ...nothing, blockers: [], effects: effectsOf({ before, was, ...nothing }, asked) };
  const around = afterwards(was, placed.change);
  const rated = ratedAnew({
    ...{ before, was, after: placed.standing, will: around, from: asked.order.from },
    ...{
      units: unitsOf(placed, was, asked),
      gone: asked.order.kind === "merge" ? asked.subject.unit.id : null,
    },
  });
  const { standing, blockers: leaving } = forward(rated, around);
  const blockers = [...placed.blockers, ...leaving, ...ratingBlockers(before, standing, around)];
  const { change } = placed;
  return {
    standing,
    around,
    change,
    blockers,
    effects: effectsOf({ before, was, standing, around, change }, asked),
  };
}

/** Null where neither seats nor the tree change: a new name, the end of a unit that is empty. */
function placedBy(standing: Standing, around: Around, asked: Asked): Placed | null {
  const { kind, other } = asked.order;
  if (kind === "split") return split(standing, around, asked);
  if (!other) return null;
  return kind === "merge" ? merged(standing, around, asked) : moved(standing, asked);
}

/** The units whose people the tree may give another rater: below one that goes, units without a head are led from above. */
function unitsOf({ change }: Placed, was: Around, { subject, order }: Asked): ReadonlySet<string> {
  if (order.kind === "move") return within(was, subject.unit);
  return order.kind === "merge"
    ? new Set([...within(was, subject.unit), order.other?.id ?? ""])
    : new Set([subject.unit.id, change.newUnit?.id ?? ""]);
}

/** Nobody keeps the record of their own seat, their own rater or whom they rate, and nobody rates whoever is above them. */
function ratingBlockers(before: Standing, after: Standing, around: Around): Blocker[] {
  const { keeperId } = around;
  const rated = unlike(before.rated, after.rated);
  const own = rated.some((row) => row.personId === keeperId || row.raterId === keeperId);
  if (own || unlike(before.held, after.held).some((row) => row.personId === keeperId))
    return [{ code: "movement.own-case" }];
  const stands = new Set(after.rated);
  const [circle] = circlesIn(
    after.rated,
    rated.filter((row) => stands.has(row)),
  );
  return circle ? [{ code: "movement.unit-circle", name: nameOf(around, circle.personId) }] : [];
}
