"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import type { ConfirmedIndicator, Manual } from "@/lib/planning/edition";
import { manualFields } from "@/lib/planning/edition-changes";

import { manualDraft, ManualForm } from "./manual-form";
import { useManualWords } from "./use-manual-words";

type IndicatorManualProps = {
  plan: { planId: string; version: number };
  indicator: ConfirmedIndicator;
  qualitative: boolean;
  editable: boolean;
};

/** The manual of one indicator of a leader (A.1.3), written in place while the plan is its owner's. */
export function IndicatorManual({ plan, indicator, qualitative, editable }: IndicatorManualProps) {
  const t = useTranslations("planning.manual");
  const { open, show, close, opener } = useInPlace<"manual">();
  const { manual, text } = indicator;
  const form = { plan, indicator, qualitative, onDone: close };
  if (open) return <ManualForm {...form} />;
  const does = manual ? "change" : "fill";
  return (
    <div className="space-y-2">
      <Disclosure summary={t("title", { indicator: text })}>
        {manual ? (
          <ManualFacts manual={manual} unit={indicator.targetUnit} />
        ) : (
          <p className="text-ink-3">{t("missing")}</p>
        )}
      </Disclosure>
      {editable && <Unsent name={manualDraft(indicator.id)} about={text} onContinue={() => show("manual")} />}
      {editable && (
        <Button {...opener("manual")} aria-label={t(`${does}Of`, { indicator: text })}>
          {t(does)}
        </Button>
      )}
    </div>
  );
}

function ManualFacts({ manual, unit }: { manual: Manual; unit: string | null }) {
  const t = useTranslations("planning.manual.fields");
  const wordOf = useManualWords();
  const facts = manualFields.map((name) => ({ name, word: wordOf(name, manual[name]) }));
  return (
    <dl className="grid gap-x-4 gap-y-1 text-[13px] sm:grid-cols-[11rem_minmax(0,1fr)]">
      {[...facts, { name: "unit" as const, word: unit }].map(
        ({ name, word }) =>
          word && (
            <div key={name} className="contents">
              <dt className="text-ink-3">{t(name)}</dt>
              <dd className="break-words whitespace-pre-line">{word}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
