import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { StandardLine } from "@/lib/competency/sheet";
import { inheritedLevel, keyOf, type Scope, scopes } from "@/lib/competency/standards";

import { competencyName } from "./competency-name";

type StandardsMatrixProps = { lines: readonly StandardLine[]; agencyId: string | null };

/** The level that positions of each kind inherit, competency by competency; each leads to where it is set. */
export function StandardsMatrix({ lines, agencyId }: StandardsMatrixProps) {
  const t = useTranslations("competencyPages.standards");
  const scopeWords = useTranslations("competency.scopes");
  const words = useTranslations("competencies");
  return (
    <Card
      className="relative max-h-[calc(100dvh-13rem)] min-h-64 overflow-auto"
      tabIndex={0}
      role="region"
      aria-label={t("title")}
    >
      <table className="tabular w-full text-[13px]">
        <thead className="bg-surface text-ink-3 sticky top-0 z-10 text-left align-bottom text-[12px]">
          <tr>
            <th scope="col" className="px-4 py-2 font-normal">
              {t("competency")}
            </th>
            {scopes.map((scope) => (
              <th key={keyOf(scope)} scope="col" className="px-2 py-2 text-center font-normal">
                {scopeWords(keyOf(scope))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="min-w-48 px-4 py-1.5 text-left font-normal">
                <a
                  href={`/administration/competencies/${line.id}${agencyId ? `?agency=${agencyId}` : ""}`}
                  className="text-brand-strong underline underline-offset-2"
                >
                  {competencyName(words, line)}
                </a>
              </th>
              {scopes.map((scope) => (
                <Cell key={keyOf(scope)} line={line} scope={scope} agencyId={agencyId} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type CellProps = { line: StandardLine; scope: Scope; agencyId: string | null };

function Cell({ line: { standards }, scope, agencyId }: CellProps) {
  const t = useTranslations("competencyPages.standards");
  const level = inheritedLevel(standards, { ...scope, agencyId });
  const own =
    agencyId !== null &&
    standards.some(
      (standard) =>
        standard.agencyId === agencyId &&
        standard.kind === scope.kind &&
        (standard.functionalLevel === null || standard.functionalLevel === scope.functionalLevel),
    );
  return (
    <td className={clsx("px-2 py-1.5 text-center", own && "font-bold")}>
      {level ?? (
        <>
          <span aria-hidden>{t("none")}</span>
          <span className="sr-only">{t("noneLong")}</span>
        </>
      )}
      {own && <span className="sr-only"> {t("own")}</span>}
    </td>
  );
}
