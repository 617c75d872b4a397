import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { onDay } from "@/lib/access/visibility";
import { writing } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Predicate } from "@/lib/db/generated/enums";

import { askedBy, type Box, type Lacking, standingOf, successionBoxes } from "../nine-box";
import type { SuccessionFilter } from "../schema";
import { assessedTalents, canReadTalent, keptRecords, visibleTalents } from "../policy";
import { annualPredicates, lastPotential, lastPredicate, peopleInReach } from "./known";
import { potentialsOf, recordsOf, standingIn } from "./people";
import { settingsIn } from "./settings";
import type { Settings } from "../settings";

const pageSize = 50;

type Asked = { box: Box } | { lacking: Lacking };

/**
 * The people of one box, or of those in none, by agency, unit and name: read by name, so the trail says who asked for what (A1). Null
 * while talent management is off, and for whoever may not look.
 */
export async function readBox(actor: Actor, asked: Asked, page: number) {
  if (!canReadTalent(actor)) return null;
  return writing(actor, async (tx) => {
    const settings = await settingsIn(tx);
    if (!settings.enabled) return null;
    type Row = { id: string; name: string; title: string; unit: string; agency: string; total: number };
    const rows = await tx.$queryRaw<Row[]>`
      WITH person AS (${peopleInReach(actor)})
      SELECT person.id, person.name, person.title, person.unit, person.agency, (count(*) OVER ())::int AS total
        FROM person LEFT JOIN LATERAL (${lastPredicate(actor)}) f ON true LEFT JOIN LATERAL (${lastPotential}) q ON true
       WHERE ${whereOf(asked, settings, actor)}
       ORDER BY person.agency, person.unit, person.name, person.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
    const total = rows[0]?.total ?? 0;
    const details = { ...asked, count: rows.length };
    await recordEvent(tx, actor, {
      ...{ name: "box" in asked ? "talent.box-listed" : "talent.lacking-listed", subjectId: actor.personId },
      ...{ agencyId: null, details },
    });
    const people = rows.map(({ id, name, title, unit, agency }) => ({ id, name, title, unit, agency }));
    return { people, total, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
  });
}

function whereOf(asked: Asked, settings: Settings, { today }: Actor) {
  if ("lacking" in asked)
    return {
      no_predicate: Prisma.sql`f.predicate IS NULL`,
      not_assessed: Prisma.sql`q.score IS NULL`,
      expired: Prisma.sql`q."validUntil" < ${today}::date`,
    }[asked.lacking];
  const { predicates, from, below } = askedBy(asked.box, settings);
  return Prisma.sql`f.predicate::text = ANY(${predicates}::text[]) AND q.score >= ${from} AND q.score < ${below}
    AND q."validUntil" >= ${today}::date`;
}

/**
 * Another person's box with its history, and their record for the IP ASN, each for whom it is there and while it is on; the trail says
 * who opened it. Null for everybody else.
 */
export async function readTalent(actor: Actor, personId: string) {
  if (!z.uuid().safeParse(personId).success) return null;
  return writing(actor, async (tx) => {
    const settings = await settingsIn(tx);
    const person = await tx.person.findFirst({
      where: { id: personId, OR: [visibleTalents(actor), keptRecords(actor)] },
      select: {
        ...{ id: true, name: true, number: true },
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          select: { position: { select: { title: true, agencyId: true, unit: { select: { name: true } } } } },
        },
      },
    });
    const place = person?.assignments[0]?.position;
    if (!person || !place) return null;
    const may = async (where: Prisma.PersonWhereInput) =>
      (await tx.person.count({ where: { id: personId, AND: where } })) > 0;
    const seesBox = settings.enabled && (await may(visibleTalents(actor)));
    const keeps = settings.indexEnabled && (await may(keptRecords(actor)));
    if (!seesBox && !keeps) return null;
    const mayAssess = seesBox && (await may(assessedTalents(actor)));
    const talent = {
      ...{
        id: person.id,
        name: person.name,
        number: person.number,
        title: place.title,
        unit: place.unit.name,
      },
      box: seesBox ? await standingIn(tx, actor, personId, settings) : null,
      potentials: seesBox ? await potentialsOf(tx, personId) : [],
      records: keeps ? await recordsOf(tx, personId) : [],
      ...{ seesBox, keeps, mayAssess, validMonths: settings.validMonths },
    };
    await recordEvent(tx, actor, {
      ...{ name: seesBox ? "talent.box-read" : "talent.record-read", subjectId: personId },
      agencyId: place.agencyId,
    });
    return talent;
  });
}

type Candidate = {
  id: string;
  name: string;
  title: string;
  unit: string;
  agency: string;
  predicate: Predicate;
  score: number;
  validUntil: string;
  history: { year: number; predicate: Predicate }[];
  /** How many competencies the position asks for; of those, how many are short and how many nobody has assessed. */
  asked: number;
  gaps: number;
  unassessed: number;
  total: number;
};

/**
 * Candidates for the succession group (kelompok rencana suksesi): boxes 7 to 9 by agency, each with the predicates of the last years
 * and how many competencies of the position are short or not assessed, beside how many people there are and of how many the box is
 * known. The trail says who asked. Null while it is off.
 */
export async function readSuccession(actor: Actor, { page, ...filter }: SuccessionFilter) {
  if (!canReadTalent(actor)) return null;
  return writing(actor, async (tx) => {
    const settings = await settingsIn(tx);
    if (!settings.enabled) return null;
    const wanted = Prisma.join(
      successionBoxes
        .filter((box) => !filter.box || filter.box === box)
        .map((box) => Prisma.sql`(${whereOf({ box }, settings, actor)})`),
      " OR ",
    );
    const rows = await tx.$queryRaw<Candidate[]>`
      WITH reach AS (${peopleInReach(actor)}), person AS (SELECT * FROM reach WHERE ${sought(filter)}), candidate AS (
        SELECT person.*, f.predicate, q.score::float AS score, q."validUntil"::text AS "validUntil",
            (count(*) OVER ())::int AS total
          FROM person LEFT JOIN LATERAL (${lastPredicate(actor)}) f ON true LEFT JOIN LATERAL (${lastPotential}) q ON true
         WHERE ${wanted}
         ORDER BY person.agency, person."agencyId", q.score DESC, person.name, person.id
         LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
      SELECT c.id, c.name, c.title, c.unit, c.agency, c.predicate, c.score, c."validUntil", c.total,
          ${historyOf(actor)} AS history, g.asked, g.gaps, g.unassessed
        FROM candidate c, LATERAL (${gapsOf}) g
       ORDER BY c.agency, c."agencyId", c.score DESC, c.name, c.id`;
    const [all] = await tx.$queryRaw<{ people: number; known: number }[]>`
      WITH reach AS (${peopleInReach(actor)}), person AS (SELECT * FROM reach WHERE ${sought(filter)})
      SELECT count(*)::int AS people,
          (count(*) FILTER (WHERE f.predicate IS NOT NULL AND q."validUntil" >= ${actor.today}::date))::int AS known
        FROM person LEFT JOIN LATERAL (${lastPredicate(actor)}) f ON true LEFT JOIN LATERAL (${lastPotential}) q ON true`;
    const total = rows[0]?.total ?? 0;
    await recordEvent(tx, actor, {
      ...{ name: "talent.succession-read", subjectId: actor.personId, agencyId: null },
      details: { count: rows.length },
    });
    const candidates = rows.map(({ score, validUntil, predicate, ...row }) => ({
      ...{ id: row.id, name: row.name, title: row.title, unit: row.unit, agency: row.agency },
      ...{ history: row.history, asked: row.asked, gaps: row.gaps, unassessed: row.unassessed },
      standing: standingOf({ predicate, potential: { score, validUntil } }, settings, actor.today),
    }));
    const { people = 0, known = 0 } = all ?? {};
    return { candidates, total, people, known, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
  });
}

/** Of whom candidates are looked for: a kind of position, a part of the name of a unit or agency. */
const sought = ({ kind, unit }: Omit<SuccessionFilter, "page">) => Prisma.sql`
  (${kind ?? null}::text IS NULL OR reach.kind::text = ${kind ?? null}::text)
  AND (${unit} = '' OR position(lower(${unit}) IN lower(reach.unit || ' ' || reach.agency)) > 0)`;

/** Final annual predicates of the five years before, newest first. */
const historyOf = ({ today }: Actor) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('year', h.year, 'predicate', h.predicate) ORDER BY h.year DESC), '[]')
    FROM (${annualPredicates(Prisma.sql`c.id`)}) h WHERE h.year >= ${Number(today.slice(0, 4)) - 5})`;

/** What the position asks against what others saw last; one's own view counts for nothing. */
const gapsOf = Prisma.sql`
  SELECT count(*)::int AS asked, (count(*) FILTER (WHERE seen.level < r.level))::int AS gaps,
      (count(*) FILTER (WHERE seen.level IS NULL))::int AS unassessed
    FROM "CompetencyRequirement" r LEFT JOIN LATERAL (
      SELECT x.level FROM "CompetencyAssessment" x
       WHERE x."personId" = c.id AND x."competencyId" = r."competencyId" AND x.origin <> 'self'
       ORDER BY x."assessedOn" DESC, x."assessedAt" DESC, x.id DESC LIMIT 1) seen ON true
   WHERE r."positionId" = c."positionId"`;
