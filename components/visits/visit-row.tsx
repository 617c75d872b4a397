"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { useInPlace } from "@/components/ui/in-place";
import { Tag } from "@/components/ui/tag";
import type { Visit } from "@/lib/visits/sheet";

import { CancelForm, HoldForm } from "./settle-form";

type VisitRowProps = { visit: Visit; today: string };

/** A visit with its day, trainer and step, what it moved, and what can be recorded of it. */
export function VisitRow({ visit, today }: VisitRowProps) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const { open, close, opener } = useInPlace<"hold" | "cancel">();
  const { unit, day, trainer, step, state, mayHold, mayCancel } = visit;
  return (
    <li className="space-y-2 px-4 py-3">
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
        <p className="font-semibold">{format.dateTime(new Date(day), { dateStyle: "long" })}</p>
        <div>
          <h3 className="font-sans text-[14.5px] font-semibold">{unit.name}</h3>
          <p className="text-ink-2 text-[13px]">{[t(`steps.${step}`), trainer].join(" · ")}</p>
        </div>
        <div className="text-[13px]">
          {state === "held" && <Tag tone="good">{t("held")}</Tag>}
          {state === "cancelled" && <Tag>{t("cancelled")}</Tag>}
          {state === "planned" && day < today && <Tag tone="warning">{t("due")}</Tag>}
          {state !== "cancelled" && <Effect visit={visit} />}
        </div>
      </div>
      <Said visit={visit} />
      {(mayHold || mayCancel) && open === null && (
        <div className="flex flex-wrap gap-2 print:hidden">
          {mayHold && (
            <Button {...opener("hold")} aria-label={t("hold.openOf", { unit: unit.name })}>
              {t("hold.open")}
            </Button>
          )}
          {mayCancel && (
            <Button look="quiet" {...opener("cancel")} aria-label={t("cancel.openOf", { unit: unit.name })}>
              {t("cancel.open")}
            </Button>
          )}
        </div>
      )}
      {open === "hold" && <HoldForm visit={visit} onDone={close} />}
      {open === "cancel" && <CancelForm visit={visit} onDone={close} />}
    </li>
  );
}

/** What moved at the unit since: people who took the step, before the week of the visit and now. */
function Effect({ visit: { state, moved } }: { visit: Visit }) {
  const t = useTranslations("visits");
  const signed = new Intl.NumberFormat(useLocale(), { signDisplay: "exceptZero" });
  if (!moved || moved.owing === 0) return null;
  const { before, now, owing } = moved;
  const change = signed.format(now - before).replace("-", "−");
  return (
    <p className="tabular mt-0.5">
      {state === "held" ? t("moved", { before, now, owing, change }) : t("now", { now, owing })}
    </p>
  );
}

function Said({ visit: { state, note, outcome } }: { visit: Visit }) {
  const t = useTranslations("visits");
  const said = state === "held" ? "seen" : "reason";
  return (
    <div className="text-ink-2 max-w-[68ch] text-[13px]">
      {state === "planned" && note && <p>{t("note", { text: note })}</p>}
      {outcome && <p>{t(said, { text: outcome })}</p>}
    </div>
  );
}
