import type { Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import { besideOf } from "@/lib/career/beside";
import { gapsIn } from "@/lib/career/gaps";
import {
  type CareerWords,
  bonusSource,
  bonusSum,
  determinationOf,
  feedbackBy,
  gapsOf,
  headlineOf,
  ledeOf,
  openingOf,
  reasonOf,
  sourceOf,
  spentOf,
  sumOf,
} from "@/lib/career/sentences";
import type { Dossier } from "@/lib/career/sheet";
import { periodName } from "@/lib/evaluation/period-name";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import { factOf } from "./parties";
import { heading, paper, printed, ruled } from "./paper";
import type { Words } from "./skp";

/** A dossier with the day on which it was asked for. */
export type DossierSheet = Dossier & {
  /** YYYY-MM-DD. */
  drawnOn: string;
};

/** What writes a dossier: the words of official forms, those of a career, and the names of competencies. */
export type DossierWords = Words & {
  career: CareerWords;
  competency: (of: { code: string; name: string }) => string;
};

const quiet = "#555555";

/**
 * Dosier promosi (C3): several years of one person as pdfmake draws them, drawn on request. It is no form of the regulation and
 * is not sealed, and says so; each line names the document that it stands on.
 */
export function dossierForm(sheet: DossierSheet, words: DossierWords): TDocumentDefinitions {
  const { t, date } = words.career;
  const { name, from, to, drawnOn } = sheet;
  const said = t("dossier.paper", { ...{ name, from: String(from), to: String(to) }, date: date(drawnOn) });
  const footer = (page: number, pages: number) => `${said} · ${words.t("skp.page", { page, pages })}`;
  const content: Content = [
    {
      ...{ text: t("dossier.title").toUpperCase(), bold: true, fontSize: 13, alignment: "center" },
      margin: [0, 0, 0, 2],
    },
    {
      ...{ text: t("dossier.paperWhat", { date: date(drawnOn) }), color: quiet, alignment: "center" },
      margin: [40, 0, 40, 8],
    },
    personTable(sheet, words),
    ...besidePart(sheet, words),
    ...pointsPart(sheet, words),
    ...evidencePart(sheet, words),
    ...yearsPart(sheet, words),
    ...feedbackPart(sheet, words),
    ...appreciationPart(sheet, words),
    ...hoursPart(sheet, words),
    ...gapsPart(t("dossier.gaps"), null, sheet.growth.present, words),
    ...aimPart(sheet, words),
  ];
  return paper({ title: said, confirmedAt: `${drawnOn}T00:00:00Z`, footer, portrait: true }, content);
}

const title = (text: string, below?: string | null): Content => ({
  text: [
    { text, bold: true, fontSize: 10.5 },
    ...(below ? [{ text: `\n${printed(below)}`, color: quiet }] : []),
  ],
  margin: [0, 6, 0, 3],
});

/** Rows that surely have room on one page. */
const rowsOnPage = 12;

/** A title on the page of what it is the title of: of a short table, or of the first of a list. */
const titled = (heading: Content, table: ContentTable): Content[] =>
  table.table.body.length > rowsOnPage ? [heading, table] : [{ unbreakable: true, stack: [heading, table] }];

const listed = (heading: Content, [first, ...others]: Content[]): Content[] => [
  { unbreakable: true, stack: [heading, ...(first ? [{ ul: [first] }] : [])] },
  { ul: others, margin: [0, 0, 0, 6] },
];

const head = (...titles: string[]): TableCell[] => titles.flatMap((text) => heading(text));
const nothing = (text: string): Content => ({ text, color: quiet, margin: [0, 0, 0, 6] });
const underneath = (text: string): Content => ({ text: printed(text), color: quiet, fontSize: 7.5 });

function personTable({ name, number, grade, position }: DossierSheet, words: Words): Content {
  const party = { name, number, grade, position: position?.title ?? null, unit: position?.unit.name ?? null };
  const rows = (["name", "number", "grade", "position", "unit"] as const).map((fact): TableCell[] => [
    { text: words.t(`parties.${fact}`), color: quiet },
    factOf(party, fact, words),
  ]);
  return ruled([90, "*"], rows);
}

/** The years side by side; what nobody recorded is said so, or left out. */
function besidePart(sheet: DossierSheet, { career, terms }: DossierWords): Content[] {
  const { t, points } = career;
  const right = (text: string | null): TableCell => ({ text: text ?? "–", alignment: "right" });
  const rows = besideOf(sheet).map(({ year, predicate, results, behaviour, ...one }): TableCell[] => [
    String(year),
    predicate
      ? { text: terms(`predicate.${predicate}`), bold: true }
      : { text: t(year === sheet.to ? "dossier.running" : "dossier.notRecorded"), color: quiet },
    results ? terms(`rating.${results}`) : "–",
    behaviour ? terms(`rating.${behaviour}`) : "–",
    right(one.hours === null ? null : one.hours.toLocaleString("id")),
    right(one.points && points(one.points)),
  ]);
  const titles = head(
    ...[t("dossier.year"), t("dossier.predicate"), t("dossier.results"), t("dossier.behaviour")],
    ...[t("dossier.hoursShort"), t("dossier.pointsShort")],
  );
  return [
    ...titled(title(t("dossier.beside")), ruled([34, "*", "*", "*", 40, 60], [titles, ...rows], 1)),
    { text: t("dossier.besideNote"), color: quiet, fontSize: 7.5, margin: [0, 0, 0, 6] },
  ];
}

function yearsPart({ years: all }: DossierSheet, { career, terms }: DossierWords): Content[] {
  const { t } = career;
  const years = all.flatMap(({ predicate, source, ...year }) =>
    predicate && source ? [{ ...year, predicate, source }] : [],
  );
  if (years.length === 0) return [title(t("dossier.years")), nothing(t("dossier.yearsNone"))];
  const rows = years.map(({ year, predicate, source, explanation }): TableCell[] => [
    String(year),
    { text: terms(`predicate.${predicate}`), bold: true },
    [
      ...(explanation
        ? [
            t("dossier.why", {
              results: terms(`rating.${explanation.inputs.results}`),
              behaviour: terms(`rating.${explanation.inputs.behaviour}`),
              unit: terms(`unitResult.${explanation.inputs.unitResult}`),
            }),
          ]
        : source.is === "evaluation"
          ? [t("dossier.whyClosed")]
          : []),
      underneath(sourceOf(source, career)),
    ],
  ]);
  const titles = head(t("dossier.year"), t("dossier.predicate"), t("dossier.explanation"));
  return titled(title(t("dossier.years")), ruled([34, 90, "*"], [titles, ...rows], 1));
}

function pointsPart({ none, ladder }: DossierSheet, { career }: DossierWords): Content[] {
  const { t, points, list } = career;
  const lede = ledeOf({ none, ladder }, career);
  if (!ladder) return [title(t("dossier.points")), nothing(lede)];
  const { opening, base, bonuses, lines, unrated, nextRank, nextLevel, have, expected, level } = ladder;
  const right = (text: string, bold = false): TableCell => ({ text, alignment: "right", bold });
  const quietly = (text: string) => ({ text, alignment: "right" as const, color: quiet });
  /** In brackets where it is not in the sum. */
  const earned = ({ points: decimal, counts }: { points: string; counts: boolean }): TableCell =>
    counts ? right(points(decimal)) : quietly(`(${points(decimal)})`);
  const rowOf = (line: (typeof lines)[number]): TableCell[] => [
    [
      [
        t("ledger.year", { year: String(line.year), level: t(`level.${line.level}`) }),
        ...(line.forecast ? [t("ledger.forecastTitle")] : []),
        ...(line.counts ? [] : [t("ledger.before")]),
      ].join(" · "),
      sumOf(line, career),
      underneath(sourceOf(line.source, career)),
    ],
    earned({ points: line.points, counts: line.counts && !line.forecast }),
  ];
  const forecast = lines.filter((line) => line.forecast);
  const rows: TableCell[][] = [
    ...(opening
      ? [[[openingOf(opening, career), underneath(determinationOf(opening, career))], earned(opening)]]
      : []),
    ...(base ? [[[t("ledger.base"), underneath(t("ledger.baseWhy"))], earned(base)]] : []),
    ...bonuses.map((bonus): TableCell[] => [
      [
        t("ledger.bonus", {
          education: career.education(bonus.education),
          level: t(`level.${bonus.level}`),
        }),
        bonusSum(bonus, career),
        underneath(bonusSource(bonus, career)),
      ],
      earned(bonus),
    ]),
    ...lines.filter(({ forecast }) => !forecast).map(rowOf),
    [{ text: t("ledger.total", { level: t(`level.${level}`) }), bold: true }, right(points(have), true)],
    ...forecast.map(rowOf),
    ...(forecast.length > 0
      ? [[{ text: t("ledger.forecastTotal"), color: quiet }, { ...quietly(points(expected)) }]]
      : []),
  ];
  const goals = [
    nextRank && {
      title: t("dossier.whyRank", {
        to: nextRank.to,
        have: points(nextRank.have),
        need: points(nextRank.need),
      }),
      ...nextRank,
    },
    nextLevel && {
      title: t("dossier.whyLevel", {
        to: t(`level.${nextLevel.to}`),
        ...{ have: points(nextLevel.have), need: points(nextLevel.need) },
      }),
      ...nextLevel,
    },
  ];
  return [
    ...titled(
      title(t("dossier.points"), headlineOf({ none, ladder }, career)),
      ruled(["*", 70], [head(t("dossier.pointsHead"), t("dossier.pointsValue")), ...rows], 1),
    ),
    ...(unrated.length > 0 ? [nothing(t("ledger.unrated", { years: list(unrated.map(String)) }))] : []),
    ...goals.flatMap((goal): Content[] =>
      goal
        ? [
            {
              unbreakable: true,
              stack: [
                { text: goal.title, bold: true },
                ...(goal.spent ? [underneath(spentOf(goal.spent, ladder.rank, career))] : []),
                goal.reasons.length > 0
                  ? { ul: goal.reasons.map((reason) => reasonOf(reason, career)) }
                  : t("next.met"),
              ],
              margin: [0, 0, 0, 6],
            },
          ]
        : [],
    ),
  ];
}

function evidencePart(
  { proof: { evidence, mostEvidence } }: DossierSheet,
  { career }: DossierWords,
): Content[] {
  const { t, date } = career;
  if (evidence.length === 0) return [title(t("dossier.evidence")), nothing(t("dossier.evidenceNone"))];
  return listed(
    title(t("dossier.evidence"), t("dossier.evidenceAside", { most: mostEvidence })),
    evidence.map(({ name, about, reportedOn, times, above }) => [
      { text: printed(name), bold: true },
      underneath(
        [
          t("dossier.evidenceLine", { about, date: date(reportedOn) }),
          t("dossier.times", { count: times }),
          ...(above ? [t("dossier.above")] : []),
        ].join(" · "),
      ),
    ]),
  );
}

function feedbackPart({ proof: { feedback } }: DossierSheet, { career }: DossierWords): Content[] {
  const { t } = career;
  const { count, latest } = feedback;
  const aside = t("dossier.feedbackAside", { count, shown: latest.length });
  if (latest.length === 0) return [title(t("dossier.feedback")), nothing(t("dossier.feedbackNone"))];
  return listed(
    title(t("dossier.feedback"), aside),
    latest.map((said) => [printed(said.text), underneath(feedbackBy(said, career))]),
  );
}

/** Whoever may read none of it finds no part about it, and learns nothing of whether there is any. */
function appreciationPart({ appreciations }: DossierSheet, { career }: DossierWords): Content[] {
  const { t, periods } = career;
  if (appreciations.length === 0) return [];
  return listed(
    title(t("dossier.appreciations")),
    appreciations.map(({ text, giver, period }) => [
      printed(text || t("dossier.appreciationPlain")),
      underneath(t("dossier.appreciationLine", { giver, period: periodName(periods, period) })),
    ]),
  );
}

function hoursPart({ growth: { hours } }: DossierSheet, { career }: DossierWords): Content[] {
  const { t } = career;
  const rows = hours.map(({ year, hours: jp, trainings: count }): TableCell[] => [
    String(year),
    count === 0
      ? { text: t("dossier.notRecorded"), color: quiet }
      : t("dossier.hoursLine", { hours: jp, wanted: yearlyHours, count }),
  ]);
  return titled(
    title(t("dossier.hours")),
    ruled([34, "*"], [head(t("dossier.year"), t("dossier.hoursHead")), ...rows], 1),
  );
}

function aimPart({ growth: { aim } }: DossierSheet, words: DossierWords): Content[] {
  const { t } = words.career;
  if (!aim) return [title(t("aim.title")), nothing(t("dossier.aimNoneOf"))];
  return gapsPart(
    t("dossier.aimed", { title: aim.position.title }),
    t("aim.chosen", aim.position),
    aim.lines,
    words,
  );
}

type Lines = DossierSheet["growth"]["present"];

function gapsPart(
  name: string,
  place: string | null,
  lines: Lines,
  { career, competency }: DossierWords,
): Content[] {
  const { t, date } = career;
  if (lines.length === 0) return [title(name, place), nothing(t("dossier.gapsNone"))];
  const rows = lines.map(({ competency: named, required, assessed, gap }): TableCell[] => [
    printed(competency(named)),
    { text: String(required), alignment: "center" },
    assessed
      ? { text: `${assessed.level} (${date(assessed.on)})`, alignment: "center" }
      : { text: "–", alignment: "center" },
    gap.state === "gap"
      ? { text: t("dossier.gap", { count: gap.missing }), bold: true }
      : t(gap.state === "met" ? "dossier.met" : "dossier.unassessed"),
  ]);
  const titles = head(
    ...[t("dossier.competencyHead"), t("dossier.required")],
    ...[t("dossier.assessed"), t("dossier.difference")],
  );
  return titled(
    title(name, [place, gapsOf(gapsIn(lines), career)].filter(Boolean).join(" · ")),
    ruled(["*", 44, 110, 90], [titles, ...rows], 1),
  );
}
