import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { TeamTrainings } from "@/lib/training/sheet";

import { DecideLine } from "./decide-line";
import { useDays } from "./event-words";
import { NomineeFacts } from "./nominee-facts";

/** Who of the team asks for a seat. */
export function AskedList({ asked }: Pick<TeamTrainings, "asked">) {
  const t = useTranslations("training");
  const { on, span } = useDays();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {asked.map(({ id, version, person, reason, event, gap, hours, owed }) => (
          <DecideLine key={id} nomination={{ nominationId: id, version }} name={person.name}>
            <p>
              <b className="font-semibold">{person.name}</b> · {event.course.title}
            </p>
            <p className="text-ink-2 text-[13px]">
              {[
                span(event),
                t("seats", { free: event.free, seats: event.seats, waiting: event.waiting }),
                t("catalogue.nominateBy", { by: on(event.nominateBy) }),
              ].join(" · ")}
            </p>
            <NomineeFacts {...{ gap, hours, owed }} />
            {reason && <p className="break-words whitespace-pre-wrap">{t("team.reason", { reason })}</p>}
          </DecideLine>
        ))}
      </ul>
    </Card>
  );
}
