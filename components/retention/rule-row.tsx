"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setRetentionAction } from "@/lib/retention/actions";
import type { RuleShown } from "@/lib/retention/sheet";

type RuleRowProps = { rule: RuleShown; maySet: boolean };

/** How long one kind stays, by what, and how much of it is past that; whoever may changes it in its place. */
export function RuleRow({ rule, maySet }: RuleRowProps) {
  const t = useTranslations("retention");
  const format = useFormatter();
  const { open, close, opener } = useInPlace<"edit">();
  const { kind, months, basis, due, held, until } = rule;
  return (
    <li className="space-y-2 px-4 py-3 text-[13px]">
      <div className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_9rem_minmax(0,1fr)_auto]">
        <div>
          <h3 className="font-sans text-[14.5px] font-semibold">{t(`kinds.${kind}`)}</h3>
          <p className="text-ink-3">
            {t("until", { date: format.dateTime(new Date(until), { dateStyle: "medium" }) })}
          </p>
        </div>
        <p>{t("monthsOf", { months })}</p>
        <p>{basis ?? <Tag tone="warning">{t("unconfirmed")}</Tag>}</p>
        <p className="tabular sm:text-right">
          {t("line", { kind: t("due"), due })}
          {held > 0 && <span className="text-ink-2 block">{t("heldOf", { held })}</span>}
        </p>
      </div>
      {maySet && open === null && (
        <Button {...opener("edit")} aria-label={t("edit.openOf", { kind: t(`kinds.${kind}`) })}>
          {t("edit.open")}
        </Button>
      )}
      {open === "edit" && <RuleForm rule={rule} onDone={close} />}
    </li>
  );
}

function RuleForm({ rule: { kind, version, ...rule }, onDone }: { rule: RuleShown; onDone: () => void }) {
  const t = useTranslations("retention");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { months: String(rule.months), basis: rule.basis ?? "" },
    useTranslations("retention.errors"),
    `retention.rule:${kind}`,
  );
  const send = submit((typed, key) => setRetentionAction({ kind, version, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <div className="grid gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <TextField {...field("months", "months-required")} inputMode="numeric" label={t("edit.months")} />
        <TextField
          {...field("basis")}
          label={t("edit.basis")}
          hint={t("edit.basisHint")}
          autoComplete="off"
        />
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("edit.send")}
      </FormEnd>
    </form>
  );
}
