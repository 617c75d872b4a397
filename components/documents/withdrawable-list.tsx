import { useFormatter, useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { nameOfForm } from "@/lib/documents/sealed";
import type { Withdrawable } from "@/lib/documents/sheet";

import { WithdrawDocument } from "./withdraw-document";

const tones = { valid: "good", superseded: "neutral", withdrawn: "danger" } as const;

/** The documents of one evaluation: what each is, whether it counts, and for what still does the way to withdraw it. */
export function WithdrawableList({ documents }: Pick<Withdrawable, "documents">) {
  const t = useTranslations("documents.keeping");
  const titles = useTranslations("evaluation.documents.titles");
  const format = useFormatter();
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return (
    <Card>
      <ul className="divide-line divide-y">
        {documents.map(({ id, form, code, written, state, stateAt, issuedAt, reason, sought, blockers }) => (
          <li key={id} className="space-y-2 px-4 py-3">
            <div className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{`${titles(form)} (${nameOfForm(form)})`}</span>
              <Tag tone={tones[state]}>{t(`states.${state}`, { date: stateAt ? day(stateAt) : "" })}</Tag>
              {sought && <Tag tone="info">{t("sought")}</Tag>}
            </div>
            <p className="text-ink-2 text-[13px]">
              {t("issued", { date: day(issuedAt), code: written })}
              {" · "}
              <a href={`/verify/${code}`} className="text-brand-strong inline-block min-h-6 font-semibold">
                {t("verify")}
              </a>
            </p>
            {reason && <p className="break-words">{t("reason", { reason })}</p>}
            {state === "valid" && blockers.length === 0 && (
              <WithdrawDocument {...{ id, form, code, written }} />
            )}
            {state === "valid" && <Blockers blockers={blockers} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
