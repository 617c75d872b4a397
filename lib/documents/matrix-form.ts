import type { TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import type { Parties } from "@/lib/planning/edition";
import { type MatrixColumn, type MatrixRow, type RoleMatrix, rowsOnForm } from "@/lib/planning/role-matrix";

import { heading, paper, printed, ruled } from "./paper";
import type { Words } from "./skp";

/** A leader's role matrix with what its form names: the leader and the unit as of the confirmation of the leader's plan. */
export type MatrixSheet = {
  year: number;
  confirmedAt: string;
  agency: string;
  leader: Parties["employee"];
  matrix: RoleMatrix;
};

/** So many indicators have room beside the names on a landscape page. */
const columnsOnPage = 5;

/**
 * Matriks peran hasil on form A.1.5 (L.II.A.5), as pdfmake draws it: the leader's confirmed indicators in the head, each member in a
 * row, in the cells what the member contributes. What has no room on one page goes on in a table of its own.
 */
export function matrixForm(sheet: MatrixSheet, words: Words): TDocumentDefinitions {
  const { t, date } = words;
  const { year, confirmedAt, agency, leader, matrix } = sheet;
  const said = t("matrix.said", { year: String(year), unit: leader.unit ?? agency, date: date(confirmedAt) });
  const footer = (page: number, pages: number) => `${said} · ${t("skp.page", { page, pages })}`;
  const title = [t("matrix.title"), t("skp.period", { year: String(year) })].map((line) =>
    line.toUpperCase(),
  );
  return paper({ title: said, confirmedAt, footer }, [
    { text: title.join("\n"), bold: true, fontSize: 10, alignment: "center", margin: [0, 0, 0, 8] },
    {
      text: [agency, leader.unit]
        .filter(Boolean)
        .map((place) => printed(String(place)))
        .join(" · "),
    },
    {
      text: t("matrix.leader", { name: leader.name, position: leader.position ?? "–" }),
      margin: [0, 0, 0, 6],
    },
    ...groupsOf(matrix.columns.filter(({ inForce }) => inForce)).map((columns) =>
      groupTable(columns, rowsOnForm(matrix), words),
    ),
  ]);
}

const groupsOf = (columns: readonly MatrixColumn[]) =>
  Array.from({ length: Math.ceil(columns.length / columnsOnPage) }, (_, i) =>
    columns.slice(i * columnsOnPage, (i + 1) * columnsOnPage),
  );

function groupTable(columns: readonly MatrixColumn[], rows: readonly MatrixRow[], words: Words) {
  const { t } = words;
  const head = [
    heading(t("matrix.member")),
    ...columns.map(({ text, targetValue, targetUnit }) => [
      {
        ...{ bold: true, fillColor: "#e8e8e8" },
        text: printed(targetValue ? `${text} (${words.number(targetValue)} ${targetUnit ?? ""})` : text),
      },
    ]),
  ].flat();
  const body = rows.map(({ name, title, outside, cells, expected }): TableCell[] => [
    [
      { text: printed(name), bold: true },
      printed([title ?? "–", ...(outside?.unit ? [outside.unit] : [])].join(", ")),
    ],
    ...columns.map(({ indicatorId }) => roleOf(cells[indicatorId], expected[indicatorId]?.text, words)),
  ]);
  return ruled([150, ...columns.map(() => "*" as const)], [head, ...body], 1);
}

/** What the member's plan says; as long as it says nothing, what the leader expects. */
function roleOf(
  results: MatrixRow["cells"][string] | undefined,
  expected: string | null | undefined,
  { t }: Words,
): TableCell {
  if (!results?.length && expected) return printed(expected);
  if (!results?.length) return { text: t("matrix.none"), color: "#555555" };
  const statements = results.map(({ statement }) => printed(statement));
  return statements.length === 1 ? { text: statements[0] ?? "" } : { ul: statements };
}
