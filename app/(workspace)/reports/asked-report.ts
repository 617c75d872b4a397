import { notFound } from "next/navigation";
import { z } from "zod";

import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { findAccountability } from "@/lib/reporting/queries/accountability";

export type ReportProps = { searchParams: Promise<{ unit?: string }> };

/** The figures of the unit that the address names, or of the highest one; others do not exist. */
export async function askedReport({ searchParams }: ReportProps) {
  const actor = await requireActor();
  const wanted = (await searchParams).unit ?? null;
  if (!holds(actor, "report:read") || (wanted !== null && !z.uuid().safeParse(wanted).success)) notFound();
  return findAccountability(actor, wanted).catch(missing);
}

/** A unit whose figures one may not read is one that does not exist. */
function missing(error: unknown): never {
  if (error instanceof Error && error.name === "DomainError") notFound();
  throw error;
}
