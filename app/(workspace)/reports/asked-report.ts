import { notFound } from "next/navigation";

import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { askedFigures } from "@/lib/reporting/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export type ReportProps = { searchParams: SearchParameters };

/** Who asks, and for the figures of which unit and period; who reads none, or asks for what there is not, finds nothing. */
export async function askedReport({ searchParams }: ReportProps) {
  const actor = await requireActor();
  const asked = askedFigures.safeParse(await searchParams);
  if (!holds(actor, "report:read") || !asked.success) notFound();
  return { actor, asked: asked.data };
}

/** A unit whose figures one may not read is one that does not exist. */
export function missing(error: unknown): never {
  if (error instanceof Error && error.name === "DomainError") notFound();
  throw error;
}
