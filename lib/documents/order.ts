import { createHash } from "node:crypto";

import type { TDocumentDefinitions } from "pdfmake/interfaces";

import { competencyForm, type CompetencySheet } from "./competency-form";
import { dossierForm, type DossierSheet } from "./dossier-form";
import type { Locale } from "@/lib/i18n/locales";
import type { TakenReport } from "@/lib/reporting/sheet";

import { leadershipForm } from "./leadership-form";
import { leadershipWords } from "./leadership-words";
import { type MatrixSheet, matrixForm } from "./matrix-form";
import type { Skp } from "./skp";
import { skpForm } from "./skp-form";
import { competencyWords, dossierWords, officialWords } from "./words";

/** A document that is asked for: all that its form says, in plain values, so that it can wait in the queue. */
export type Order = {
  /** The government's time zone, in which the form's days are. */
  timeZone: string;
} & (
  | { form: "skp"; sheet: Skp }
  | { form: "matrix"; sheet: MatrixSheet }
  | { form: "dossier"; sheet: DossierSheet }
  | { form: "competency"; sheet: CompetencySheet }
  | { form: "leadership"; sheet: TakenReport; locale: Locale }
);

/** What is to be drawn for an order. */
export function drawingOf({ timeZone, ...order }: Order): TDocumentDefinitions {
  if (order.form === "dossier") return dossierForm(order.sheet, dossierWords(timeZone));
  if (order.form === "competency") return competencyForm(order.sheet, competencyWords(timeZone));
  if (order.form === "leadership")
    return leadershipForm(order.sheet, leadershipWords(order.locale, timeZone));
  const words = officialWords(timeZone);
  return order.form === "skp" ? skpForm(order.sheet, words) : matrixForm(order.sheet, words);
}

/** Raise it when something changes that a drawing does not carry as data: lines and footers, which are functions, or pdfmake. */
const hand = 1;

/**
 * The name under which a drawn document is kept: it comes from every word and width on the form, so that a document of other
 * words, or of a form that was mended since, has another one. Ask before drawing: pdfmake writes into what it draws.
 */
export const nameOf = (drawing: TDocumentDefinitions) =>
  createHash("sha256")
    .update(JSON.stringify([hand, drawing]))
    .digest("hex");

/** How a document is called where it is saved. */
export function fileOf({ timeZone, ...order }: Order): string {
  if (order.form === "dossier") {
    const { career } = dossierWords(timeZone);
    const { name, drawnOn } = order.sheet;
    return career.t("dossier.file", { name: inFile(name), date: drawnOn });
  }
  if (order.form === "leadership") {
    const { t, period } = leadershipWords(order.locale, timeZone);
    return t("file", { unit: inFile(order.sheet.unit), period: period(order.sheet) });
  }
  const { t } = officialWords(timeZone);
  if (order.form === "competency") {
    const { employee, drawnOn } = order.sheet;
    return t("competency.file", { name: inFile(employee.name), date: drawnOn });
  }
  const { year } = order.sheet;
  if (order.form === "matrix")
    return t("matrix.file", { year: String(year), name: inFile(order.sheet.leader.name) });
  const { number: edition, parties } = order.sheet;
  return t("skp.file", { year: String(year), name: inFile(parties.employee.name), edition });
}

/** A title's last stop would stand beside that of the file's kind. */
const inFile = (name: string) => name.replace(/\.$/, "");
