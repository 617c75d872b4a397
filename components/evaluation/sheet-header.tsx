import { useTranslations } from "next-intl";

import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { PageHeader } from "@/components/ui/page-header";
import { periodName } from "@/lib/evaluation/period-name";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

import { useDocumentName } from "./past-predicates";

/** Whose evaluation of which period it is, the way back to the team, and the unit's result that it stands on. */
export function SheetHeader({ sheet }: { sheet: EvaluationSheet }) {
  const t = useTranslations("evaluation");
  const period = useTranslations("vocabulary.period");
  const { person, plan, unit, mine, may } = sheet;
  return (
    <PageHeader
      above={
        <>
          {!mine && (
            <>
              <a href="/evaluations/team">{t("group.back")}</a>
              {" · "}
            </>
          )}
          {t("owner", { name: person.name, position: plan.positionTitle, unit: unit.name })}
        </>
      }
      title={t("sheetTitle", { period: periodName(period, sheet.period) })}
      lede={<ResultOfUnit sheet={sheet} />}
    >
      <GuideLink step={mine ? "acknowledge" : may.decide ? "decideObjections" : "rate"} />
    </PageHeader>
  );
}

/** The result of the unit, with the year and the document it comes from where it is not the period's own (L.IV.B.1.f). */
function ResultOfUnit({ sheet }: { sheet: EvaluationSheet }) {
  const t = useTranslations("evaluation");
  const levels = useTranslations("vocabulary.unitResult");
  const documentNamed = useDocumentName();
  const { unitResult, unitOfResult, carriedFrom, carriedDocument, resultAwaited } = sheet;
  if (!unitResult)
    return t.rich("unitResultNone", {
      ...{ ...glossed, unit: resultAwaited?.unit ?? "" },
      decider: resultAwaited?.decider ?? t("unitResultOffice"),
    });
  const facts = { ...glossed, level: levels(unitResult), unit: unitOfResult ? ` ${unitOfResult}` : "" };
  if (carriedFrom === null) return t.rich("unitResult", facts);
  return t.rich(carriedDocument ? "unitResultOpening" : "unitResultCarried", {
    ...{ ...facts, from: String(carriedFrom), year: String(carriedFrom + 1) },
    document: carriedDocument ? documentNamed(carriedDocument) : "",
  });
}
