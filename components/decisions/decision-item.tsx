import { useFormatter, useTranslations } from "next-intl";

import { useFigureWords } from "@/components/reporting/figure-words";
import { Tag } from "@/components/ui/tag";
import type { Decision } from "@/lib/decisions/sheet";

import { decisionAt } from "./address";
import { ThenNow } from "./then-now";
import { useSeat } from "./use-seat";

const tones = {
  open: "info",
  overdue: "danger",
  done: "warning",
  closed: "good",
  withdrawn: "neutral",
} as const;

/** Where a decision stands, in a word. */
export function DecisionState({ decision }: { decision: Pick<Decision, "status" | "isOverdue"> }) {
  const t = useTranslations("decisions.state");
  const state = decision.isOverdue ? "overdue" : decision.status;
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}

/** A person by position and unit, without a name: decisions are read aloud. */
export function useHolder() {
  const t = useTranslations("decisions");
  const seat = useSeat();
  return ({ title, unit }: Decision["owner"]) => (title === null ? t("ownerGone") : seat(title, unit));
}

/** What a decision is about: indicator, unit and period. */
export function useAbout() {
  const t = useTranslations("decisions");
  const words = useFigureWords();
  return ({ key, unit, year, quarter }: Pick<Decision, "key" | "unit" | "year" | "quarter">) =>
    t("about", { name: words.name(key), unit: unit.name, period: words.period({ year, quarter }) });
}

/** One decision in a list: what, who by position, by when, where it stands, and the figure then and now. */
export function DecisionItem({ decision, large = false }: { decision: Decision; large?: boolean }) {
  const t = useTranslations("decisions");
  const format = useFormatter();
  const [holder, about] = [useHolder(), useAbout()];
  const { id, sentence, owner, dueOn } = decision;
  return (
    <li className="break-inside-avoid px-5 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="text-ink-3 text-[13px]">{about(decision)}</p>
        <DecisionState decision={decision} />
      </div>
      <p
        className={`mt-0.5 max-w-[68ch] font-semibold break-words ${large ? "text-2xl leading-snug" : "text-lg"}`}
      >
        <a href={decisionAt(id)} className="underline-offset-4 hover:underline">
          {sentence}
        </a>
      </p>
      <p className={large ? "text-ink-2 text-lg" : "text-ink-2 text-[13px]"}>
        {[holder(owner), t("dueOn", { date: format.dateTime(new Date(dueOn), { dateStyle: "long" }) })].join(
          " · ",
        )}
      </p>
      <div className="mt-2">
        <ThenNow decision={decision} large={large} />
      </div>
    </li>
  );
}
