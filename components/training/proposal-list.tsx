import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { KeptTrainings } from "@/lib/training/sheet";

import { ApproveAll } from "./approve-all";
import { DecideLine } from "./decide-line";
import { useDays } from "./event-words";

/** So many are approved at one press. */
const together = 200;

/** Proposals in the order in which they came, in which seats are given. */
export function ProposalList({ proposals }: Pick<KeptTrainings, "proposals">) {
  const t = useTranslations("training");
  const { span } = useDays();
  const format = useFormatter();
  if (proposals.length === 0) return <p className="text-ink-2">{t("kept.proposalsNone")}</p>;
  const references = proposals.map(({ id, version }) => ({ nominationId: id, version }));
  return (
    <Card>
      {proposals.length > 1 && <ApproveAll nominations={references.slice(0, together)} />}
      <ul className="divide-line divide-y">
        {proposals.map(({ id, version, person, unit, reason, proposedBy, proposedAt, event }) => (
          <DecideLine key={id} nomination={{ nominationId: id, version }} name={person.name} side="kept">
            <p>
              <b className="font-semibold">{person.name}</b> · {event.course.title}
            </p>
            <p className="text-ink-2 text-[13px]">
              {[
                span(event),
                t("kept.taken", { taken: event.taken, seats: event.seats, waiting: event.waiting }),
                t("kept.by", {
                  ...{ name: proposedBy, unit },
                  date: format.dateTime(new Date(proposedAt), { dateStyle: "medium" }),
                }),
              ].join(" · ")}
            </p>
            {reason && <p className="break-words whitespace-pre-wrap">{t("kept.reason", { reason })}</p>}
          </DecideLine>
        ))}
      </ul>
    </Card>
  );
}
