import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import { whyNoRows } from "@/lib/reporting/as-of";
import {
  type IndicatorKey,
  indicatorKeys,
  indicators,
  indicatorsOf,
  themes,
} from "@/lib/reporting/indicators";
import { farAbove, gapOf } from "@/lib/reporting/outcomes";
import { isBehind } from "@/lib/reporting/report";
import type { TakenReport } from "@/lib/reporting/sheet";

import type { LeadershipWords } from "./leadership-words";
import { paper, printed } from "./paper";

const [ink, quiet, ordinary, marked, hair] = ["#1d2327", "#5a6066", "#a3a8a5", "#c2551d", "#d9dbd8"];

/** So many bars stand in a chart. */
const bars = 10;

/** The figures that are asked for first. */
const asked = [
  ...(["plans-confirmed", "plans-on-time", "goals-attained", "answered-in-time"] as const),
  ...(["feedback-given", "evaluated-on-time", "rated-good", "hours-reached"] as const),
] satisfies IndicatorKey[];

type Chart = TakenReport["reports"][number];

/**
 * The leadership's report of a period (R4) as pdfmake draws it: what is new in a paragraph, the key figures beside the year before,
 * every indicator by unit with its definition, ratings against results, and who waits for whom by position. It is no form of
 * the regulation, and names nobody.
 */
export function leadershipForm(report: TakenReport, words: LeadershipWords): TDocumentDefinitions {
  const { t, day, period, language } = words;
  const { unit } = report;
  const said = t("said", { unit, period: period(report), day: day(report.day) });
  const footer = (page: number, pages: number) => `${said} · ${t("page", { page, pages })}`;
  const content: Content = [
    { text: t("title"), color: quiet, fontSize: 9.5 },
    { text: printed(unit), bold: true, fontSize: 20, margin: [0, 2, 0, 0] },
    {
      ...{ text: `${period(report)} · ${t("asOf", { day: day(report.day) })}`, color: quiet, fontSize: 9.5 },
      margin: [0, 0, 0, 10],
    },
    { text: printed(newsOf(report, words)), fontSize: 11, lineHeight: 1.25, margin: [0, 0, 0, 12] },
    figuresTable(report, words),
    { text: t("kept"), color: quiet, fontSize: 7.5, margin: [0, 4, 0, 10] },
    comparisonPart(report, words),
    ...themes.flatMap((theme) => themePart(theme, report, words)),
    ...waitsPart(report, words),
  ];
  return {
    ...paper({ title: said, confirmedAt: `${report.day}T00:00:00Z`, footer, portrait: true }, content),
    language,
  };
}

/** So many sentences are read at the beginning. */
const sentences = 5;

/** Where ratings stand furthest above a result, and the indicators by which units are behind; without any, the first there is. */
function newsOf({ reports, comparison, unit, ...standing }: TakenReport, words: LeadershipWords) {
  const { t, figures, period, said } = words;
  const told = reports.filter(({ all }) => all.now?.value != null);
  if (told.length === 0) return t("newsNone", { unit, period: period(standing) });
  const far = comparison.rows.filter((row) => gapOf(row) >= farAbove).slice(0, 1);
  const behind = told.filter(({ key, rows, all }) => rows.some((row) => isBehind(key, row, all.now)));
  const inOrder = [...asked, ...indicatorKeys].flatMap((key) => behind.find((one) => one.key === key) ?? []);
  const news = [...far.map(said), ...[...new Set(inOrder)].slice(0, sentences).map(figures.headline)];
  return (news.length > 0 ? news : told.slice(0, 1).map(figures.headline))
    .map((text) => t("sentence", { text }))
    .join(" ");
}

const title = (text: string): Content => ({
  text,
  bold: true,
  fontSize: 13,
  color: ink,
  margin: [0, 6, 0, 4],
});
const right = (text: string, more: object = {}): TableCell => ({ text, alignment: "right", ...more });
const small = (text: string, more: object = {}): TableCell => ({
  text,
  color: quiet,
  fontSize: 7.5,
  ...more,
});

/** A table with hairlines between its rows and nothing else. */
const lined = (widths: (number | "*")[], body: TableCell[][]): Content => ({
  table: { widths, body, headerRows: 1, dontBreakRows: true },
  layout: {
    hLineWidth: (i) => (i === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => hair,
    paddingLeft: (i) => (i === 0 ? 0 : 4),
    paddingRight: (i, node) => (i === (node.table.widths?.length ?? 0) - 1 ? 0 : 4),
    paddingTop: () => 2.5,
    paddingBottom: () => 2.5,
  },
});

function figuresTable(report: TakenReport, { t, figures, number, period }: LeadershipWords): Content {
  const before = { ...report, year: report.year - 1 };
  const head = [
    small(t("figures.name")),
    ...[period(report), t("figures.parts"), period(before), t("figures.change")].map((text) =>
      small(text, { alignment: "right" }),
    ),
  ];
  const rows = asked.map((key): TableCell[] => {
    const chart = report.reports.find((one) => one.key === key);
    const { now = null, before: last = null } = chart?.all ?? {};
    const until = chart?.until ?? null;
    const moved = now?.value == null || last?.value == null ? null : 100 * (now.value - last.value);
    const change = moved === null ? "–" : signed(moved, number);
    return [
      figures.name(key),
      right(figures.value(key, now, chart?.silent.now), { bold: true }),
      right([figures.parts(key, now), figures.untilDay(until)].filter(Boolean).join(" · "), { color: quiet }),
      right(figures.value(key, last, until ? null : chart?.silent.before)),
      right(change === null ? t("figures.same") : change === "–" ? change : t("figures.points", { change })),
    ];
  });
  return {
    unbreakable: true,
    stack: [title(t("figures.title")), lined(["*", 66, 84, 66, 72], [head, ...rows])],
  };
}

/** A difference with its sign; null where it rounds to nothing. */
function signed(points: number, number: (value: number) => string) {
  const rounded = Math.round(points * 10) / 10;
  return rounded === 0 ? null : `${rounded > 0 ? "+" : "−"}${number(Math.abs(rounded))}`;
}

function themePart(theme: (typeof themes)[number], report: TakenReport, words: LeadershipWords): Content[] {
  const { t, figures } = words;
  const all = report.reports.filter(({ key }) => indicatorsOf(theme).includes(key));
  const isTold = (one: Chart) => one.rows.some(({ now }) => now);
  const [first, ...others] = all.filter(isTold).map((one) => chartOf(one, report, words));
  const without = all.filter((one) => !isTold(one));
  const named = title(words.theme(theme));
  return [
    { unbreakable: true, stack: [named, ...(first ?? [])] },
    ...others.map((stack): Content => ({ unbreakable: true, stack })),
    ...silences.flatMap((silence) => {
      const names = without.filter((one) => whyNoRows(one) === silence).map(({ key }) => figures.name(key));
      const said = () => t(`noFigures.${silence}`, { names: words.list(names) });
      return names.length > 0 ? [small(said(), { margin: [0, 0, 0, 8] }) as Content] : [];
    }),
  ];
}

const silences = ["none", "no-units", "kept", "by-quarter", "of-today"] as const;

/** The sentence, a bar for each unit with its figure at the end, and the definition. */
function chartOf(
  chart: Chart,
  report: TakenReport,
  { t, figures, hidden, period }: LeadershipWords,
): Content[] {
  const { key, all, total } = chart;
  const rows = chart.rows.filter(({ now }) => now).slice(0, bars);
  const before = rows.some((row) => row.before?.value != null)
    ? period({ ...report, year: report.year - 1 })
    : null;
  const isAlone = total === 1 && rows[0]?.name === report.unit;
  const sub = isAlone
    ? before
      ? t("unitAloneBefore", { before })
      : t("unitAlone")
    : before
      ? t("bars", { shown: rows.length, total, before })
      : t("barsFirst", { shown: rows.length, total });
  const most = mostOf(key, rows);
  return [
    { text: printed(figures.headline(chart)), bold: true, fontSize: 10, margin: [0, 2, 0, 1] },
    { ...(small(hidden(chart.hidden, sub)) as object), margin: [0, 0, 0, 3] } as Content,
    {
      table: {
        widths: [150, "*", 74],
        body: rows.map((row): TableCell[] => [
          { text: printed(row.name), fontSize: 8 },
          barOf(row, {
            ...{ most, label: figures.value(key, row.now) },
            isMarked: isBehind(key, row, all.now),
          }),
          right(figures.parts(key, row.now), { color: quiet, fontSize: 7.5 }),
        ]),
      },
      layout: tight,
    },
    {
      ...{ text: printed(figures.definition(key)), color: quiet, fontSize: 7 },
      margin: [0, 3, 0, 11],
    },
  ];
}

const tight = {
  ...{ hLineWidth: () => 0, vLineWidth: () => 0 },
  ...{ paddingLeft: () => 0, paddingRight: () => 6, paddingTop: () => 1, paddingBottom: () => 1 },
};

/** How long the longest bar is, with room for its figure. */
const longest = 190;

/** A share of which more is better goes to one, so that charts can be compared; anything else to its longest bar. */
function mostOf(key: IndicatorKey, rows: Chart["rows"]) {
  const { form, better } = indicators[key];
  if (form === "share" && better === "higher") return 1;
  return Math.max(...rows.flatMap(({ now, before }) => [now?.value ?? 0, before?.value ?? 0])) || 1;
}

type Bar = { most: number; label: string; isMarked: boolean };

/** A bar from zero, a tick where it stood a year before, and the figure after both. */
function barOf({ now, before }: Chart["rows"][number], { most, label, isMarked }: Bar): TableCell {
  const lengthOf = (value: number | null | undefined) => (Math.max(0, value ?? 0) / most) * longest;
  const [w, tick] = [Math.max(lengthOf(now?.value), 0.5), lengthOf(before?.value)];
  const drawn: CanvasElement[] = [
    { type: "rect", x: 0, y: 1.5, w, h: 7, color: isMarked ? marked : ordinary },
    ...(before?.value == null
      ? []
      : [{ type: "rect" as const, x: tick - 0.5, y: 0, w: 1, h: 10, color: ink }]),
  ];
  const end = Math.max(w, before?.value == null ? 0 : tick);
  const drawnHeight = before?.value == null ? 8.5 : 10;
  return {
    stack: [
      { canvas: drawn },
      { text: label, fontSize: 8, bold: isMarked, relativePosition: { x: end + 4, y: -drawnHeight } },
    ],
  };
}

function comparisonPart(report: TakenReport, { t, percent, number, period, said }: LeadershipWords): Content {
  const { rows, total } = report.comparison;
  const [first] = rows;
  const named = title(t("comparison.title"));
  if (!first) return { stack: [named, { text: t("comparison.none"), color: quiet, margin: [0, 0, 0, 8] }] };
  const shown = rows.slice(0, bars);
  const of = period({ ...report, year: report.rated });
  const head = [
    "",
    small("0–100 %"),
    ...[t("comparison.rated"), t("comparison.achieved"), t("comparison.gap")].map((text) =>
      small(text, { alignment: "right" }),
    ),
  ];
  const lines = shown.map((row): TableCell[] => [
    { text: printed(row.name), fontSize: 8 },
    { canvas: dumbbell(row) },
    right(percent(row.rated / 100), { bold: gapOf(row) >= farAbove }),
    right(percent(row.achieved / 100)),
    right(t("figures.points", { change: signed(gapOf(row), number) ?? number(0) })),
  ]);
  return {
    unbreakable: true,
    stack: [
      named,
      { text: printed(said(first)), bold: true, fontSize: 10, margin: [0, 0, 0, 1] },
      {
        ...(small(t("comparison.sub", { shown: shown.length, total, period: of })) as object),
        margin: [0, 0, 0, 3],
      } as Content,
      lined([134, across + 6, 58, 50, "*"], [head, ...lines]),
    ],
    margin: [0, 0, 0, 10],
  };
}

/** From no per cent to all. */
const across = 170;

/** What was achieved and what was rated as two dots on one line from 0 to 100 per cent. */
function dumbbell({ rated, achieved }: { rated: number; achieved: number }): CanvasElement[] {
  const [from, to] = [achieved, rated].map((value) => 3 + (Math.min(Math.max(value, 0), 100) / 100) * across);
  const color = rated - achieved >= farAbove ? marked : ordinary;
  const middle = { y1: 5, y2: 5 };
  return [
    { type: "line", x1: 3, x2: 3 + across, ...middle, lineWidth: 0.5, lineColor: hair },
    { type: "line", x1: from ?? 0, x2: to ?? 0, ...middle, lineWidth: 2, lineColor: color },
    { type: "ellipse", x: from ?? 0, y: 5, r1: 3, r2: 3, color: "#ffffff", lineColor: color, lineWidth: 1 },
    { type: "ellipse", x: to ?? 0, y: 5, r1: 3, r2: 3, color },
  ];
}

function waitsPart({ waits }: TakenReport, { t, number }: LeadershipWords): Content[] {
  if (!waits) return [];
  const named = title(t("waits.title"));
  if (waits.rows.length === 0) return [{ stack: [named, { text: t("waits.none"), color: quiet }] }];
  const head = [
    ...[small(t("waits.position")), small(t("waits.unit"))],
    ...(["people", "plans", "evaluations"] as const).map((key) =>
      small(t(`waits.${key}`), { alignment: "right" }),
    ),
  ];
  const rows = waits.rows.map(({ title: position, unit, people, plans, evaluations }): TableCell[] => [
    printed(position ?? t("waits.noPosition")),
    printed(unit ?? "–"),
    right(number(people), { bold: true }),
    ...[plans, evaluations].map((count) => right(number(count))),
  ]);
  const { people } = waits;
  return [
    {
      unbreakable: true,
      stack: [
        named,
        { text: t("waits.headline", { people }), bold: true, fontSize: 10, margin: [0, 0, 0, 1] },
        { ...(small(t("waits.sub", { shown: rows.length })) as object), margin: [0, 0, 0, 3] } as Content,
        lined(["*", "*", 46, 46, 50], [head, ...rows]),
      ],
    },
  ];
}
