import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { OwnNomination } from "@/lib/training/sheet";

import { useDays } from "./event-words";
import { StatusTag } from "./status-tag";
import { Withdraw } from "./withdraw";

/** What the reader is nominated for: where it stands, the place in the line, and the way back. */
export function OwnNominations({ nominations }: { nominations: readonly OwnNomination[] }) {
  const t = useTranslations("training");
  const { span } = useDays();
  if (nominations.length === 0) return <p className="text-ink-2">{t("catalogue.mineNone")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {nominations.map(({ id, version, status, note, event, proposedBy, place, mayWithdraw }) => (
          <li key={id} className="space-y-1 px-4 py-2.5">
            <p className="flex flex-wrap items-center gap-2">
              <b className="font-semibold">{event.course.title}</b>
              {event.status === "cancelled" ? (
                <Tag tone="danger">{t("event.cancelled")}</Tag>
              ) : (
                <StatusTag status={status} />
              )}
            </p>
            <p className="text-ink-2 text-[13px]">
              {[span(event), event.place, proposedBy && t("catalogue.by", { name: proposedBy })]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {place !== null && <p className="text-[13px]">{t("catalogue.place", { place })}</p>}
            {status === "refused" && note && <p className="text-[13px]">{t("catalogue.why", { note })}</p>}
            {event.note && <p className="text-[13px]">{t("catalogue.cancelled", { note: event.note })}</p>}
            {mayWithdraw && (
              <Withdraw
                nomination={{ nominationId: id, version }}
                label={t("ask.withdraw")}
                named={t("ask.withdrawNamed", { title: event.course.title })}
                question={t("ask.withdrawQuestion", { status })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
