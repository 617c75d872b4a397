import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { findAppreciations } from "@/lib/guidance/queries/appreciations";
import { assignmentOf } from "@/lib/organisation/queries";

import { findCareer } from "./career";
import { findGrowth } from "./growth";
import { findProof } from "./proof";
import { firstYearOf, yearOf } from "./span";

/**
 * The dossier of somebody in sight, on screen or on paper. Another's leaves a trace in the trail of their agency (A1), and its
 * owner reads there who looked; one's own leaves none. Null for whoever may not read it, which leaves none either.
 */
export async function readDossier(actor: Actor, personId: string, on: "screen" | "paper") {
  const dossier = await findDossier(actor, personId);
  if (dossier && dossier.id !== actor.personId)
    await writing(actor, async (tx) =>
      recordEvent(tx, actor, {
        ...{ name: "career.dossier-read", subjectId: personId, details: { on } },
        agencyId: (await assignmentOf(tx, personId, actor.today))?.position.agencyId ?? null,
      }),
    );
  return dossier;
}

/**
 * Several years of somebody in sight in one view, for a talk about their next step (C3): predicates with their explanations,
 * evidence, feedback, appreciation, hours, credit points and gaps. Null for anybody else. Guidance is no part of it: it is
 * between the person and their supervisors (art. 21).
 */
async function findDossier(actor: Actor, personId: string) {
  const career = await findCareer(actor, personId);
  if (!career) return null;
  const [growth, proof, appreciations] = await Promise.all([
    findGrowth(actor, personId),
    findProof(actor, personId),
    findAppreciations(actor, personId),
  ]);
  if (!growth || !proof) return null;
  const { judged, ...rest } = career;
  const from = firstYearOf(actor);
  return {
    ...rest,
    ...{ growth, proof, from, to: yearOf(actor) },
    years: yearsOf(judged, proof.explanations, { from, to: yearOf(actor) }),
    appreciations: appreciations.filter(({ givenAt }) => givenAt >= `${from}-01-01`),
  };
}

export type Dossier = NonNullable<Awaited<ReturnType<typeof findDossier>>>;
export type DossierYear = Dossier["years"][number];

type Found = NonNullable<Awaited<ReturnType<typeof findCareer>>>;
type Explanations = NonNullable<Awaited<ReturnType<typeof findProof>>>["explanations"];

type Line = {
  year: number;
  predicate: Found["judged"][number]["predicate"] | null;
  source: Found["judged"][number]["source"] | null;
  explanation: Explanations[string] | null;
};

/**
 * One line a year, the latest first: the annual predicate, of here before an opening document. A year that is over without one
 * says that nothing is on record; the running one has no line before it has a predicate.
 */
function yearsOf(
  judged: Found["judged"],
  explanations: Explanations,
  { from, to }: { from: number; to: number },
): Line[] {
  const annual = judged
    .filter((one) => one.annual)
    .map(({ from: month, predicate, source }) => ({
      ...{ year: Math.floor(month / 12), predicate, source },
      explanation: source.is === "evaluation" ? (explanations[source.id] ?? null) : null,
    }))
    .sort((one, other) => Number(one.source.is === "evaluation") - Number(other.source.is === "evaluation"));
  const known = new Map(annual.map((line) => [line.year, line]));
  const years = Array.from({ length: to - from + 1 }, (_, i) => to - i);
  return years.flatMap((year): Line[] => {
    const line = known.get(year);
    if (line) return [line];
    return year === to ? [] : [{ year, predicate: null, source: null, explanation: null }];
  });
}
