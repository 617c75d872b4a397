import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Deadline } from "@/lib/db/generated/enums";
import { refuseUnless } from "@/lib/errors";

import { canKeepDeadlines } from "../policy";
import { topicOf } from "../stages";
import { ofEverybody } from "./overview";
import { inForce, owedOn } from "./owed";

/** What is asked for: before or past the deadline, and which page. */
type Asked = { deadline: Deadline; which: "open" | "late"; page: number };

const pageSize = 50;

type Row = {
  personId: string;
  name: string;
  title: string | null;
  unit: string | null;
  agency: string | null;
  subjectId: string;
  /** Whose plan or evaluation it is, where that is somebody else. */
  about: string | null;
  due: Date;
  remindedAt: Date | null;
  reminder: string | null;
  /** What the actor may open of it. */
  keeps: boolean;
  opens: "plan" | "evaluation" | null;
};

/**
 * One page of the people behind a figure of the deadlines: who owes what since when, and which reminder was sent last. For
 * the keeper of cycles, as far as the actor reads of the units' people; names what may be opened.
 * @throws DomainError `not-found` for anybody else.
 */
export const findOwing = (actor: Actor, asked: Asked) =>
  reading(
    actor,
    async (tx) => {
      refuseUnless(canKeepDeadlines(actor));
      const total = await countOf(tx, actor, asked);
      const pages = Math.max(1, Math.ceil(total / pageSize));
      const page = Math.min(asked.page, pages);
      const rows = await pageOf(tx, actor, { ...asked, page });
      return { total, page, pages, lines: rows.map(lineOf) };
    },
    ofEverybody,
  );

export type Owing = ReturnType<typeof lineOf>;

const pathsFor = (actor: Actor, permission: Parameters<typeof unitPathsFor>[1]) =>
  unitPathsFor(actor, permission).map((path) => `${path}%`);

/** Rows of what is owed with who owes it, in the units whose people the actor reads. */
const owing = (actor: Actor, { deadline, which }: Asked) => Prisma.sql`
  (${owedOn(deadline, actor.today)}) o JOIN "Person" n ON n.id = o."personId"
  LEFT JOIN "PerformancePlan" p ON p.id = o."subjectId" LEFT JOIN "Evaluation" e ON e.id = o."subjectId"
  LEFT JOIN "Assignment" a ON a."personId" = n.id AND a.kind = 'definitive' AND ${inForce("a", actor.today)}
  LEFT JOIN "Position" q ON q.id = a."positionId"
  JOIN "Unit" u ON u.id = coalesce(q."unitId", p."unitId", e."unitId") AND u.path LIKE ANY (${pathsFor(actor, "people:read")})
  WHERE o.due ${which === "open" ? Prisma.sql`>=` : Prisma.sql`<`} ${actor.today}::date`;

async function countOf(tx: Transaction, actor: Actor, asked: Asked) {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${owing(actor, asked)}`;
  return row?.total ?? 0;
}

const pageOf = (tx: Transaction, actor: Actor, asked: Asked) => tx.$queryRaw<Row[]>`
  SELECT r."personId", r.name, r.title, r.unit, g."shortName" AS agency, r."subjectId", b.name AS about, r.due,
    t.at AS "remindedAt", t.reminder, r.keeps, r.opens
  FROM (SELECT n.id AS "personId", n.name, q.title, u.name AS unit, u."agencyId", o."subjectId",
      nullif(coalesce(p."personId", e."personId"), n.id) AS "aboutId", o.due,
      u.path LIKE ANY (${pathsFor(actor, "people:manage")}) AND a.id IS NOT NULL AS keeps,
      CASE WHEN u.path LIKE ANY (${pathsFor(actor, "plan:read")})
          AND (p."approvedEdition" > 0 OR p.status IN ('submitted', 'returned')) THEN 'plan'
        WHEN u.path LIKE ANY (${pathsFor(actor, "evaluation:read")}) AND e.id IS NOT NULL THEN 'evaluation' END AS opens
    FROM ${owing(actor, asked)}
    ORDER BY o.due, n.name, o."subjectId" LIMIT ${pageSize} OFFSET ${(asked.page - 1) * pageSize}) r
  LEFT JOIN "Agency" g ON g.id = r."agencyId" LEFT JOIN "Person" b ON b.id = r."aboutId"
  LEFT JOIN LATERAL (SELECT m.at, m.reminder FROM "Notification" m WHERE m."subjectId" = r."subjectId"
    AND m.topic = ${topicOf[asked.deadline]} AND m."personId" = r."personId" AND m.reminder IS NOT NULL
    ORDER BY m.at DESC LIMIT 1) t ON true
  ORDER BY r.due, r.name, r."subjectId"`;

/** As the page shows it: days as YYYY-MM-DD, instants in ISO, addresses only of what the actor may open. */
const lineOf = ({ due, remindedAt, reminder, keeps, opens, personId, subjectId, ...row }: Row) => ({
  ...row,
  id: `${personId} ${subjectId}`,
  due: dateOf(due),
  reminded: remindedAt && {
    at: remindedAt.toISOString(),
    stage: reminder?.endsWith("early") ? ("early" as const) : ("late" as const),
  },
  person: keeps ? personId : null,
  opens: opens && { kind: opens, id: subjectId },
});
