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
          <li key={line.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
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
      <div className="min-w-0 flex-1">
        <h3 className="font-semibold">{name}</h3>
        {asked && !asked.inherited && (
          <p className="text-ink-2 text-[13px]">
            <Tag tone="info">{t("own")}</Tag>{" "}
            {inherited === null ? t("noStandard") : t("standard", { level: inherited })}
          </p>
        )}
      </div>
      {asked && <span className="tabular whitespace-nowrap">{t("counts", { level: asked.level })}</span>}
      {settable && (
        <RequirementChange place={{ positionId, competencyId: id }} {...{ name, asked, inherited, people }} />
      )}
    </>
  );
}
