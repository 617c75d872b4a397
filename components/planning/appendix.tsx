"use client";

import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addAppendixItemAction } from "@/lib/planning/actions";
import { placeOfAppendix } from "@/lib/planning/places";
import { type Remark, remarksOn } from "@/lib/planning/remarks";
import type { PlanSheet } from "@/lib/planning/sheet";

import { RemarkList } from "./remark-list";
import { RemoveLine } from "./remove-line";

type AppendixProps = {
  plan: { planId: string; version: number };
  items: PlanSheet["appendix"];
  /** The rater's remarks on the plan, if it is on its way. */
  remarks?: readonly Remark[];
  editable: boolean;
};

const sections = ["resources", "accountability", "consequences"] as const;

/** The three sections of the appendix (lampiran SKP). */
export function Appendix({ plan, items, remarks = [], editable }: AppendixProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary.appendixSection");
  return (
    <Card className="divide-line divide-y">
      {sections.map((section) => (
        <div key={section} id={placeOfAppendix(section)} className="scroll-mt-4 space-y-2 px-4 py-3.5">
          <h3 className="font-sans font-semibold">{words(section)}</h3>
          <ul className="space-y-1">
            {items
              .filter((item) => item.section === section)
              .map(({ id, text }) => (
                <li key={id} className="space-y-2">
                  <div className="flex items-center justify-between gap-3">
                    {text}
                    {editable && <RemoveLine plan={plan} lineId={id} kind="item" name={text} />}
                  </div>
                  <RemarkList remarks={remarksOn(remarks, id)} plan={plan} answerable={editable} />
                </li>
              ))}
          </ul>
          {items.every((item) => item.section !== section) && <p className="text-ink-3">{t("noneYet")}</p>}
          {editable && <AddItem plan={plan} section={section} />}
        </div>
      ))}
    </Card>
  );
}

function AddItem({ plan, section }: { plan: AppendixProps["plan"]; section: (typeof sections)[number] }) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary.appendixSection");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { text: "" },
    useTranslations("planning.errors"),
    `plan.appendix:${plan.planId}:${section}`,
  );
  const add = submit(
    (typed, key) => addAppendixItemAction({ ...plan, section, ...typed }, key),
    () => {
      // The next line is written in the same place.
      form.setFocus("text");
      form.reset();
    },
  );
  return (
    <form onSubmit={add} noValidate className="space-y-2">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-2 sm:grid-cols-[1fr_auto]">
        <TextField {...field("text", "appendix-required")} label={`${t("addAppendix")}: ${words(section)}`} />
        <SubmitButton busy={busy} look="secondary">
          {t("save")}
        </SubmitButton>
      </div>
      <DraftState {...kept} />
    </form>
  );
}
