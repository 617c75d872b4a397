import type { IsoDate } from "@/lib/dates";
import type { EvidenceKind } from "@/lib/db/generated/enums";

/** One time that a piece of evidence was attached to a report. */
export type Use = {
  evidence: { id: string; kind: EvidenceKind; name: string; url: string | null };
  reportedOn: IsoDate;
  /** The indicator that was reported on. */
  about: string;
  /** Whether its result was marked above what was expected in a final evaluation. */
  above: boolean;
};

/**
 * The strongest evidence of somebody's work: what stands at results that were marked above expectations first, then what was used
 * most, then the latest. Each is named once, with what it stood at last.
 */
export function strongest(uses: readonly Use[], count: number) {
  const known = new Map<string, ReturnType<typeof first>>();
  for (const use of uses) {
    const before = known.get(use.evidence.id);
    known.set(use.evidence.id, before ? joined(before, use) : first(use));
  }
  const ranked = [...known.values()].sort(
    (one, other) =>
      Number(other.above) - Number(one.above) ||
      other.times - one.times ||
      other.reportedOn.localeCompare(one.reportedOn) ||
      one.id.localeCompare(other.id),
  );
  return ranked.slice(0, count);
}

const first = ({ evidence, ...use }: Use) => ({ ...evidence, ...use, times: 1 });

/** Told of the use that says most: one above expectations, else the latest. */
function joined(before: ReturnType<typeof first>, use: Use) {
  const says = use.above === before.above ? use.reportedOn > before.reportedOn : use.above;
  const { about, reportedOn } = says ? use : before;
  return { ...before, about, reportedOn, above: before.above || use.above, times: before.times + 1 };
}

/** Hours (JP) by year, all years of a span, the latest first; hundredths are added up whole. */
export function hoursByYear(
  trainings: readonly { endedOn: IsoDate; hours: number }[],
  { from, to }: { from: number; to: number },
) {
  return Array.from({ length: to - from + 1 }, (_, i) => to - i).map((year) => {
    const own = trainings.filter(({ endedOn }) => endedOn.startsWith(`${year}-`));
    return {
      year,
      trainings: own.length,
      hours: own.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100,
    };
  });
}
