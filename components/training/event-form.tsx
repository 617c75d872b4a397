"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveEventAction } from "@/lib/training/actions";
import type { EventShown } from "@/lib/training/sheet";

type Courses = readonly { id: string; title: string }[];
type Event = Pick<
  EventShown,
  "id" | "version" | "startsOn" | "endsOn" | "nominateBy" | "place" | "seats" | "ownCost"
>;
type EventProps = { /** Null for a new one. */ event: Event | null; courses: Courses };

const draftOf = (event: Event | null) => `training.event:${event?.id ?? "new"}`;

/** Opens the form of an event, of a new one or of one that is still to come. */
export function EditEvent({ event, courses }: EventProps) {
  const t = useTranslations("training.kept");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <EventForm {...{ event, courses }} onDone={close} />;
  return (
    <>
      <Unsent name={draftOf(event)} onContinue={() => show("form")} />
      <Button {...opener("form")}>{event ? t("editEvent") : t("addEvent")}</Button>
    </>
  );
}

function EventForm({ event, courses, onDone }: EventProps & { onDone: () => void }) {
  const t = useTranslations("training.kept");
  const { field, submit, busy, kept, summary } = useMovingForm(
    {
      ...{
        courseId: courses[0]?.id ?? "",
        place: event?.place ?? "",
        seats: event ? String(event.seats) : "",
      },
      ...{
        startsOn: event?.startsOn ?? "",
        endsOn: event?.endsOn ?? "",
        nominateBy: event?.nominateBy ?? "",
      },
      cost: event?.ownCost ?? "",
    },
    useTranslations("training.errors"),
    draftOf(event),
  );
  const save = submit(
    (typed, key) =>
      saveEventAction({ ...typed, eventId: event?.id ?? null, version: event?.version ?? 0 }, key),
    onDone,
  );
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <SelectField
        {...field("courseId")}
        label={t("fields.course")}
        options={courses.map(({ id: value, title: label }) => ({ value, label }))}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField {...field("startsOn", "date-required")} type="date" label={t("fields.startsOn")} />
        <TextField {...field("endsOn", "date-required")} type="date" label={t("fields.endsOn")} />
        <TextField {...field("nominateBy", "date-required")} type="date" label={t("fields.nominateBy")} />
      </div>
      <TextField {...field("place", "place-required")} label={t("fields.place")} />
      <div className="grid gap-3 sm:grid-cols-2">
        <NumberField {...field("seats", "seats-wrong")} label={t("fields.seats")} />
        <NumberField {...field("cost")} label={t("fields.ownCost")} />
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}
