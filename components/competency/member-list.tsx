import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { Tag } from "@/components/ui/tag";
import { needsOf } from "@/lib/competency/gap";
import type { Profile } from "@/lib/competency/profile";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import { competencyName } from "./competency-name";

const shown = 2;

/** The team: for each person the largest gaps, what is not assessed, and the year's hours. */
export function MemberList({ people }: { people: readonly Profile[] }) {
  const t = useTranslations("development");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {people.map((person) => (
          <li
            key={person.id}
            className="grid items-center gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_11rem]"
          >
            <div className="min-w-0">
              <a
                href={`/development/team/${person.id}`}
                className="font-semibold underline-offset-4 hover:underline"
              >
                {person.name}
              </a>{" "}
              <span className="text-ink-3 text-[13px] max-sm:block">{person.position}</span>
              <Needs lines={person.lines} />
            </div>
            <div className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-3">
              <Meter
                share={person.hours / yearlyHours}
                label={t("headline", { hours: person.hours, wanted: yearlyHours })}
              />
              <span className="tabular text-right">{t("hours", { hours: person.hours })}</span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Needs({ lines }: Pick<Profile, "lines">) {
  const t = useTranslations("development.teamPage");
  const words = useTranslations("competencies");
  const format = useFormatter();
  const needs = needsOf(lines);
  const unseen = lines.filter(({ gap }) => gap.state === "unassessed").length;
  const largest = needs
    .slice(0, shown)
    .flatMap(({ competency, gap }) =>
      gap.state === "gap"
        ? [t("short", { name: competencyName(words, competency), missing: gap.missing })]
        : [],
    );
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px]">
      {lines.length > unseen && (
        <Tag tone={needs.length > 0 ? "warning" : unseen > 0 ? undefined : "good"}>
          {t("gaps", { count: needs.length, unseen })}
        </Tag>
      )}
      {unseen > 0 && <Tag>{t("unseen", { count: unseen })}</Tag>}
      <span className="text-ink-2">
        {format.list(
          needs.length > shown ? [...largest, t("others", { count: needs.length - shown })] : largest,
        )}
      </span>
    </p>
  );
}
