import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { DevelopmentLine, OwnDevelopment } from "@/lib/development/sheet";

import { useGoal } from "./because-words";
import { MentorButton } from "./mentor-button";

type MentorSearchProps = {
  plan: { planId: string; year: number; version: number };
  line: DevelopmentLine;
  search: string;
  people: OwnDevelopment["mentors"];
};

/** Looks for a colleague of one's agency who goes along with a line, and names one. */
export function MentorSearch({ plan, line, search, people }: MentorSearchProps) {
  const t = useTranslations("developmentPlan.mentors");
  const goalOf = useGoal();
  const { planId, version, year } = plan;
  return (
    <div id="mentor" className="max-w-2xl space-y-3">
      <p>
        {t("for")}: <b className="font-semibold">{goalOf(line)}</b>
      </p>
      <p className="text-ink-2 text-[13px]">{t("note")}</p>
      <form className="flex max-w-md items-end gap-2">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="line" value={line.id} />
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {search !== "" && <p role="status">{t("found", { count: people.length })}</p>}
      {people.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {people.map(({ id, name, title, unit }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2.5">
                <div className="min-w-0">
                  <span className="font-semibold">{name}</span>
                  <span className="text-ink-2 block text-[13px]">
                    {[title, unit].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <MentorButton
                  line={{ planId, version, lineId: line.id }}
                  mentorId={id}
                  label={t("name")}
                  named={t("nameNamed", { name })}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
