import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import type { attachCertificateSchema } from "../schema";

/**
 * Attaches files that the actor has stored to a training of their own (F5: stored once, used everywhere); attached again, they
 * stay attached once.
 * @throws DomainError `not-found` for another's training or file.
 */
export const attachCertificate = (
  actor: Actor,
  { recordId, files }: z.output<typeof attachCertificateSchema>,
) =>
  writing(actor, async (tx) => {
    const { personId } = actor;
    const { agencyId } = found(
      await tx.trainingRecord.findFirst({ where: { id: recordId, personId }, select: { agencyId: true } }),
    );
    const ids = [...new Set(files)];
    const own = { id: { in: ids }, ownerId: personId, kind: "file", removedIn: null } as const;
    refuseUnless((await tx.evidence.count({ where: own })) === ids.length);
    await tx.evidenceUse.createMany({
      data: ids.map((evidenceId) => ({ id: newId(), evidenceId, trainingId: recordId })),
      skipDuplicates: true,
    });
    await recordEvent(tx, actor, { name: "training.certificate-attached", subjectId: recordId, agencyId });
  });
