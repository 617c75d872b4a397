import type { IsoDate } from "@/lib/dates";
import { unlike } from "@/lib/movements/difference";
import { type Around, nameOf, type Standing } from "@/lib/movements/standing";
import { holdsOn, meet } from "@/lib/movements/timeline";

import { type Change, type Reorder, seatsOf, type Subject } from "./reorder";

/** What comes of a reorganisation, in the order in which it is told; names and counts stand in `facts`. */
export type Effect = {
  what:
    | "renamed"
    | "moved"
    | "merged"
    | "split"
    | "closed"
    | "people"
    | "head"
    | "no-head"
    | "care-ends"
    | "below"
    | "rated-by";
  facts: Readonly<Record<string, string | number>>;
};

type Result = { before: Standing; was: Around; standing: Standing; around: Around; change: Change };

/** All of it, for the sentences on the screen. */
export function effectsOf(
  result: Result,
  { subject, order }: { subject: Subject; order: Reorder },
): Effect[] {
  return [
    mainOf(subject, order),
    ...peopleOf(result, order),
    ...headOf(result, order),
    ...careOf(result),
    ...(order.kind === "merge" && subject.below.length > 0
      ? [{ what: "below" as const, facts: { count: subject.below.length, unit: order.other?.name ?? "" } }]
      : []),
    ...ratersOf(result, order.from),
  ];
}

function mainOf({ unit }: Subject, { kind, name, other, from: date }: Reorder): Effect {
  if (kind === "rename") return { what: "renamed", facts: { unit: unit.name, name, date } };
  if (kind === "split") return { what: "split", facts: { unit: unit.name, name, date } };
  if (kind === "close") return { what: "closed", facts: { unit: unit.name, date } };
  return {
    what: kind === "merge" ? "merged" : "moved",
    facts: { unit: unit.name, name: other?.name ?? "", date },
  };
}

/** How many people sit elsewhere, and in how many positions. */
function peopleOf({ before, standing, change }: Result, { kind, other, name }: Reorder): Effect[] {
  if (change.places.size === 0) return [];
  const elsewhere = unlike(before.held, standing.held).filter((row) => row.kind === "definitive");
  const people = new Set(elsewhere.map(({ personId }) => personId)).size;
  const unit = kind === "merge" ? (other?.name ?? "") : name;
  return [{ what: "people", facts: { count: people, positions: change.places.size, unit } }];
}

/** Who leads what two units became, or that nobody leads what came out of one. */
function headOf({ standing, around, change }: Result, { kind, other, from, name }: Reorder): Effect[] {
  if (kind === "split") return [{ what: "no-head", facts: { unit: name } }];
  if (kind !== "merge" || !other || change.places.size === 0) return [];
  const heads = new Set(seatsOf(around, other.id).flatMap(({ id, isHead }) => (isHead ? [id] : [])));
  const leads = standing.held.find((row) => heads.has(row.positionId) && holdsOn(row, from));
  if (!leads) return [{ what: "no-head", facts: { unit: other.name } }];
  const title = around.seats.get(leads.positionId)?.title ?? "";
  return [{ what: "head", facts: { name: nameOf(around, leads.personId), title, unit: other.name } }];
}

/** Whose care of a head seat is over by it. */
const careOf = ({ before, standing, around }: Result): Effect[] =>
  before.held
    .filter(({ kind }) => kind !== "definitive")
    .flatMap((row) => {
      const now = standing.held.find(({ id }) => id === row.id);
      const goesOn = standing.held.some(
        (one) => one.personId === row.personId && one.kind === row.kind && one.to === row.to,
      );
      const title = around.seats.get(row.positionId)?.title ?? "";
      const facts = { name: nameOf(around, row.personId), title };
      return now?.to === row.to || goesOn ? [] : [{ what: "care-ends" as const, facts }];
    });

/** How many people have which new rater, on the day or on one to come. */
function ratersOf({ before, standing, around }: Result, from: IsoDate): Effect[] {
  const stood = new Set(before.rated.map(({ personId, raterId }) => `${personId} ${raterId}`));
  const people = new Map<string, Set<string>>();
  const now = unlike(before.rated, standing.rated).filter((row) => meet(row, { from, to: null }));
  for (const row of now.filter((one) => standing.rated.includes(one))) {
    if (stood.has(`${row.personId} ${row.raterId}`)) continue;
    people.set(row.raterId, (people.get(row.raterId) ?? new Set()).add(row.personId));
  }
  return [...people].map(([raterId, under]) => ({
    what: "rated-by",
    facts: { count: under.size, name: nameOf(around, raterId), date: from },
  }));
}
