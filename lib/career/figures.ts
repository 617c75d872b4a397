import type { IsoDate } from "@/lib/dates";
import type { FunctionalLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";
import {
  type Figure,
  figures as indexFigures,
  hundredthsOf,
  type IndexFigures,
  indexParts,
  limitOf,
} from "@/lib/talent/professional-index";

import { diplomaShare, functionalLevels, ruleOf, type Sure } from "./coefficients";

/** `most` is what it can be determined at. */
type Shipped = { hundredths: number; sure: Sure; most: number };

/** What a determination has room for: three digits and two decimals. */
const anything = 99_999;
const everything = 10_000;

const figuresOf = (part: (typeof indexParts)[number]) =>
  Object.entries(indexFigures[part] as Record<string, Figure>);

const shippedOfIndex = indexParts.flatMap((part) =>
  figuresOf(part).map(([key, { points, certainty }]): [string, Shipped] => [
    `index.${part}.${key}`,
    { hundredths: hundredthsOf(points), sure: certainty, most: hundredthsOf(limitOf(part, key)) },
  ]),
);

/** Figures as they are shipped that no regulation at hand confirms: what the regional HR agency may determine. */
const shipped = new Map<string, Shipped>(
  [
    ...functionalLevels.map((level): [string, Shipped] => [
      `coefficient.${level}`,
      { ...ruleOf(level).coefficient, most: anything },
    ]),
    ["bonus.diploma", { ...diplomaShare, most: everything }] satisfies [string, Shipped],
    ...shippedOfIndex,
  ].filter(([, { sure }]) => sure !== "S"),
);

/** What these figures are called: "coefficient.terampil", "bonus.diploma", "index.education.bachelor". */
export const figureNames = [...shipped.keys()] as [string, ...string[]];

/** Whether a figure is one that has to be determined. */
export const isOpen = (figure: string) => shipped.has(figure);

/** A figure as the HR agency determined it, from a day on. */
export type KeptFigure = { figure: string; edition: number; hundredths: number; from: IsoDate };

/**
 * What a figure is on a day: as it was determined for it, the later determination before the earlier, else as it is shipped. Points
 * of a month are counted by the figure of its first day, so that a change rewrites nothing of the time before it.
 */
export function figureOn(kept: readonly KeptFigure[], figure: string, day: IsoDate) {
  const inForce = kept
    .filter((one) => one.figure === figure && one.from <= day)
    .reduce<KeptFigure | null>((last, one) => (last && comesAfter(last, one) ? last : one), null);
  if (inForce) return { ...inForce, confirmed: true };
  const { hundredths } = shipped.get(figure) ?? { hundredths: 0 };
  return { figure, edition: 0, hundredths, from: null, confirmed: false };
}

const comesAfter = (one: KeptFigure, other: KeptFigure) =>
  one.from === other.from ? one.edition > other.edition : one.from > other.from;

/** Hundredths of the coefficient of a level on a day. */
export const coefficientOn = (kept: readonly KeptFigure[], level: FunctionalLevel, day: IsoDate) =>
  isOpen(`coefficient.${level}`)
    ? figureOn(kept, `coefficient.${level}`, day).hundredths
    : ruleOf(level).coefficient.hundredths;

/** The figures of the IP ASN on a day; what was determined is certain (S). */
export function indexFiguresOn(kept: readonly KeptFigure[], day: IsoDate): IndexFigures {
  const figured = indexParts.map((part) => [
    part,
    Object.fromEntries(
      figuresOf(part).map(([key, figure]) => {
        const found = figureOn(kept, `index.${part}.${key}`, day);
        return [key, found.confirmed ? { points: found.hundredths / 100, certainty: "S" } : figure];
      }),
    ),
  ]);
  return Object.fromEntries(figured) as IndexFigures;
}

/** The first day for which a figure can be determined: credit points by predicates begin with 2023 (PermenPANRB 1/2023). */
const firstDay = "2023-01-01";

type Determined = Document & {
  figure: string;
  hundredths: number;
  /** Its determinations so far. */
  before: readonly Before[];
  /** Whether whoever determines it knows that credit points of years that are over are counted anew. */
  recounts: boolean;
  today: IsoDate;
  now: string;
};

type Document = { from: IsoDate; documentNumber: string; documentDate: IsoDate };
type Before = Document & { edition: number; recordedAt: string };

/**
 * Why a figure cannot be determined like this. It holds from the first of a month; the first determination may reach back to where
 * the regulation begins, and has credit points of all months since counted anew, which is asked once more. After it, credit points of
 * years that are over do not change without a document: a later determination reaches only into the running year, except for one
 * that says again what its document of that day says, where the value was mistyped.
 */
export function figureBlockers(determined: Determined) {
  const { figure, hundredths, from, documentDate, before, recounts, today, now } = determined;
  const { most } = shipped.get(figure) ?? { most: 0 };
  const year = today.slice(0, 4);
  const over = from < `${year}-01-01`;
  const blockers: Blocker[] = [];
  if (figure.startsWith("coefficient.") && hundredths === 0) blockers.push({ code: "career.figure-none" });
  if (hundredths > most) blockers.push({ code: "career.figure-beyond", most: most / 100 });
  if (!from.endsWith("-01")) blockers.push({ code: "career.figure-not-first" });
  if (from < firstDay) blockers.push({ code: "career.figure-too-early" });
  else if (over && before.length > 0 && !corrects(determined))
    blockers.push({ code: "career.figure-past-year", year });
  if (documentDate > today) blockers.push({ code: "career.figure-document-to-come" });
  // The days of a demonstration can be turned back.
  if (before.some(({ recordedAt }) => Date.parse(recordedAt) > Date.parse(now)))
    blockers.push({ code: "career.figure-later" });
  if (blockers.length === 0 && over && !recounts && !figure.startsWith("index."))
    blockers.push({ code: "career.figure-recounts", since: from });
  return blockers;
}

/** Whether it says anew what the last determination for that day says, by the same document. */
function corrects({ before, from, documentNumber, documentDate }: Determined) {
  const last = before.filter((one) => one.from === from).sort((one, other) => other.edition - one.edition)[0];
  return last?.documentNumber === documentNumber && last.documentDate === documentDate;
}
