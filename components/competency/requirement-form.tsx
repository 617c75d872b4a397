"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { restoreRequirementAction, setRequirementAction } from "@/lib/competency/actions";
import { type Level, levelOf, levels } from "@/lib/competency/competencies";

type RequirementProps = {
  place: { positionId: string; competencyId: string };
  name: string;
  /** What counts now; null where the position asks nothing. */
  asked: { level: Level; inherited: boolean } | null;
  /** What the standards ask; null where they ask nothing. */
  inherited: Level | null;
  people: number;
};

/** Lets a position ask a level of its own, or takes that back; who is affected is said first. */
export function RequirementChange({ place, name, asked, inherited, people }: RequirementProps) {
  const t = useTranslations("competency.requirement");
  const { open, close, opener } = useInPlace<"own">();
  if (open) return <OwnLevel {...{ place, asked, people, close }} />;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <Button look="quiet" aria-label={t(asked ? "changeNamed" : "addNamed", { name })} {...opener("own")}>
        {t(asked ? "change" : "add")}
      </Button>
      {asked && !asked.inherited && (
        <AskFirst
          label={t("restore")}
          named={t("restoreNamed", { name })}
          question={t("restoreQuestion", { level: inherited ?? 0, people })}
          run={(key) => restoreRequirementAction({ ...place, seen: asked }, key)}
        />
      )}
    </div>
  );
}

type OwnLevelProps = Pick<RequirementProps, "place" | "asked" | "people"> & { close: () => void };

function OwnLevel({ place, asked, people, close }: OwnLevelProps) {
  const t = useTranslations("competency.requirement");
  const ui = useTranslations("ui");
  const { field, submit, busy, summary } = useMovingForm<{ level: string }>(
    { level: String(asked?.level ?? 1) },
    useTranslations("competency.errors"),
  );
  const save = submit(
    ({ level }, key) => setRequirementAction({ ...place, seen: asked, level: levelOf(Number(level)) }, key),
    close,
  );
  return (
    <form
      ref={focusFirstField}
      onSubmit={save}
      noValidate
      className="bg-sunken w-full space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <SelectField
        {...field("level")}
        label={t("level")}
        hint={t("affected", { people })}
        options={levels.map((level) => ({ value: String(level), label: String(level) }))}
      />
      <div className="flex gap-2">
        <SubmitButton busy={busy}>{t("send")}</SubmitButton>
        <Button look="quiet" onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  );
}
