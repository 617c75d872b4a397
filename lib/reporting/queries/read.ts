import "server-only";

import { recordReadsOf } from "@/lib/audit/commands";

import { findBehind } from "./people";

/** The people behind a figure as `findBehind` lists them; each of them reads afterwards who saw them there (A1). */
export async function readBehind(...asked: Parameters<typeof findBehind>) {
  const behind = await findBehind(...asked);
  const people = behind.people.map(({ id }) => id);
  await recordReadsOf(asked[0], { name: "organisation.figure-read", people });
  return behind;
}
