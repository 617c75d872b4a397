"use client";

import { useTranslations } from "next-intl";

import { useMeasured } from "@/components/planning/use-measured";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { useNumbers } from "@/components/ui/numbers";
import { Tag } from "@/components/ui/tag";
import { attained, lightOf, type Quarter, quarters } from "@/lib/goals/attainment";
import type { Goal } from "@/lib/goals/sheet";
import type { Carried } from "@/lib/planning/carried-goals";

import { goalDraft, GoalForm, type GoalPlace } from "./goal-form";
import { lightTones } from "./light-tones";
import { realisationDraft, RealisationForm } from "./realisation-form";

type GoalCardProps = {
  goal: Goal;
  place: GoalPlace;
  /** Which plans carry it; nothing where none does. */
  carried: Carried | undefined;
  mayKeep: boolean;
  /** The last quarter that is over. */
  last: Quarter | null;
};

/** One goal with its trajectory and what was reached; its keepers change it and report in place. */
export function GoalCard({ goal, place, carried, mayKeep, last }: GoalCardProps) {
  const t = useTranslations("goals");
  const words = useTranslations("vocabulary.direction");
  const { open, show, close, opener } = useInPlace<"form" | "report">();
  const light = lightOf(last && attained(goal, last));

  return (
    <Card className="space-y-3 px-4 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 className="max-w-[70ch] font-sans text-[14.5px] font-semibold">{goal.text}</h3>
          <p className="text-ink-3 text-[13px]">
            {t(`kind.${goal.kind}`)} · {words(goal.direction)}
          </p>
        </div>
        {last && <Tag tone={lightTones[light]}>{t(`light.${light}`)}</Tag>}
      </div>
      <Trajectory goal={goal} />
      {goal.note && <p className="text-ink-2">{goal.note}</p>}
      <Carriers {...(carried ?? { carriers: [], unseen: false })} />
      {open === "form" && <GoalForm place={place} goal={goal} onDone={close} />}
      {open === "report" && last && <RealisationForm goal={goal} last={last} onDone={close} />}
      {mayKeep && open !== "form" && (
        <Unsent name={goalDraft(place, goal.id)} onContinue={() => show("form")} />
      )}
      {mayKeep && last && open !== "report" && (
        <Unsent name={realisationDraft(goal.id)} onContinue={() => show("report")} />
      )}
      {mayKeep && open === null && (
        <div className="flex gap-2">
          {last && (
            <Button {...opener("report")} aria-label={t("reportNamed", { text: goal.text })}>
              {t("report")}
            </Button>
          )}
          <Button look="quiet" {...opener("form")} aria-label={t("editNamed", { text: goal.text })}>
            {t("edit")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Carriers({ carriers, unseen }: Carried) {
  const t = useTranslations("goals.carried");
  const hint = "text-ink-3 text-[13px]";
  if (carriers.length === 0) return <p className={hint}>{t(unseen ? "unseen" : "none")}</p>;
  return (
    <div className="text-[13px]">
      <p className="text-ink-3">{t("by")}</p>
      <ul>
        {carriers.map(({ planId, name, positionTitle, confirmed }) => (
          <li key={planId}>
            <a href={`/plans/${planId}`} className="font-semibold underline-offset-4 hover:underline">
              {name}
            </a>{" "}
            · {positionTitle}
            {!confirmed && ` · ${t("unconfirmed")}`}
          </li>
        ))}
      </ul>
      {unseen && <p className={hint}>{t("unseenToo")}</p>}
    </div>
  );
}

function Trajectory({ goal }: { goal: Goal }) {
  const t = useTranslations("goals");
  const measured = useMeasured();
  const { rounded } = useNumbers();
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-[13px] sm:grid-cols-4">
      {quarters.map((quarter) => {
        const share = attained(goal, quarter);
        return (
          <div key={quarter}>
            <dt className="text-ink-3 text-[12px]">{t("quarter", { quarter })}</dt>
            <dd>
              {t("target")} {measured(goal.targets[quarter], goal.measure)}
            </dd>
            <dd className="font-semibold">
              {share === null ? "–" : `${measured(goal.reached[quarter], goal.measure)} (${rounded(share)})`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
