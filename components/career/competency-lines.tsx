import { useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import { LevelMeter } from "@/components/competency/level-meter";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { GrowthLine } from "@/lib/career/sheet";

import { useCareerWords } from "./use-career-words";

/** What a position asks for against what others saw last, the largest gap first. */
export function CompetencyLines({ lines }: { lines: readonly GrowthLine[] }) {
  const { t, date, list } = useCareerWords();
  const names = useTranslations("competencies");
  const said = ({ required, assessed }: GrowthLine) =>
    assessed ? t("dossier.competency", { required, assessed: assessed.level, date: date(assessed.on) }) : "";
  const seen = lines.filter(({ assessed }) => assessed);
  const unseen = lines.filter(({ assessed }) => !assessed);
  return (
    <Card>
      {lines.length === 0 && <p className="text-ink-3 px-4 py-3">{t("dossier.gapsNone")}</p>}
      <ul className="divide-line divide-y">
        {seen.map((line) => (
          <li
            key={line.competency.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5"
          >
            <div className="min-w-0">
              <p className="font-semibold">{competencyName(names, line.competency)}</p>
              <p className="text-ink-2 text-[13px]">{said(line)}</p>
            </div>
            <span className="flex items-center gap-3">
              <LevelMeter
                required={line.required}
                assessed={line.assessed?.level ?? null}
                label={said(line)}
              />
              <GapTag {...line} />
            </span>
          </li>
        ))}
        {unseen.length > 0 && (
          <li className="px-4 py-2.5">
            <p className="font-semibold">{t("dossier.unassessed")}</p>
            <p className="text-ink-2 text-[13px]">
              {list(
                unseen.map(({ competency, required }) =>
                  t("dossier.unseen", { name: competencyName(names, competency), required }),
                ),
              )}
            </p>
          </li>
        )}
      </ul>
    </Card>
  );
}

function GapTag({ gap }: Pick<GrowthLine, "gap">) {
  const { t } = useCareerWords();
  if (gap.state === "gap") return <Tag tone="warning">{t("dossier.gap", { count: gap.missing })}</Tag>;
  return <Tag tone="good">{t("dossier.met")}</Tag>;
}
