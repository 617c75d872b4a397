import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { ToEvaluate } from "@/lib/training/sheet";

import { useDays } from "./event-words";

const inSight = 8;

type ToEvaluateListProps = { trainings: readonly ToEvaluate[] };

/** Trainings of the team whose use is to be evaluated now, the nearest last day first; many are folded. */
export function ToEvaluateList({ trainings }: ToEvaluateListProps) {
  const t = useTranslations("training.team");
  const rest = trainings.slice(inSight);
  return (
    <div className="space-y-3">
      <Lines trainings={trainings.slice(0, inSight)} />
      {rest.length > 0 && (
        <Disclosure summary={t("evaluateMore", { count: rest.length })}>
          <Lines trainings={rest} />
        </Disclosure>
      )}
    </div>
  );
}

function Lines({ trainings }: ToEvaluateListProps) {
  const t = useTranslations("training.team");
  const { on } = useDays();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {trainings.map(({ id, name, title, endedOn, to }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5">
            <div className="min-w-0">
              <p>
                <b className="font-semibold">{name}</b> · {title}
              </p>
              <p className="text-ink-2 text-[13px]">{t("window", { ended: on(endedOn), to: on(to) })}</p>
            </div>
            <LinkButton href={`/training/team/${id}`} aria-label={t("evaluateNamed", { title, name })}>
              {t("evaluateOne")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
