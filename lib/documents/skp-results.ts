import type { TableCell } from "pdfmake/interfaces";

import type { ConfirmedIndicator, ConfirmedResult, Support } from "@/lib/planning/edition";

import { heading, printed, reaching, ruled } from "./paper";
import { sideOf, type Skp, statementOf, targetOf, type Words } from "./skp";

type Form = {
  widths: (number | "*")[];
  /** Column titles after "No". */
  titles: string[];
  /** What stands once, at the top of a result. */
  first: (result: ConfirmedResult) => string[];
  /** What stands once for each indicator. */
  measure: (indicator: ConfirmedIndicator) => TableCell[];
};

/** The table of work results of the form that the plan goes on: A.1.1, A.1.2, A.1.6 or A.1.7 (domain §1.4). */
export function resultTable(skp: Skp, words: Words) {
  const { t } = words;
  const form = formOf(skp, words);
  const head = [t("columns.order"), ...form.titles].flatMap((title) => heading(title));
  const kinds = (["main", "additional"] as const).flatMap((kind) => {
    const results = skp.results.filter((result) => result.kind === kind);
    if (results.length === 0) return [];
    return [
      heading(t(`kind.${kind}`), head.length),
      ...results.flatMap((result, i) => rowsOf(result, i, form)),
    ];
  });
  return ruled([22, ...form.widths], [heading(t("columns.results"), head.length), head, ...kinds], 2);
}

function rowsOf(result: ConfirmedResult, i: number, { first, measure }: Form): TableCell[][] {
  const top = [String(i + 1), ...first(result)];
  return result.indicators.map((indicator, line, { length }) => [
    ...top.map((text) => reaching(text, { first: line === 0, last: line === length - 1 })),
    ...measure(indicator),
  ]);
}

function formOf({ approach, leads, parties }: Skp, words: Words): Form {
  if (approach === "qualitative") return qualitative(leads, words);
  return leads
    ? leadersQuantitative(words)
    : quantitative(words, parties.rater.positionKind === "senior_leader");
}

/** A.1.2 */
const leadersQuantitative = (words: Words): Form => ({
  widths: ["*", "*", 120, 100],
  titles: titlesOf(words, ["result", "indicator", "target", "perspective"]),
  first: (result) => [statementOf(result, words)],
  measure: (indicator) => [
    printed(indicator.text),
    printedTarget(indicator, words),
    sideOf(indicator, words),
  ],
});

/** A.1.7; of a senior leader's result its indicator is shown too (footnote of the form). */
const quantitative = (words: Words, underSenior: boolean): Form => ({
  widths: [150, 160, 62, "*", 120],
  titles: titlesOf(words, ["supported", "result", "aspect", "indicator", "target"]),
  first: (result) => [
    result.support ? supported(result.support, underSenior) : "–",
    statementOf(result, words),
  ],
  measure: (indicator) => [
    sideOf(indicator, words),
    printed(indicator.text),
    printedTarget(indicator, words),
  ],
});

const supported = ({ statement, text }: Support, withIndicator: boolean) =>
  withIndicator ? `${statement} (${text})` : statement;

/** A.1.1 and A.1.6: indicator and target in one narrative. */
const qualitative = (leads: boolean, words: Words): Form => ({
  widths: [280, "*"],
  titles: titlesOf(words, ["result", leads ? "measuresSenior" : "measures"]),
  first: (result) => [statementOf(result, words)],
  measure: (indicator) => {
    const target = printedTarget(indicator, words);
    const said = [printed(indicator.text), ...(target === "–" ? [] : [target])].join(": ");
    return [`• ${said}${leads && indicator.perspective ? ` (${sideOf(indicator, words)})` : ""}`];
  },
});

const titlesOf = ({ t }: Words, columns: Column[]) => columns.map((column) => t(`columns.${column}`));

type Column =
  "result" | "supported" | "aspect" | "perspective" | "indicator" | "target" | "measuresSenior" | "measures";

/** The target as the page has room for it. */
const printedTarget = (indicator: ConfirmedIndicator, words: Words) => printed(targetOf(indicator, words));
