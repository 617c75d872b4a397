import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { KeptEvent } from "@/lib/training/sheet";

import { StatusTag } from "./status-tag";
import { CorrectAttendance, Withdraw } from "./withdraw";

/** Everybody who was nominated for an event and decided on, and what can be done about each. */
export function ParticipantList({
  event,
  ahead,
}: {
  event: KeptEvent;
  /** Whether it is still to begin. */ ahead: boolean;
}) {
  const t = useTranslations("training.kept");
  const words = useTranslations("training.catalogue");
  const decides = ahead && event.open;
  const people = event.nominations.filter(({ status }) => !(decides && status === "proposed"));
  if (people.length === 0) return <p className="text-ink-2">{t("eventPage.none")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {people.map(({ id, version, status, person, unit, reason, note }) => {
          const nomination = { nominationId: id, version };
          const about = (
            <>
              <p className="flex flex-wrap items-center gap-2">
                <b className="font-semibold">{person.name}</b> <StatusTag status={status} />
              </p>
              <p className="text-ink-2 text-[13px]">{unit}</p>
              {reason && <p className="break-words whitespace-pre-wrap">{t("reason", { reason })}</p>}
              {status === "refused" && note && <p className="text-[13px]">{words("why", { note })}</p>}
            </>
          );
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
              <div className="min-w-0">{about}</div>
              {decides && (status === "approved" || status === "waiting") && (
                <Withdraw
                  nomination={nomination}
                  label={t("eventPage.withdraw")}
                  named={t("eventPage.withdrawNamed", { name: person.name })}
                  question={t("eventPage.withdrawQuestion", { status })}
                />
              )}
              {status === "absent" && (
                <CorrectAttendance
                  nomination={nomination}
                  label={t("eventPage.correct")}
                  named={t("eventPage.correctNamed", { name: person.name })}
                  question={t("eventPage.correctQuestion")}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
