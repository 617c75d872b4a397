import type { BehaviourValue, Direction, ResultKind } from "@/lib/db/generated/enums";

import {
  type Acting,
  confirmedIndicator,
  type ConfirmedIndicator,
  type ConfirmedResult,
  confirmedResultOf,
  type Edition,
  type Manual,
} from "./edition";

export type Placed = Pick<ConfirmedIndicator, "aspect" | "perspective">;
type Target = Pick<ConfirmedIndicator, "targetValue" | "targetUnit" | "targetNarrative">;

/** One difference between two editions of a plan; `text` names the line as it is now. */
export type Change =
  | { kind: "added" | "removed"; line: "result" | "indicator" | "appendix"; text: string }
  | { kind: "contract"; before: string | null; after: string | null }
  | { kind: "reworded"; before: string; after: string }
  | { kind: "priority"; text: string; before: ResultKind; after: ResultKind }
  | { kind: "acting"; text: string; before: Acting | null; after: Acting | null }
  | { kind: "support"; text: string; before: string | null; after: string | null }
  | { kind: "target"; text: string; before: Target; after: Target }
  | { kind: "placed"; text: string; before: Placed; after: Placed }
  | { kind: "direction"; text: string; before: Direction; after: Direction }
  | { kind: "manual"; text: string; field: keyof Manual; before: string | null; after: string | null }
  | { kind: "expectation"; value: BehaviourValue; before: string | null; after: string | null };

type Line = { id: string };

/**
 * What a later edition of a plan says otherwise than an earlier one (art. 14(2): the plan evolves): the contract, results with their
 * indicators in the order of the later one, then what was left out, then behaviour and appendix. Lines are known by id.
 */
export const editionChanges = (before: Edition, after: Edition): Change[] => [
  ...contractChanges(before, after),
  ...resultChanges(before, after),
  ...expectationChanges(before, after),
  ...comesAndGoes("appendix", before.appendix, after.appendix, ({ text }) => text),
];

/** The same of one line alone, by its id or the name of its value; of a result with its indicators. */
export function lineChanges(before: Edition, after: Edition, key: string): Change[] {
  const around = confirmedResultOf(before, key);
  const only = (edition: Edition): Edition => ({
    // What became of the result around an indicator is not the indicator's.
    results: around
      ? [{ ...around, indicators: [confirmedIndicator(edition, key) ?? []].flat() }]
      : edition.results.filter(({ id }) => id === key),
    behaviours: edition.behaviours.filter(({ value }) => value === key),
    appendix: edition.appendix.filter(({ id }) => id === key),
  });
  return editionChanges(only(before), only(after));
}

function contractChanges(
  { contractReference: before = null }: Edition,
  { contractReference: after = null }: Edition,
): Change[] {
  return before === after ? [] : [{ kind: "contract", before, after }];
}

function resultChanges(before: Edition, after: Edition): Change[] {
  const kept = pairsOf(before.results, after.results).flatMap(([old, result]) => [
    ...reworded(old.statement, result.statement),
    ...(old.kind === result.kind
      ? []
      : [{ kind: "priority" as const, text: result.statement, before: old.kind, after: result.kind }]),
    ...actingChanges(old, result),
    ...supportChanges(old, result),
    ...comesAndGoes("indicator", old.indicators, result.indicators, ({ text }) => text),
    ...pairsOf(old.indicators, result.indicators).flatMap(([was, is]) => indicatorChanges(was, is)),
  ]);
  return [...kept, ...comesAndGoes("result", before.results, after.results, ({ statement }) => statement)];
}

function actingChanges(
  { assignment: was }: ConfirmedResult,
  { assignment: is, statement }: ConfirmedResult,
): Change[] {
  if (was?.id === is?.id) return [];
  return [{ kind: "acting", text: statement, before: was ?? null, after: is ?? null }];
}

/** Only where it leads and how: the superior's own words change in the superior's plan. */
function supportChanges(
  { support: was }: ConfirmedResult,
  { support: is, statement }: ConfirmedResult,
): Change[] {
  if (was?.indicatorId === is?.indicatorId && was?.method === is?.method) return [];
  return [{ kind: "support", text: statement, before: was?.text ?? null, after: is?.text ?? null }];
}

function indicatorChanges(was: ConfirmedIndicator, is: ConfirmedIndicator): Change[] {
  const { text } = is;
  return [
    ...reworded(was.text, text),
    ...(sameTarget(was, is) ? [] : [{ kind: "target" as const, text, before: was, after: is }]),
    ...(was.aspect === is.aspect && was.perspective === is.perspective
      ? []
      : [{ kind: "placed" as const, text, before: was, after: is }]),
    ...(was.direction === is.direction
      ? []
      : [{ kind: "direction" as const, text, before: was.direction, after: is.direction }]),
    ...manualChanges(was, is),
  ];
}

/** The fields of a manual in the order of its form (A.1.3). */
export const manualFields = [
  "purpose",
  "definition",
  "formula",
  "quality",
  "dataSource",
  "interval",
] as const satisfies (keyof Manual)[];

const manualChanges = (
  { manual: was }: ConfirmedIndicator,
  { manual: is, text }: ConfirmedIndicator,
): Change[] =>
  manualFields.flatMap((field) => {
    const [before, after] = [was?.[field] ?? null, is?.[field] ?? null];
    return before === after ? [] : [{ kind: "manual" as const, text, field, before, after }];
  });

const reworded = (before: string, after: string): Change[] =>
  before === after ? [] : [{ kind: "reworded", before, after }];

const sameTarget = (one: Target, other: Target) =>
  one.targetValue === other.targetValue &&
  one.targetUnit === other.targetUnit &&
  one.targetNarrative === other.targetNarrative;

function expectationChanges({ behaviours: before }: Edition, { behaviours: after }: Edition): Change[] {
  const values = [...new Set([...after, ...before].map(({ value }) => value))];
  return values.flatMap((value) => {
    const [was, is] = [before, after].map(
      (list) => list.find((behaviour) => behaviour.value === value)?.expectation ?? null,
    );
    return was === is ? [] : [{ kind: "expectation", value, before: was ?? null, after: is ?? null }];
  });
}

/** The lines that both editions have, in the order of the later one. */
const pairsOf = <Row extends Line>(before: readonly Row[], after: readonly Row[]) =>
  after.flatMap((row) => {
    const old = before.find(({ id }) => id === row.id);
    return old ? [[old, row] as const] : [];
  });

function comesAndGoes<Row extends Line>(
  line: "result" | "indicator" | "appendix",
  before: readonly Row[],
  after: readonly Row[],
  textOf: (row: Row) => string,
): Change[] {
  const without = (rows: readonly Row[], others: readonly Row[]) =>
    rows.filter(({ id }) => !others.some((other) => other.id === id));
  return [
    ...without(after, before).map((row) => ({ kind: "added" as const, line, text: textOf(row) })),
    ...without(before, after).map((row) => ({ kind: "removed" as const, line, text: textOf(row) })),
  ];
}
