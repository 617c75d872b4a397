import type { Actor } from "@/lib/access/actor";

/** Whoever does something, and the chances that choose between what they can do. */
export type Hand = { actor: Actor; chance: () => number };

/** One thing that waits, and what its page offers to do about it. */
export type Press = { kind: string; id: string; press: () => Promise<unknown> };

/** What can be done about what waits of one kind. */
export type Presses<Waiting> = (hand: Hand, waiting: Waiting) => Press[];

/** What a page shows, there for whoever the tasks led to it. */
export function shown<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error("the page shows nothing of it");
  return thing;
}

export const words = "Sudah kami bicarakan bersama dan kami catat di sini";
export const yearOf = ({ today }: Actor) => Number(today.slice(0, 4));

/** A press for each of these, by its id. */
export const each = <Thing extends { id: string }>(
  kind: string,
  things: readonly Thing[],
  press: (thing: Thing) => Promise<unknown>,
): Press[] => things.map((thing) => ({ kind, id: thing.id, press: () => press(thing) }));

/** The one press for what is told as a number or not at all. */
export const once = (kind: string, waits: boolean, press: () => Promise<unknown>): Press[] =>
  waits ? [{ kind, id: "", press }] : [];

/** What waits of everything that a sheet names, each by its own presses. */
export const pressesOf = <Sheet extends object>(
  presses: { [Kind in keyof Sheet]: Presses<Sheet[Kind]> },
  hand: Hand,
  sheet: Sheet,
) => (Object.keys(presses) as (keyof Sheet)[]).flatMap((kind) => presses[kind](hand, sheet[kind]));
