import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { keptPeople } from "@/lib/organisation/policy";

import { visibleCareers } from "../policy";

/** The scan of a document that credit points stand on, for whoever reads the career or keeps its records; null for any other. */
export async function findScan(actor: Actor, evidenceId: string) {
  if (!z.uuid().safeParse(evidenceId).success) return null;
  const person: Prisma.PersonWhereInput = { OR: [visibleCareers(actor), keptPeople(actor)] };
  return reading(actor, async (tx) => {
    const file = await tx.evidence.findFirst({
      where: {
        ...{ id: evidenceId, kind: "file" },
        credits: { some: { OR: [{ credit: { person } }, { bonus: { person } }] } },
      },
      select: { name: true, sha256: true, mediaType: true, bytes: true },
    });
    const { sha256, mediaType, bytes } = file ?? {};
    return file && sha256 && mediaType && bytes ? { name: file.name, sha256, mediaType, bytes } : null;
  });
}
