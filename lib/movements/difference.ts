import { fresh } from "./timeline";

/** What has to be written so that rows become others: new ones, changed ones, and those that go before they ever held. */
export function difference<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]) {
  const stood = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  const left = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => id.startsWith(fresh) && !stood.has(id)),
    altered: after.filter((row) => stood.has(row.id) && stood.get(row.id) !== JSON.stringify(row)),
    gone: before.filter(({ id }) => !left.has(id)),
  };
}

/** The rows that are not the same in both, as they were and as they are. */
export function unlike<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  const { added, altered, gone } = difference(before, after);
  const touched = new Set([...altered, ...gone].map(({ id }) => id));
  return [...added, ...altered, ...before.filter(({ id }) => touched.has(id))];
}
