import "server-only";

import { unattended } from "@/lib/db/doors";

import { type Difference, differencesOf, type Stored } from "../recompute";

const batch = 1_000;

type Recomputed = { evaluations: number; differences: { id: string; difference: Difference }[] };

/** Computes every signed evaluation again, in batches; answers how many there are and what is stored otherwise. */
export async function recomputeAll(): Promise<Recomputed> {
  const recomputed: Recomputed = { evaluations: 0, differences: [] };
  let after: string | undefined;
  do {
    const signed = await signedAfter(after);
    recomputed.evaluations += signed.length;
    recomputed.differences.push(
      ...signed.flatMap((stored) =>
        differencesOf(stored).map((difference) => ({ id: stored.id, difference })),
      ),
    );
    after = signed.length === batch ? signed.at(-1)?.id : undefined;
  } while (after);
  return recomputed;
}

/** The next ones by id. Whose turn it is comes first: with what they hold, PostgreSQL would sort all of it. */
const signedAfter = (after: string | undefined) =>
  unattended(async (tx) => {
    const chosen = await tx.evaluation.findMany({
      where: { signedAt: { not: null }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    const rows = await tx.evaluation.findMany({
      where: { id: { in: chosen.map(({ id }) => id) } },
      orderBy: { id: "asc" },
      select: {
        ...{ id: true, resultRating: true, behaviourRating: true, predicate: true },
        ...{ explanation: true, snapshot: true },
      },
    });
    // The two are written by the signature alone, in these shapes.
    return rows as unknown as Stored[];
  });
