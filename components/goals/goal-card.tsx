"use client";

import { useTranslations } from "next-intl";

import { useMeasured } from "@/components/planning/use-measured";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChartTable } from "@/components/ui/charts/chart-table";
import { Trajectory } from "@/components/ui/charts/trajectory";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { LateDisclosure } from "@/components/ui/late-disclosure";
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
  /** The last quarter that is over, up to which it can be reported. */
  last: Quarter | null;
  /** Up to which it is read. */
  quarter: Quarter | null;
  /** The same goal a year before. */
  former: Goal | undefined;
};

/** One goal with its trajectory and what was reached; its keepers change it and report in place. */
export function GoalCard({ goal, place, carried, mayKeep, last, quarter, former }: GoalCardProps) {
  const t = useTranslations("goals");
  const words = useTranslations("vocabulary.direction");
  const { open, show, close, opener } = useInPlace<"form" | "report">();
  const share = quarter && attained(goal, quarter);
  const light = lightOf(share);
  const note = quarter && goal.notes[quarter];
  const { rounded } = useNumbers();

  return (
    <Card className="min-w-0 break-inside-avoid space-y-3 px-5 pt-4 pb-3.5 has-[form]:col-span-full">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 className="max-w-[70ch] font-sans text-[14.5px] font-semibold">{goal.text}</h3>
          <p className="text-ink-3 text-[13px]">
            {t(`kind.${goal.kind}`)} · {words(goal.direction)} · {goal.measure}
          </p>
        </div>
        {quarter && (
          <Tag tone={lightTones[light]}>
            {share === null
              ? t(`light.${light}`)
              : t("share", { light: t(`light.${light}`), share: rounded(share) })}
          </Tag>
        )}
      </div>
      <Course goal={goal} quarter={quarter} />
      {former && <Former goal={former} year={place.year - 1} />}
      {note && <p className="text-ink-2">{note}</p>}
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
        <div className="flex flex-wrap gap-2 print:hidden">
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

const tones = { "on-track": "good", behind: "warning", "off-track": "danger" } as const;

/** The goal's trajectory and what was reached on it, up to a quarter. */
function Course({ goal, quarter: upTo }: { goal: Goal; quarter: Quarter | null }) {
  const t = useTranslations("goals");
  const measured = useMeasured();
  const { rounded } = useNumbers();
  const parts = quarters.map((quarter) => {
    const share = quarter <= (upTo ?? 0) ? attained(goal, quarter) : null;
    const light = lightOf(share);
    const reached = share === null ? undefined : goal.reached[quarter];
    return { quarter, share, light, reached, target: goal.targets[quarter] };
  });
  const last = parts.findLast(({ reached }) => reached !== undefined);
  return (
    <div className="space-y-2">
      <Trajectory
        label={
          last
            ? t("chart", {
                text: goal.text,
                quarter: last.quarter,
                reached: measured(last.reached, goal.measure),
                target: measured(last.target, goal.measure),
              })
            : t("chartNone", { text: goal.text, target: measured(goal.targets[4], goal.measure) })
        }
        points={parts.map(({ quarter, target, reached, light }) => ({
          name: t("quarterShort", { quarter }),
          target: Number(target),
          targetLabel: measured(target, ""),
          reached:
            reached === undefined || light === "unreported"
              ? null
              : { value: Number(reached), label: measured(reached, ""), tone: tones[light] },
        }))}
      />
      <div className="text-sm print:hidden">
        <LateDisclosure summary={t("table")}>
          <ChartTable
            label={`${t("table")}: ${goal.text}`}
            head={[t("quarterHead"), t("target"), t("reached"), t("attained")]}
            rows={parts.map(({ quarter, target, reached, share }) => ({
              name: t("quarter", { quarter }),
              cells: [
                ...[measured(target, goal.measure), measured(reached, goal.measure)],
                share === null ? "–" : rounded(share),
              ],
            }))}
          />
        </LateDisclosure>
      </div>
    </div>
  );
}

/** What the same goal came to a year before. */
function Former({ goal, year }: { goal: Goal; year: number }) {
  const t = useTranslations("goals");
  const measured = useMeasured();
  const { rounded } = useNumbers();
  const share = attained(goal, 4);
  if (share === null) return null;
  const reached = measured(goal.reached[4], goal.measure);
  return (
    <p className="text-ink-2 text-[13px]">
      {t("former", { year: String(year), reached, share: rounded(share) })}
    </p>
  );
}
