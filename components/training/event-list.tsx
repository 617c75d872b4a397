import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { KeptTrainings } from "@/lib/training/sheet";

import { useDays } from "./event-words";

const tones = { open: "info", held: "good", cancelled: "danger" } as const;

/** Events by their first day, each a way to its people; what is over is folded. */
export function EventList({ events }: Pick<KeptTrainings, "events">) {
  const t = useTranslations("training.kept");
  const over = events.filter(({ status }) => status !== "open");
  if (events.length === 0) return <p className="text-ink-2">{t("eventsNone")}</p>;
  return (
    <div className="space-y-3">
      <Events events={events.filter(({ status }) => status === "open")} />
      {over.length > 0 && (
        <Disclosure summary={t("eventsOver", { count: over.length })}>
          <Events events={over} />
        </Disclosure>
      )}
    </div>
  );
}

function Events({ events }: Pick<KeptTrainings, "events">) {
  const t = useTranslations("training");
  const { span } = useDays();
  if (events.length === 0) return null;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {events.map((event) => (
          <li
            key={event.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <a
                  href={`/administration/training/${event.id}`}
                  className="font-semibold underline-offset-4 hover:underline"
                >
                  {event.course.title}
                </a>
                <Tag tone={tones[event.status]}>{t(`event.${event.status}`)}</Tag>
              </p>
              <p className="text-ink-2 tabular text-[13px]">
                {[
                  span(event),
                  event.place,
                  t("kept.taken", { taken: event.taken, seats: event.seats, waiting: event.waiting }),
                ].join(" · ")}
              </p>
            </div>
            {event.unnoted && (
              <LinkButton href={`/administration/training/${event.id}`}>{t("kept.unnoted")}</LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
