"use client";

import { useFormatter, useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Tag } from "@/components/ui/tag";
import { confirmRetentionAction, dropRetentionAction } from "@/lib/retention/actions";
import type { RunShown } from "@/lib/retention/sheet";

const tones = { proposed: "warning", confirmed: "info", done: "good", dropped: "neutral" } as const;

/** A proposal with what would go, who has confirmed it, and what can be done with it. */
export function RunRow({ run }: { run: RunShown }) {
  const t = useTranslations("retention");
  const format = useFormatter();
  const { id: runId, version, state, hr, admin, dropped } = run;
  const label = t("run", {
    name: run.by,
    date: format.dateTime(new Date(run.at), { dateStyle: "long" }),
  });
  return (
    <li className="space-y-2 px-4 py-3 text-[13px]">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-sans text-[14.5px] font-semibold">{label}</h3>
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
      </div>
      <p>{format.list(run.lines.map((line) => wordsOf(t, line)))}</p>
      <p className="text-ink-2">
        {[t("hr", { name: hr ?? "none" }), t("admin", { name: admin ?? "none" })].join(" · ")}
        {dropped && ` · ${t("droppedBy", { name: dropped })}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {run.mayConfirm && (
          <AskFirst
            label={t("confirm")}
            named={`${t("confirm")}: ${label}`}
            question={t("confirmSure")}
            run={(key) => confirmRetentionAction({ runId, version }, key)}
          />
        )}
        {run.mayDrop && (
          <AskFirst
            label={t("drop")}
            named={`${t("drop")}: ${label}`}
            question={t("dropSure")}
            run={(key) => dropRetentionAction({ runId, version }, key)}
          />
        )}
      </div>
    </li>
  );
}

type Words = ReturnType<typeof useTranslations<"retention">>;

function wordsOf(t: Words, { kind, due, held, removed }: RunShown["lines"][number]) {
  const of = t(`kinds.${kind}`);
  const count = removed === null ? t("line", { kind: of, due }) : t("lineRemoved", { kind: of, removed });
  return held > 0 ? `${count} (${t("heldOf", { held })})` : count;
}
