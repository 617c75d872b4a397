/** What stands in the fields of a form, by path ("remarks.<id>"): what is empty is "", a list is one value. */
export type Leaves = Readonly<Record<string, unknown>>;

/** What was written elsewhere in the same fields, by path, until the person has chosen. */
export type Others = Readonly<Record<string, readonly unknown[]>>;

type Version = { typed: Leaves; others?: Others };

/** Days after the last keystroke until a draft that nobody sends or discards is deleted. */
export const daysKept = 90;

/** What a person has typed into one form and not yet sent (H3). */
export type Draft = {
  /** The key of its submission, born with it: however often it is sent, it is applied once. */
  key: string;
  /** Names this state of the draft. */
  revision: string;
  /** What the form showed before anything was typed. */
  base: Leaves;
  typed: Leaves;
  others: Others;
  /** When it was typed, by the clock of the device; ISO 8601. */
  at: string;
};

/** What the server answers to a draft: kept; sent before, so that it needs no keeping; or another one stands there. */
export type DraftAnswer = { is: "kept" } | { is: "sent" } | { is: "other"; draft: Draft };

/** What the server answers to throwing a draft away: gone; or a state stands there that the device does not know. */
export type DiscardAnswer = { is: "gone" } | { is: "other"; draft: Draft };

/** The values of a form by path. */
export const leavesOf = (values: object, above = ""): Leaves =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      isGroup(value) ? Object.entries(leavesOf(value, `${above}${name}.`)) : [[above + name, value ?? ""]],
    ),
  );

const isGroup = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values of a field are the same. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether anything stands in one that does not stand in the other. */
export const differ = (one: Leaves, other: Leaves) =>
  pathsOf(one, other).some((path) => !same(one[path] ?? "", other[path] ?? ""));

const pathsOf = (...all: readonly object[]) => [...new Set(all.flatMap((leaves) => Object.keys(leaves)))];

/**
 * Brings together what was typed here and elsewhere since both showed `ancestor`. Field by field, what only one side
 * changed stands, and so does what merely goes on from the other side; where both went their own way, mine stands and
 * theirs is kept beside it, for the person to choose.
 */
export function merge(ancestor: Leaves, mine: Version, theirs: Version): Required<Version> {
  const typed: Record<string, unknown> = {};
  const others: Record<string, readonly unknown[]> = {};
  for (const path of pathsOf(mine.typed, theirs.typed)) {
    const [own, other] = [mine.typed[path] ?? "", theirs.typed[path] ?? ""];
    typed[path] = chosen(ancestor[path] ?? "", own, other);
    const beside = [...(mine.others?.[path] ?? []), ...(theirs.others?.[path] ?? [])];
    const left = distinct(typed[path] === other ? beside : [...beside, other]).filter(
      (value) => !continues(typed[path], value) && !same(value, ancestor[path] ?? ""),
    );
    if (left.length > 0) others[path] = left;
  }
  return { typed, others };
}

function chosen(was: unknown, own: unknown, other: unknown) {
  if (same(other, was) || continues(own, other)) return own;
  return same(own, was) || continues(other, own) ? other : own;
}

const continues = (one: unknown, other: unknown) =>
  same(one, other) || (typeof one === "string" && typeof other === "string" && one.startsWith(other));

const distinct = (values: readonly unknown[]) =>
  values.filter((value, i) => values.findIndex((earlier) => same(earlier, value)) === i);

/** A draft as it stands on a form that by now shows `base`: what was changed there meanwhile counts as typed elsewhere. */
export const rebased = (draft: Pick<Draft, "base" | "typed" | "others">, base: Leaves) =>
  merge(draft.base, draft, { typed: base });
