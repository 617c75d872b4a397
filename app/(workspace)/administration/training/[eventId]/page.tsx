import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";

import { AttendanceForm } from "@/components/training/attendance-form";
import { CancelEvent } from "@/components/training/cancel-event";
import { EditEvent } from "@/components/training/event-form";
import { ParticipantList } from "@/components/training/participant-list";
import { Proposals } from "@/components/training/proposal-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findKeptEvent } from "@/lib/training/queries/kept";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("training.kept"))("title"),
});

export default async function KeptEventPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor();
  const { eventId } = await params;
  if (!z.uuid().safeParse(eventId).success) notFound();
  const event = (await findKeptEvent(actor, eventId)) ?? notFound();
  const [t, days, format] = await Promise.all([
    getTranslations("training.kept"),
    getTranslations("training"),
    getFormatter(),
  ]);
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" });
  const { course, taken, seats, waiting, place, startsOn, endsOn, version, open, note } = event;
  const reference = { eventId, version };
  const ahead = startsOn > actor.today;
  const proposed = event.nominations.filter(({ status }) => ahead && open && status === "proposed");
  const seated = event.nominations.filter(({ status }) => status === "approved");

  const ofStatus = (one: string) => event.nominations.filter(({ status }) => status === one).length;
  const absent = ofStatus("absent");
  const came = ofStatus("attended") + absent > 0 ? ofStatus("attended") : null;

  return (
    <>
      <PageHeader
        above={<a href="/administration/training">{t("eventPage.back")}</a>}
        title={
          came === null
            ? t("eventPage.headline", { title: course.title, taken, seats })
            : t("eventPage.heldHeadline", { title: course.title, came, seated: came + absent })
        }
        lede={t("eventPage.lede", {
          dates: startsOn === endsOn ? on(startsOn) : days("dates", { from: on(startsOn), to: on(endsOn) }),
          ...{ place, waiting },
        })}
      />
      {note && <Notice tone="warning">{t("eventPage.cancelled", { note })}</Notice>}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          {proposed.length > 0 && (
            <Section title={t("proposals")}>
              <Card>
                <Proposals event={event} proposals={proposed} />
              </Card>
            </Section>
          )}
          <Section title={t("eventPage.participants")}>
            <ParticipantList event={event} ahead={ahead} />
          </Section>
        </div>
        {open && (
          <div className="min-w-0">
            <Section title={t("eventPage.attendance")}>
              <Card className="space-y-3 p-4">
                {event.attendance.length > 0 ? (
                  <p className="text-ink-2">{t("eventPage.notYet", { date: on(endsOn) })}</p>
                ) : (
                  <>
                    <p className="text-ink-2">{t("eventPage.attendanceLede")}</p>
                    <AttendanceForm
                      event={reference}
                      seated={seated.map(({ id, person, unit }) => ({ id, name: person.name, place: unit }))}
                    />
                  </>
                )}
              </Card>
            </Section>
            <div className="flex flex-wrap gap-2">
              <EditEvent event={event} courses={[{ id: course.id, title: course.title }]} />
              <CancelEvent event={reference} />
            </div>
          </div>
        )}
      </div>
    </>
  );
}
