import { createHash } from "node:crypto";

import type { SampleKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** What can be drawn. */
export const sampleKinds = ["evaluations", "plans"] as const satisfies readonly SampleKind[];

/** Records of one sample: as many as one looks at closely, and as one bundle carries. */
export const largestSample = 50;

const rankOf = (seed: string, id: string) => createHash("sha256").update(`${seed}:${id}`).digest("hex");

/**
 * Draws so many of these ids by a seed, in the order of the draw. The same seed draws the same out of the same ids, in whatever order
 * they come; the database computes it again (sample_rank), and so does whoever holds a bundle.
 */
export const drawnFrom = (seed: string, ids: readonly string[], size: number): string[] =>
  [...new Set(ids)]
    .map((id) => ({ id, rank: rankOf(seed, id) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);

type Wanted = { size: number; population: number; kind: SampleKind; named: readonly string[] };

/** Why a sample cannot be drawn; empty when it can. */
export function drawingBlockers({ size, population, kind, named }: Wanted): Blocker[] {
  if (!named.includes(kind)) return [{ code: "sample.kind-not-named" }];
  if (population === 0) return [{ code: "sample.nothing-there" }];
  return size > population ? [{ code: "sample.more-than-there-are", count: population }] : [];
}
