import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordReadsOf } from "@/lib/audit/commands";
import { findGovernment } from "@/lib/access/queries";
import { onDay } from "@/lib/access/visibility";
import { readDossier } from "@/lib/career/queries/dossier";
import { findProfile } from "@/lib/competency/queries/profiles";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction, unattended } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { officialOn } from "@/lib/organisation/queries";
import { editionOf } from "@/lib/planning/edition";
import { visiblePlans } from "@/lib/planning/policy";
import { partiesOf } from "@/lib/planning/queries/editions";
import { findRoleMatrix } from "@/lib/planning/queries/team";
import { takeReport } from "@/lib/reporting/commands/take-report";
import type { Asked } from "@/lib/reporting/queries/place";
import { hasForm, rowsOnForm } from "@/lib/planning/role-matrix";

import { copySheet } from "../copy-sheet";
import type { MatrixSheet } from "../matrix-form";
import type { Order } from "../order";
import type { Skp } from "../skp";
import { officialWords } from "../words";

/**
 * A confirmed edition with all that its form names; null when the plan or the edition is none of the actor's business. Of
 * editions from before the parties were frozen with them, the parties are read from the records of that day.
 */
export const findSkp = (actor: Actor, planId: string, number: number) =>
  reading(actor, (tx) => skpOf(tx, { id: planId, AND: visiblePlans(actor) }, number));

async function skpOf(
  tx: Transaction,
  where: Prisma.PerformancePlanWhereInput,
  number: number,
): Promise<Skp | null> {
  const plan = await tx.performancePlan.findFirst({
    where,
    select: {
      ...{ year: true, personId: true, positionTitle: true, positionKind: true },
      ...{ form: true, approach: true },
      unit: { select: { name: true } },
      agency: { select: { name: true } },
      editions: { where: { number } },
    },
  });
  const [edition] = plan?.editions ?? [];
  if (!plan || !edition) return null;
  const { raterId, approvedAt } = edition;
  const content = editionOf(edition);
  return {
    ...content,
    ...{ year: plan.year, number, approach: plan.approach },
    leads: plan.form === "leader",
    confirmedAt: approvedAt.toISOString(),
    parties: content.parties ?? (await partiesOf(tx, plan, raterId, dateOf(approvedAt))),
  };
}

/** The order of a confirmed edition's form (P9) for somebody who may see the plan; null for everybody else. A draft has none. */
export async function skpOrder(actor: Actor, planId: string, number: number): Promise<Order | null> {
  const sheet = await findSkp(actor, planId, number);
  if (!sheet) return null;
  const { personId } = await reading(actor, (tx) =>
    tx.performancePlan.findUniqueOrThrow({ where: { id: planId }, select: { personId: true } }),
  );
  await recordReadsOf(actor, { name: "plan.form-taken", people: [personId] });
  return { form: "skp", sheet, timeZone: await officialZone() };
}

/** The same for nobody yet, so that it is drawn before somebody asks. */
export async function orderAhead(planId: string, number: number): Promise<Order | null> {
  const sheet = await unattended((tx) => skpOf(tx, { id: planId }, number));
  return sheet && { form: "skp", sheet, timeZone: await officialZone() };
}

/** The order of the actor's role matrix of the year (A.1.5); null before the actor's own plan is confirmed. */
export async function matrixOrder(actor: Actor): Promise<Order | null> {
  const sheet = await findMatrixSheet(actor, Number(actor.today.slice(0, 4)));
  return sheet && { form: "matrix", sheet, timeZone: await officialZone() };
}

/** The order of somebody's dossier as of the actor's day (C3), as far as the actor may read it; null for everybody else. */
export async function dossierOrder(actor: Actor, personId: string): Promise<Order | null> {
  const dossier = await readDossier(actor, personId, "paper");
  return (
    dossier && {
      ...{ form: "dossier", sheet: { ...dossier, drawnOn: actor.today } },
      timeZone: await officialZone(),
    }
  );
}

/**
 * The order of somebody's form B.1.9 as of the actor's day, for whoever may read their assessments; null for everybody else, and
 * where the position requires no competency.
 */
export async function competencyOrder(actor: Actor, personId: string): Promise<Order | null> {
  const profile = z.uuid().safeParse(personId).success && (await findProfile(actor, personId));
  if (!profile || profile.lines.length === 0) return null;
  const parties = await reading(actor, async (tx) => {
    const [position, supervision] = [
      await tx.position.findFirstOrThrow({
        where: { assignments: { some: { personId, kind: "definitive", ...onDay(actor.today) } } },
        select: { agency: { select: { name: true } } },
      }),
      await tx.supervision.findFirst({
        where: { personId, ...onDay(actor.today) },
        select: { raterId: true },
      }),
    ];
    return {
      agency: position.agency.name,
      employee: await officialOn(tx, personId, actor.today),
      rater: supervision && (await officialOn(tx, supervision.raterId, actor.today)),
    };
  });
  await recordReadsOf(actor, { name: "development.form-taken", people: [personId] });
  const lines = profile.lines.map(({ competency: { id, code, name, kind }, required, assessed }) => ({
    competency: { id, code, name, kind },
    ...{ required, assessed },
  }));
  return {
    ...{ form: "competency", sheet: { drawnOn: actor.today, ...parties, lines } },
    timeZone: await officialZone(),
  };
}

/** The order of the leadership's report on a unit (R4) in the reader's language; null for whoever reads no figures of it. */
export async function leadershipOrder(actor: Actor, asked: Asked, locale: Locale): Promise<Order | null> {
  const sheet = await takeReport(actor, asked).catch(unseen);
  return sheet && { form: "leadership", sheet, locale, timeZone: await officialZone() };
}

function unseen(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

const officialZone = async () => (await findGovernment())?.timeZone ?? "Asia/Jakarta";

/** A confirmed edition field by field for e-Kinerja (A3), in Indonesian as its form is; null when it is out of sight. */
export async function findCopySheet(actor: Actor, planId: string, number: number) {
  const skp = await findSkp(actor, planId, number);
  return (
    skp && { raterName: skp.parties.rater.name, parts: copySheet(skp, officialWords(await officialZone())) }
  );
}

/**
 * The actor's role matrix with what its form names (A.1.5); null without a team, and before the plan of the actor's present
 * position is confirmed.
 */
export async function findMatrixSheet(actor: Actor, year: number): Promise<MatrixSheet | null> {
  const matrix = await findRoleMatrix(actor, year);
  if (!matrix || rowsOnForm(matrix).length === 0 || !hasForm(matrix)) return null;
  const plan = await reading(actor, (tx) =>
    tx.performancePlan.findFirst({
      where: { personId: actor.personId, year, approvedEdition: { gt: 0 }, status: { not: "closed" } },
      orderBy: { id: "desc" },
      select: { id: true, approvedEdition: true },
    }),
  );
  const skp = plan && (await findSkp(actor, plan.id, plan.approvedEdition));
  if (!skp) return null;
  const { confirmedAt, parties } = skp;
  return { year, confirmedAt, agency: parties.agency, leader: parties.employee, matrix };
}
