/** Histories of any kind, as chance has them (`changes.ts`). */
import { DatabaseError } from "pg";

import type { chances } from "@/prisma/demo/chance";

import { asOwner } from "../../support/database";
import { changes } from "./changes";

/** The kinds of change that there are, less those that have happened. */
export const pending = (done: ReadonlySet<string>) => Object.keys(changes).filter((kind) => !done.has(kind));

/**
 * Lets something happen, and notes its kind if anything did: what the database refuses changes nothing, and is counted in nothing.
 * While some kinds have not happened, every other change is one of them.
 */
export async function happens(
  { whole }: Pick<ReturnType<typeof chances>, "whole">,
  turn: number,
  done: Set<string>,
) {
  const rare = turn % 2 ? pending(done) : [];
  const among = rare.length > 0 ? rare : Object.keys(changes);
  const kind = among[whole(0, among.length - 1)] ?? "";
  const [one, other] = [whole(0, 9_999) / 10_000, whole(0, 9_999) / 10_000];
  const sql = (changes[kind] ?? "").replaceAll(":one", String(one)).replaceAll(":other", String(other));
  try {
    const { rowCount } = await asOwner().query(sql);
    if (rowCount) done.add(kind);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}
