import { useFormatter, useTranslations } from "next-intl";

import { useDocumentName } from "@/components/evaluation/past-predicates";
import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import type { UnitOutcome } from "@/lib/reporting/sheet";

type Decision = NonNullable<UnitOutcome["decision"]>;

/** What was decided of the unit, by whom, what its goals suggested, and why it differs; or who decides next. */
export function DecidedResult({ decision, period }: { decision: UnitOutcome["decision"]; period: string }) {
  const t = useTranslations("unitOutcome.decision");
  const levels = useTranslations("vocabulary.unitResult");
  return (
    <Card className="px-5 pt-4 pb-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      {decision ? (
        <>
          <p className="mt-1 text-2xl font-bold">{levels(decision.level)}</p>
          {decision.from === "decision" ? <ByWhom decision={decision} /> : <FromDocument {...decision} />}
        </>
      ) : (
        <div className="text-ink-2 mt-2 space-y-1.5 text-[13px]">
          <p>{t("none", { period })}</p>
          <p>{t("noneNext")}</p>
        </div>
      )}
    </Card>
  );
}

function ByWhom({ decision }: { decision: Extract<Decision, { from: "decision" }> }) {
  const t = useTranslations("unitOutcome.decision");
  const levels = useTranslations("vocabulary.unitResult");
  const format = useFormatter();
  const { percent } = useNumbers();
  const { by, level, suggested, reason, achieved } = decision;
  const day = format.dateTime(new Date(decision.on), { dateStyle: "long" });
  return (
    <div className="text-ink-2 mt-1 space-y-1.5 text-[13px]">
      <p>
        {by.position
          ? t("by", { name: by.name, position: by.position, day })
          : t("byName", { name: by.name, day })}
      </p>
      <p>
        {achieved !== null && `${t("achieved", { achieved: percent(achieved / 100) })} `}
        {suggested === null
          ? t("nothingSuggested")
          : suggested === level
            ? t("same")
            : t("suggested", { level: levels(suggested) })}
      </p>
      {reason && (
        <div className="border-line-strong border-l-2 pl-3">
          <p className="text-ink-3 text-[12px]">{t("because")}</p>
          <p className="text-ink">{reason}</p>
        </div>
      )}
    </div>
  );
}

function FromDocument({ document }: Extract<Decision, { from: "document" }>) {
  const t = useTranslations("unitOutcome.decision");
  const named = useDocumentName();
  return <p className="text-ink-2 mt-1 text-[13px]">{t("document", { document: named(document) })}</p>;
}
