import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import { saveExpectationSchema } from "@/lib/planning/schema";

import { manualTables } from "./manual-form";
import { factOf, facts } from "./parties";
import { heading, paper, printed, ruled } from "./paper";
import type { Skp, Words } from "./skp";
import { resultTable } from "./skp-results";

/**
 * A confirmed edition on its official form (PermenPANRB 6/2022, A.1.1, A.1.2, A.1.6 or A.1.7 with the appendix A.1.8 and,
 * for leaders, the manual of indicators A.1.3), as pdfmake draws it.
 */
export function skpForm(skp: Skp, words: Words): TDocumentDefinitions {
  const { t, date } = words;
  const { year, number: edition, confirmedAt, parties } = skp;
  const said = t("skp.edition", {
    ...{ year: String(year), name: parties.employee.name, edition, date: date(confirmedAt) },
  });
  const footer = (page: number, pages: number) => `${said} · ${t("skp.page", { page, pages })}`;
  return paper({ title: said, confirmedAt, footer }, [
    ...titles([t("skp.title"), t(`skp.${skp.approach}`), t(skp.leads ? "skp.senior" : "skp.others")]),
    ...partiesTable(skp, words),
    resultTable(skp, words),
    behaviourTable(skp, words),
    signatures(skp, words),
    ...titles([t("skp.appendixTitle")], true),
    appendixTable(skp, words),
    signatures(skp, words),
    ...manualPages(skp, words),
  ]);
}

function manualPages(skp: Skp, words: Words): Content[] {
  const tables = manualTables(skp, words);
  return tables.length === 0 ? [] : [...titles([words.t("manual.title")], true), ...tables];
}

const titles = (lines: string[], newPage = false): Content[] => [
  {
    text: lines.map((line) => line.toUpperCase()).join("\n"),
    bold: true,
    fontSize: 10,
    alignment: "center",
    margin: [0, 0, 0, 8],
    ...(newPage && { pageBreak: "before" }),
  },
];

function partiesTable({ year, parties: { agency, employee, rater } }: Skp, words: Words): Content[] {
  const { t } = words;
  const period = t("skp.period", { year: String(year) });
  const row = (fact: (typeof facts)[number], i: number) =>
    [employee, rater].flatMap((person) => [String(i + 1), t(`parties.${fact}`), factOf(person, fact, words)]);
  const head = (["employee", "rater"] as const).flatMap((party) => [
    ...heading(t("columns.order")),
    ...heading(t(`parties.${party}`), 2),
  ]);
  return [
    { columns: [printed(agency).toUpperCase(), { text: period.toUpperCase(), alignment: "right" }] },
    { text: "", margin: [0, 0, 0, 4] },
    ruled([16, 80, "*", 16, 80, "*"], [head, ...facts.map(row)]),
  ];
}

function behaviourTable({ behaviours }: Skp, { t, terms }: Words) {
  const expected = new Map(behaviours.map(({ value, expectation }) => [value, expectation]));
  const rows = saveExpectationSchema.shape.value.options.map((value, i): TableCell[] => [
    String(i + 1),
    [
      { text: terms(`behaviour.${value}`), bold: true },
      { ul: terms(`behaviourGuides.${value}`).split(" · ") },
    ],
    printed(expected.get(value) ?? "–"),
  ]);
  const head = [t("columns.order"), t("behaviours.title"), t("behaviours.expectation")];
  return ruled([22, "*", 260], [head.flatMap((title) => heading(title)), ...rows], 1);
}

const sections = ["resources", "accountability", "consequences"] as const;

/** A.1.8 */
function appendixTable({ appendix }: Skp, { terms }: Words) {
  const rows = sections.flatMap((section): TableCell[][] => {
    const items = appendix.filter((item) => item.section === section);
    return [
      heading(terms(`appendixSection.${section}`), 2),
      ...items.map(({ text }, i): TableCell[] => [String(i + 1), printed(text)]),
    ];
  });
  return ruled([22, "*"], rows);
}

/** Both parties sign (art. 14(3)); the place is written by hand. */
function signatures({ parties: { employee, rater }, confirmedAt }: Skp, { t, date }: Words): Content {
  const block = (party: "employee" | "rater", person: typeof rater, above: string): Content => ({
    alignment: "center",
    stack: [
      above,
      t(`parties.${party}`),
      { text: printed(person.name), bold: true, margin: [0, 44, 0, 0] },
      person.number ? `${t("parties.number")} ${person.number}` : "",
    ],
  });
  const day = t("signatures.date", { date: date(confirmedAt) });
  return {
    unbreakable: true,
    columns: [block("employee", employee, " "), block("rater", rater, day)],
    margin: [0, 8, 0, 0],
  };
}
