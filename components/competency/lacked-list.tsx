import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { mostLacked, neverAssessed } from "@/lib/competency/gap";
import type { Profile } from "@/lib/competency/profile";

import { competencyName } from "./competency-name";

const shown = 6;

/** Competencies that most people of the team lack: where one training helps several. */
export function LackedList({ people }: { people: readonly Profile[] }) {
  const t = useTranslations("development.teamPage");
  const words = useTranslations("competencies");
  const lacked = mostLacked(people).slice(0, shown);
  const unknown = neverAssessed(people.flatMap(({ lines }) => lines));
  const nothing = useTranslations("competency")("nothingKnown");
  if (lacked.length === 0) return <p className="text-ink-3">{unknown ? nothing : t("nobody")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lacked.map((competency) => (
          <li key={competency.code} className="space-y-1 px-4 py-2.5">
            <p className="flex justify-between gap-4">
              {competencyName(words, competency)}
              <span className="tabular whitespace-nowrap">{t("people", { count: competency.people })}</span>
            </p>
            <Meter
              share={competency.people / people.length}
              label={t("people", { count: competency.people })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
