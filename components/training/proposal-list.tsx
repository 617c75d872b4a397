import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { EventShown, KeptTrainings } from "@/lib/training/sheet";

import { useDays } from "./event-words";
import { ProposalGroup } from "./proposal-group";

type Group = KeptTrainings["proposals"][number];

/** Proposals by their event, the nearest first, with the seats that are left. */
export function ProposalList({ proposals }: Pick<KeptTrainings, "proposals">) {
  const t = useTranslations("training");
  const { span } = useDays();
  if (proposals.length === 0) return <p className="text-ink-2">{t("kept.proposalsNone")}</p>;
  return (
    <div className="space-y-4">
      {proposals.map(({ event, proposals: own }) => (
        <Card key={event.id}>
          <div className="px-4 py-3">
            <h3 className="font-semibold">
              <a href={`/administration/training/${event.id}`} className="underline-offset-4 hover:underline">
                {event.course.title}
              </a>
            </h3>
            <p className="text-ink-2 tabular text-[13px]">
              {[
                span(event),
                event.place,
                t("seats", { free: event.free, seats: event.seats, waiting: event.waiting }),
              ].join(" · ")}
            </p>
          </div>
          <Proposals event={event} proposals={own} />
        </Card>
      ))}
    </div>
  );
}

type ProposalsProps = { event: Pick<EventShown, "course" | "startsOn" | "endsOn" | "free"> } & Pick<
  Group,
  "proposals"
>;

/** The proposals of one event in the order in which they came, in which seats are given. */
export function Proposals({ event, proposals }: ProposalsProps) {
  const t = useTranslations("training.kept");
  const { span } = useDays();
  const format = useFormatter();
  return (
    <ProposalGroup
      event={`${event.course.title}, ${span(event)}`}
      free={event.free}
      proposals={proposals.map(
        ({ id, version, person, unit, reason, proposedBy, proposedAt, gap, hours, owed }) => ({
          ...{ nomination: { nominationId: id, version }, name: person.name, reason, gap, hours, owed },
          from: [
            unit,
            t("by", {
              name: proposedBy,
              date: format.dateTime(new Date(proposedAt), { dateStyle: "medium" }),
            }),
          ].join(" · "),
        }),
      )}
    />
  );
}
