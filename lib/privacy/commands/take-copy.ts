import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { assignmentOf } from "@/lib/organisation/queries";

import type { CopySection } from "../copy";
import { growthSections, traceSections } from "../queries/copy/growth";
import { evaluationSections, wordSections } from "../queries/copy/judged";
import { ledSections } from "../queries/copy/led";
import { personSections } from "../queries/copy/person";
import { planSections } from "../queries/copy/plans";

/** As long as the heaviest person's copy may take: the promise is a minute (A2), the database has half of it. */
const patience = { timeout: 30_000 };

/**
 * Everything that is kept about the actor and that they may read, of one moment (UU 27/2022 art. 7); the taking stands in the trail. What
 * another decides on is not in it before they are told.
 */
export const takeCopy = (actor: Actor, format: "xlsx" | "json") =>
  writing(
    actor,
    async (tx) => {
      const sections: CopySection[] = [
        ...(await personSections(tx, actor)),
        ...(await planSections(tx, actor)),
        ...(await wordSections(tx, actor)),
        ...(await evaluationSections(tx, actor)),
        ...(await growthSections(tx, actor)),
        ...(await ledSections(tx, actor)),
        ...(await traceSections(tx, actor)),
      ];
      const agencyId = (await assignmentOf(tx, actor.personId, actor.today))?.position.agencyId ?? null;
      await recordEvent(tx, actor, {
        ...{ name: "export.own-data", subjectId: actor.personId, agencyId, details: { format } },
      });
      return sections;
    },
    patience,
  );
