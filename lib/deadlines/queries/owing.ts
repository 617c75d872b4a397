import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Deadline } from "@/lib/db/generated/enums";
import { refuseUnless } from "@/lib/errors";

import { canKeepDeadlines } from "../policy";
import { topicOf } from "../stages";
import { coveredBy, owedInSight } from "./in-sight";
import { ofEverybody } from "./overview";

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
  total: number;
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
      const rows = await pageOf(tx, actor, asked);
      const total = rows[0]?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / pageSize));
      return { total, page: Math.min(asked.page, pages), pages, lines: rows.map(lineOf) };
    },
    ofEverybody,
  );

export type Owing = ReturnType<typeof lineOf>;

/**
 * The page that is asked for, or the last one there is, with how many there are in all: everything is computed once. Whose
 * it is and the way to it go by the unit of the plan or the evaluation, of which who owes the next step may be no part.
 */
const pageOf = (tx: Transaction, actor: Actor, { deadline, which, page }: Asked) => tx.$queryRaw<Row[]>`
  SELECT r."personId", r.name, r.title, r.unit, g."shortName" AS agency, r."subjectId", b.name AS about, r.due,
    t.at AS "remindedAt", t.reminder, r.keeps, r.opens, r.total
  FROM (SELECT n.id AS "personId", n.name, q.title, u.name AS unit, u."agencyId", o."subjectId", o.due,
      CASE WHEN ${coveredBy(actor, "people:read", "w")} THEN nullif(coalesce(p."personId", e."personId"), n.id) END AS "aboutId",
      ${coveredBy(actor, "people:manage", "u")} AND a.id IS NOT NULL AS keeps,
      CASE WHEN ${coveredBy(actor, "plan:read", "w")}
          AND (p."approvedEdition" > 0 OR p.status IN ('submitted', 'returned')) THEN 'plan'
        WHEN ${coveredBy(actor, "evaluation:read", "w")} AND e.id IS NOT NULL THEN 'evaluation' END AS opens,
      count(*) OVER ()::int AS total,
      (row_number() OVER (ORDER BY o.due, n.name, o."subjectId") - 1) / ${pageSize}::int + 1 AS page
    FROM ${owedInSight(actor, deadline)} LEFT JOIN "Unit" w ON w.id = coalesce(p."unitId", e."unitId")
    WHERE o.due ${which === "open" ? Prisma.sql`>=` : Prisma.sql`<`} ${actor.today}::date) r
  LEFT JOIN "Agency" g ON g.id = r."agencyId" LEFT JOIN "Person" b ON b.id = r."aboutId"
  LEFT JOIN LATERAL (SELECT m.at, m.reminder FROM "Notification" m WHERE m."subjectId" = r."subjectId"
    AND m.topic = ${topicOf[deadline]} AND m."personId" = r."personId" AND m.reminder IS NOT NULL
    ORDER BY m.at DESC LIMIT 1) t ON true
  WHERE r.page = least(${page}::int, (r.total - 1) / ${pageSize}::int + 1)
  ORDER BY r.due, r.name, r."subjectId"`;

/** As the page shows it: days as YYYY-MM-DD, instants in ISO, addresses only of what the actor may open. */
const lineOf = ({ name, title, unit, agency, about, ...row }: Row) => ({
  ...{ name, title, unit, agency, about },
  id: `${row.personId} ${row.subjectId}`,
  due: dateOf(row.due),
  reminded: row.remindedAt && {
    at: row.remindedAt.toISOString(),
    stage: row.reminder?.endsWith("early") ? ("early" as const) : ("late" as const),
  },
  person: row.keeps ? row.personId : null,
  opens: row.opens && { kind: row.opens, id: row.subjectId },
});
