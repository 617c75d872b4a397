import type { Content, TableCell } from "pdfmake/interfaces";

import type { ConfirmedIndicator, Manual } from "@/lib/planning/edition";

import { printed, ruled } from "./paper";
import type { Skp, Words } from "./skp";

/** The manuals of a leader's indicators (A.1.3), one table an indicator; nothing where an edition has none. */
export const manualTables = ({ results }: Skp, words: Words): Content[] =>
  results.flatMap(({ statement, indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.manual ? [manualTable(statement, indicator, indicator.manual, words)] : [],
    ),
  );

function manualTable(statement: string, indicator: ConfirmedIndicator, manual: Manual, { t, terms }: Words) {
  const row = (title: string, text: string | null): TableCell[] => [
    { text: title, bold: true },
    printed(text ?? "–"),
  ];
  return ruled(
    [170, "*"],
    [
      row(t("manual.result"), statement),
      row(t("manual.indicator"), indicator.text),
      row(t("manual.purpose"), manual.purpose),
      row(t("manual.definition"), manual.definition),
      row(t("manual.formula"), manual.formula),
      row(t("manual.unit"), indicator.targetUnit),
      row(t("manual.quality"), terms(`resultQuality.${manual.quality}`)),
      row(t("manual.dataSource"), manual.dataSource),
      row(t("manual.interval"), terms(`reportingInterval.${manual.interval}`)),
    ],
  );
}
