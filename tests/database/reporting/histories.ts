/** Histories of any kind, as chance has them (`changes.ts`). */
import { DatabaseError } from "pg";

import type { chances } from "@/prisma/demo/chance";

import { asOwner } from "../../support/database";
import { changes } from "./changes";

/** The kinds of change that there are, less those that have happened. */
export const pending = (done: ReadonlySet<string>) => Object.keys(changes).filter((kind) => !done.has(kind));

/**
 * Lets something happen, and notes its kind if anything did: what the database refuses changes nothing, and is counted in nothing.
 * While some kinds have not happened, two of three changes are of one of them.
 */
export async function happens(
  { whole }: Pick<ReturnType<typeof chances>, "whole">,
  turn: number,
  done: Set<string>,
) {
  const rare = turn % 3 ? pending(done) : [];
  const among = rare.length > 0 ? rare : Object.keys(changes);
  const kind = among[whole(0, among.length - 1)] ?? "";
  const [one, other] = [whole(0, 9_999) / 10_000, whole(0, 9_999) / 10_000];
  const sql = (changes[kind] ?? "").replaceAll(":one", String(one)).replaceAll(":other", String(other));
  try {
    const results = [await asOwner().query(sql)].flat();
    if (results.every(({ rowCount }) => rowCount)) done.add(kind);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}

/** Whether enough has happened after so many turns: in the end everything has, unless the database never lets it happen. */
export const isLived = (turn: number, least: number, done: ReadonlySet<string>) =>
  turn >= least && (pending(done).length === 0 || turn >= 5 * least);
