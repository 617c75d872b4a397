import "server-only";

import type { Actor } from "@/lib/access/actor";
import { indexFiguresOn } from "@/lib/career/figures";
import { keptFiguresIn } from "@/lib/career/queries/figures";
import { type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { PositionKind } from "@/lib/db/generated/enums";

import { byPlace } from "../by-place";
import {
  type IndexFigures,
  type IndexInputs,
  meanOf,
  professionalIndex,
  trackOf,
} from "../professional-index";
import { lastPredicate, peopleInReach } from "./known";

/** The record that counts: of each fact the last that says it. */
const lastRecord = Prisma.sql`
  SELECT (array_agg(r.education ORDER BY r."documentDate" DESC, r."recordedAt" DESC, r.id DESC) FILTER (WHERE r.education IS NOT NULL))[1] AS education,
      (array_agg(r."leadershipTraining" ORDER BY r."documentDate" DESC, r."recordedAt" DESC, r.id DESC)
        FILTER (WHERE r."leadershipTraining" IS NOT NULL))[1] AS "leadershipTraining",
      (array_agg(r."functionalTraining" ORDER BY r."documentDate" DESC, r."recordedAt" DESC, r.id DESC)
        FILTER (WHERE r."functionalTraining" IS NOT NULL))[1] AS "functionalTraining",
      (array_agg(r.discipline ORDER BY r."documentDate" DESC, r."recordedAt" DESC, r.id DESC) FILTER (WHERE r.discipline IS NOT NULL))[1] AS discipline
    FROM "ProfessionalRecord" r WHERE r."personId" = person.id`;

/** JP of technical training, and how many seminars and the like, in the twelve months up to the day. */
const trained = ({ today }: Actor) => Prisma.sql`
  SELECT coalesce(sum(t.hours) FILTER (WHERE t.form IN ('programme', 'distance', 'e_learning')), 0)::float AS "trainingHours",
      (count(*) FILTER (WHERE t.form IN ('seminar', 'workshop', 'course', 'internship')))::int AS seminars
    FROM "TrainingRecord" t
   WHERE t."personId" = person.id AND t."endedOn" > (${today}::date - interval '1 year') AND t."endedOn" <= ${today}::date`;

type Inputs = Omit<IndexInputs, "track"> & { kind: PositionKind };

/** What the IP ASN asks of the people of `person`, whose positions have a kind. */
export const indexInputs = (actor: Actor) => Prisma.sql`
  SELECT person.*, r.education, r."leadershipTraining", r."functionalTraining", r.discipline, f.predicate,
      t."trainingHours", t.seminars
    FROM person LEFT JOIN LATERAL (${lastPredicate(actor)}) f ON true
    LEFT JOIN LATERAL (${lastRecord}) r ON true LEFT JOIN LATERAL (${trained(actor)}) t ON true`;

/** The figures of the index that hold today: as the HR agency determined them, else as they are shipped. */
export const figuresIn = async (tx: Transaction, { today }: Actor) =>
  indexFiguresOn(await keptFiguresIn(tx), today);

/** The index of inputs that the database answers, by figures; null for officials outside the civil service. */
export function indexOf({ kind, ...inputs }: Inputs, figures: IndexFigures) {
  const track = trackOf(kind);
  return track && professionalIndex({ track, ...inputs }, figures);
}

/** The mean of the IP ASN agency by agency, over those of whom everything is known; none where they are too few. */
export async function indexMeansIn(tx: Transaction, actor: Actor) {
  const rows = await tx.$queryRaw<(Inputs & { agencyId: string; agency: string })[]>`
    WITH person AS (${peopleInReach(actor)}) ${indexInputs(actor)} ORDER BY person.agency, person."agencyId"`;
  const figures = await figuresIn(tx, actor);
  const agencies = byPlace(rows, ({ agencyId }) => agencyId);
  return agencies.map(([id, people]) => ({
    ...{ id, name: people[0]?.agency ?? "" },
    ...meanOf(people.flatMap((person) => indexOf(person, figures) ?? [])),
  }));
}
