import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { TeamNomination } from "@/lib/training/sheet";

import { useDays } from "./event-words";
import { StatusTag } from "./status-tag";
import { Withdraw } from "./withdraw";

/** Who of the team is nominated for what is not over. */
export function NominatedList({ nominated }: { nominated: readonly TeamNomination[] }) {
  const t = useTranslations("training");
  const { span } = useDays();
  if (nominated.length === 0) return <p className="text-ink-2">{t("team.nominatedNone")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {nominated.map(({ id, version, status, person, note, event, mayWithdraw }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <b className="font-semibold">{person.name}</b> <StatusTag status={status} />
              </p>
              <p className="text-ink-2 text-[13px]">{[event.course.title, span(event)].join(" · ")}</p>
              {status === "refused" && note && <p className="text-[13px]">{t("catalogue.why", { note })}</p>}
            </div>
            {mayWithdraw && (
              <Withdraw
                nomination={{ nominationId: id, version }}
                label={t("ask.withdraw")}
                named={t("team.withdrawNamed", { name: person.name })}
                question={t("ask.withdrawQuestion", { status })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
