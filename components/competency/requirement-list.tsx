import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { PositionSheet } from "@/lib/competency/sheet";

import { competencyName } from "./competency-name";
import { RequirementChange } from "./requirement-form";

type Line = PositionSheet["lines"][number];

type RequirementListProps = {
  positionId: string;
  lines: readonly Line[];
  people: number;
  /** Whether the reader may set levels here. */
  settable: boolean;
};

/** What a position asks of each competency: the level that counts beside the one that it inherits. */
export function RequirementList({ lines, ...place }: RequirementListProps) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <li key={line.id} className="space-y-1 px-4 py-3">
            <Requirement line={line} {...place} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type RequirementProps = Omit<RequirementListProps, "lines"> & { line: Line };

function Requirement({ line, positionId, people, settable }: RequirementProps) {
  const t = useTranslations("competencyPages.position");
  const words = useTranslations("competencies");
  const { id, asked, inherited } = line;
  const name = competencyName(words, line);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{name}</h3>
        {asked && (
          <Tag tone={asked.inherited ? "neutral" : "info"}>{t(asked.inherited ? "inherited" : "own")}</Tag>
        )}
      </div>
      {asked && (
        <p className="text-ink-2">
          {t("counts", { level: asked.level })}{" "}
          {inherited === null ? t("noStandard") : t("standard", { level: inherited })}
        </p>
      )}
      {settable && (
        <RequirementChange place={{ positionId, competencyId: id }} {...{ name, asked, inherited, people }} />
      )}
    </>
  );
}
