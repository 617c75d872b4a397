import type { BlockerCode } from "@/lib/errors";

import type { Finding } from "./case";
import { grouped } from "./present";

type Filter = { reason: string; agency: string; page: number };

const pageSize = 50;

/** How many rows each kind of reason stops, most first. */
export const byReason = (findings: readonly Finding[]) =>
  counted(findings, ({ blocker }) => blocker.code).map(({ key, count }) => ({
    code: key as BlockerCode,
    count,
  }));

/** Who must fix what: the reasons of each agency as the file names it, most rows first. */
export const byAgency = (findings: readonly Finding[]) =>
  [...grouped(findings, ({ agency }) => agency)]
    .map(([agency, own]) => ({ agency, count: own.length, reasons: byReason(own) }))
    .sort((a, b) => b.count - a.count || (a.agency < b.agency ? -1 : 1));

/** One page of the reasons that fit the filter, in the order of the file. */
export function pageOf(findings: readonly Finding[], { reason, agency, page }: Filter) {
  const fitting = findings.filter(
    (finding) => (!reason || finding.blocker.code === reason) && (!agency || finding.agency === agency),
  );
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const shown = Math.min(page, pages);
  return {
    rows: fitting.slice((shown - 1) * pageSize, shown * pageSize),
    total: fitting.length,
    page: shown,
    pages,
  };
}

function counted(findings: readonly Finding[], keyOf: (finding: Finding) => string) {
  return [...grouped(findings, keyOf)]
    .map(([key, own]) => ({ key, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
