import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { AimedPosition } from "@/lib/career/sheet";

import { ChooseAim } from "./choose-aim";
import { DropAim } from "./drop-aim";
import { useCareerWords } from "./use-career-words";

type AimProps = {
  aim: AimedPosition | null;
  version: number;
  search: string;
  positions: readonly AimedPosition[];
};

/** So many positions are shown at once; when there are as many, there may be more. */
const shownAtMost = 20;

/** The position that the reader aims at, and the search for another. */
export function Aim({ aim, version, search, positions }: AimProps) {
  const { t } = useCareerWords();
  return (
    <Section title={t("aim.title")} aside={t("aim.aside")}>
      <Card className="space-y-3 p-4">
        {aim ? (
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 font-semibold break-words">{t("aim.chosen", aim)}</p>
            <DropAim version={version} />
          </div>
        ) : (
          <p>{t("aim.none")}</p>
        )}
        <form className="flex flex-wrap items-end gap-2">
          <div className="min-w-44 flex-1">
            <TextField
              name="search"
              label={t("aim.search")}
              hint={t("aim.searchHint")}
              defaultValue={search}
            />
          </div>
          <SubmitButton busy={false} look="secondary">
            {t("aim.find")}
          </SubmitButton>
        </form>
        {search.length > 2 && (
          <p role="status">
            {t("aim.found", {
              count: positions.length,
              more: positions.length >= shownAtMost ? "yes" : "no",
            })}
          </p>
        )}
      </Card>
      {positions.length > 0 && (
        <Card className="mt-3">
          <ul className="divide-line divide-y">
            {positions.map((position) => (
              <ChooseAim key={position.id} position={position} version={version} />
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}
