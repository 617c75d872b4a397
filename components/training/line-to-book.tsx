"use client";

import { useTranslations } from "next-intl";

import { useGoal } from "@/components/development/because-words";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { nominateAction } from "@/lib/training/actions";
import type { LineToBook } from "@/lib/training/sheet";

import { useDays } from "./event-words";

/** A line of somebody's approved development plan, and the events that fulfil it: proposed at one press. */
export function BookLine({ line }: { line: LineToBook }) {
  const t = useTranslations("training.team");
  const { on } = useDays();
  const { field, submit, busy, summary } = useMovingForm(
    { eventId: line.events[0]?.id ?? "" },
    useTranslations("training.errors"),
  );
  const { person, hours, endsOn, id: itemId } = line;
  const goal = useGoal()(line);
  const send = submit(({ eventId }, key) =>
    nominateAction({ eventId, personIds: [person.id], reason: "", itemId }, key),
  );
  return (
    <li className="px-4 py-3">
      <form onSubmit={send} noValidate className="space-y-2">
        <ErrorSummary {...summary} />
        <p>
          <b className="font-semibold">{person.name}</b>{" "}
          <span className="text-ink-2 text-[13px]">{t("line", { hours, date: on(endsOn) })}</span>
        </p>
        <p className="max-w-[68ch] break-words">{goal}</p>
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1">
            <SelectField
              {...field("eventId", "event-required")}
              label={t("event")}
              options={line.events.map(({ id, title, startsOn, place }) => ({
                value: id,
                label: [title, on(startsOn), place].join(" · "),
              }))}
            />
          </div>
          <SubmitButton busy={busy} look="secondary">
            {t("propose")}
          </SubmitButton>
        </div>
      </form>
    </li>
  );
}
