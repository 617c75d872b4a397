"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { Tag } from "@/components/ui/tag";
import type { Acting, ConfirmedResult } from "@/lib/planning/edition";
import { placeOfLine } from "@/lib/planning/places";
import { type Remark, remarksOn } from "@/lib/planning/remarks";
import type { Shares } from "@/lib/planning/role-matrix";
import type { Precedent, Supportable } from "@/lib/planning/sheet";

import { BesideOthers } from "./beside-others";
import { IndicatorManual } from "./indicator-manual";
import { type Indicator, indicatorDraft, IndicatorForm, lacksTarget } from "./indicator-form";
import { IndicatorTable } from "./indicator-table";
import { LineActions } from "./line-actions";
import { type Coached, IndicatorHints, ResultHints } from "./line-hints";
import { RemarkList } from "./remark-list";
import { RemoveLine } from "./remove-line";
import { resultDraft, ResultForm } from "./result-form";
import { Supported } from "./supported";

type ResultCardProps = {
  number: number;
  result: ConfirmedResult;
  plan: { planId: string; version: number };
  leads: boolean;
  qualitative: boolean;
  editable: boolean;
  /** The rater's remarks on the plan. */
  remarks: readonly Remark[];
  /** The owner's assignments as Plt or Plh in the year; for the owner. */
  acting?: readonly Acting[];
  /** What results of this plan can support; for its owner. */
  supportable?: Supportable;
  /** How many others write the same, where they are many; for the owner of the plan. */
  alike?: number;
  /** The sum of the shares of the superior's target, where it misses that; for the owner of the plan. */
  shares?: Shares;
  /** What its indicators were copied from, by their id. */
  precedents?: Readonly<Record<string, Precedent>>;
  /** Whom the coach tells of its lines, if anybody. */
  coached?: Coached | null;
};

/** One result with its indicators, changed in place while the plan is its owner's. */
export function ResultCard({
  number,
  result,
  plan,
  leads,
  qualitative,
  editable,
  remarks,
  precedents,
  acting = [],
  supportable = null,
  alike,
  shares,
  coached = null,
}: ResultCardProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const standIn = ({ kind, position }: Acting) => words(`assignment.${kind}`, { position: position.title });
  const { open: editing, show: edit, close: done, opener } = useInPlace<"result" | "new" | (string & {})>();
  const form = { plan, resultId: result.id, leads, qualitative, onDone: done };

  return (
    <Card id={placeOfLine(result.id)} className="scroll-mt-4 space-y-3 px-4 py-3.5">
      {editing === "result" ? (
        <ResultForm {...{ plan, result, acting, supportable, alike }} onDone={done} />
      ) : (
        <div className="flex items-start justify-between gap-2 max-sm:flex-wrap">
          <h3 className="max-w-[70ch] min-w-0 flex-1 font-sans text-[14.5px] font-semibold">
            {number}. {result.statement} <Tag>{words(`resultKind.${result.kind}`)}</Tag>{" "}
            {result.assignment && <Tag>{standIn(result.assignment)}</Tag>}
          </h3>
          {editable && (
            <LineActions>
              <Button look="quiet" {...opener("result")} aria-label={`${t("edit")}: ${result.statement}`}>
                {t("edit")}
              </Button>
              <RemoveLine plan={plan} lineId={result.id} kind="result" name={result.statement} />
            </LineActions>
          )}
        </div>
      )}
      {editing !== "result" && <Supported by={result} expected={supportable !== null} />}
      {editing !== "result" && coached && <ResultHints statement={result.statement} coached={coached} />}
      {editing !== "result" && <BesideOthers alike={alike} shares={shares} />}
      {editable && editing !== "result" && (
        <Unsent name={resultDraft(plan.planId, result.id)} onContinue={() => edit("result")} />
      )}
      <RemarkList remarks={remarksOn(remarks, result.id)} plan={plan} answerable={editable} />
      <IndicatorTable
        indicators={result.indicators}
        precedents={precedents}
        within={(indicator) =>
          coached &&
          editing !== indicator.id && (
            <IndicatorHints {...{ indicator, qualitative, coached }} precedent={precedents?.[indicator.id]} />
          )
        }
        below={({ id }) => {
          const said = remarksOn(remarks, id);
          return said.length > 0 && <RemarkList remarks={said} plan={plan} answerable={editable} />;
        }}
        actions={
          editable
            ? (indicator) => (
                <LineActions>
                  <EditIndicator {...{ indicator, qualitative }} {...opener(indicator.id)} />
                  <RemoveLine plan={plan} lineId={indicator.id} kind="indicator" name={indicator.text} />
                </LineActions>
              )
            : undefined
        }
      />
      {result.indicators.map((indicator) =>
        editing === indicator.id ? (
          <IndicatorForm
            key={indicator.id}
            indicator={indicator}
            precedent={precedents?.[indicator.id]}
            {...form}
          />
        ) : (
          editable && (
            <Unsent
              key={indicator.id}
              name={indicatorDraft(result.id, indicator.id)}
              about={indicator.text}
              onContinue={() => edit(indicator.id)}
            />
          )
        ),
      )}
      {leads &&
        result.indicators.map((indicator) => (
          <IndicatorManual
            key={indicator.id}
            {...{ plan, indicator, qualitative }}
            editable={editable && editing === null}
          />
        ))}
      {editing === "new" && <IndicatorForm {...form} />}
      {editable && editing !== "new" && (
        <Unsent name={indicatorDraft(result.id)} onContinue={() => edit("new")} />
      )}
      {editable && editing === null && <Button {...opener("new")}>{t("addIndicator")}</Button>}
    </Card>
  );
}

type EditIndicatorProps = { indicator: Indicator; qualitative: boolean } & ComponentProps<typeof Button>;

/** Says what the line waits for: without a target that is all there is to do on it. */
function EditIndicator({ indicator, qualitative, ...opener }: EditIndicatorProps) {
  const t = useTranslations("planning");
  const isWaiting = lacksTarget(indicator, qualitative);
  const label = isWaiting ? t("fillTarget") : t("edit");
  return (
    <Button look={isWaiting ? "secondary" : "quiet"} {...opener} aria-label={`${label}: ${indicator.text}`}>
      {label}
    </Button>
  );
}
