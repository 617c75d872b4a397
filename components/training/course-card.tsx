import { useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import { Card } from "@/components/ui/card";
import { useRupiah } from "@/components/ui/rupiah";
import { Tag } from "@/components/ui/tag";
import type { CatalogueCourse } from "@/lib/training/sheet";

import { AskSeat } from "./ask-seat";
import { useDays } from "./event-words";
import { StatusTag } from "./status-tag";

type CourseCardProps = {
  course: CatalogueCourse;
  /** Whether it builds a competency in which the reader has a gap. */
  closes: boolean;
};

/** A course of the catalogue with its events, and what the reader can do about each. */
export function CourseCard({ course, closes }: CourseCardProps) {
  const t = useTranslations("training");
  const forms = useTranslations("vocabulary.trainingForm");
  const words = useTranslations("competencies");
  const { title, provider, form, competency, level, description, events } = course;
  const built = competency && competencyName(words, competency);
  return (
    <Card className="px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold">{title}</h3>
        {closes && built && <Tag tone="good">{t("catalogue.closes", { competency: built })}</Tag>}
      </div>
      <p className="text-ink-2 text-[13px]">
        {[provider, forms(form), !closes && built, level !== null && t("level", { level })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {description && <p className="mt-1 max-w-[68ch] whitespace-pre-wrap">{description}</p>}
      {events.length === 0 ? (
        <p className="text-ink-3 pt-1.5 text-[13px]">{t("catalogue.noEvents")}</p>
      ) : (
        <ul className="divide-line mt-1.5 divide-y">
          {events.map((event) => (
            <EventLine key={event.id} event={event} title={title} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function EventLine({ event, title }: { event: CatalogueCourse["events"][number]; title: string }) {
  const t = useTranslations("training");
  const { on, span } = useDays();
  const rupiah = useRupiah();
  const { free, seats, waiting, hours, cost, place, nominateBy, own, askable, inLine } = event;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2">
      <div className="min-w-0">
        <p>
          {span(event)} · {place}
        </p>
        <p className="text-ink-2 tabular text-[13px]">
          {[
            t("hours", { hours }),
            cost === "0" ? t("freeOfCharge") : t("cost", { cost: rupiah(cost) }),
            t("seats", { free, seats, waiting }),
            t("catalogue.nominateBy", { by: on(nominateBy) }),
          ].join(" · ")}
        </p>
      </div>
      {own && own !== "withdrawn" ? (
        <span className="flex flex-wrap items-center gap-2">
          <StatusTag status={own} />
          {inLine !== null && (
            <span className="text-ink-2 tabular text-[13px]">
              {t("catalogue.ownPlace", { place: inLine })}
            </span>
          )}
        </span>
      ) : askable ? (
        <AskSeat eventId={event.id} title={title} date={span(event)} next={free > 0 ? null : waiting + 1} />
      ) : (
        <span className="text-ink-3 text-[13px]">{t("catalogue.closed")}</span>
      )}
    </li>
  );
}
