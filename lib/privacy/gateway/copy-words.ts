import "server-only";

import { getFormatter, getTranslations } from "next-intl/server";

import { type Cell, type Coded, isCoded, isTold, isWhole, type Told } from "../copy";

/** Puts the cells of a copy into the reader's words: codes by their lists, events by their sentences, days and times as people write them. */
export async function copyWords() {
  const [t, vocabulary, own, talent, fields, figures, visits, events, format] = await Promise.all([
    getTranslations("privacyPages.copy"),
    getTranslations("vocabulary"),
    getTranslations("privacyPages.copy.codes"),
    getTranslations("talent"),
    getTranslations("privacy"),
    getTranslations("reporting.indicators"),
    getTranslations("visits.steps"),
    getTranslations("events"),
    getFormatter(),
  ]);
  const wordOf = ({ code }: Coded): string => {
    if (code.startsWith("education.")) return talent(code as "education.master");
    if (code.startsWith("field.")) return fields(`fields.${code.slice(6)}` as "fields.name");
    if (code.startsWith("figure.")) return figures(`${code.slice(7)}.name` as "plans-confirmed.name");
    if (code.startsWith("visitStep.")) return visits(code.slice(10) as "account");
    return own.has(code as never) ? own(code as "correction.open") : vocabulary(code as "planStatus.draft");
  };
  const sentenceOf = ({ event, actor, details }: Told) =>
    events.has(event as never)
      ? events(event as "plan.submitted", { ...details, actor: actor ?? t("system") } as never)
      : event;
  return (cell: Cell): string | number => {
    if (cell === null || isWhole(cell)) return "";
    if (isCoded(cell)) return wordOf(cell);
    if (isTold(cell)) return sentenceOf(cell);
    if (typeof cell === "boolean") return t(cell ? "yes" : "no");
    if (typeof cell === "number") return cell;
    if (instant.test(cell))
      return format.dateTime(new Date(cell), { dateStyle: "medium", timeStyle: "short" });
    return day.test(cell) ? format.dateTime(new Date(cell), { dateStyle: "medium" }) : cell;
  };
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
