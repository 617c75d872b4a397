import { useTranslations } from "next-intl";

import { LateDisclosure } from "@/components/ui/late-disclosure";
import { headOf, proposedAmong } from "@/lib/decisions/owners";
import type { Meeting } from "@/lib/decisions/sheet";

import type { DecidedFigure } from "./address";
import { DecideForm } from "./decide-form";
import { ownerOptions } from "./owner-options";

type DecideInPlaceProps = {
  figure: DecidedFigure;
  heads: Meeting["heads"];
  /** The unit and those below it, those furthest behind first. */
  units: readonly string[];
};

/** A decision on the figure on screen, without leaving the meeting; its owner is named by position. */
export function DecideInPlace({ figure, heads, units }: DecideInPlaceProps) {
  const t = useTranslations("decisions");
  const owners = ownerOptions(proposedAmong(heads, units), { isShared: true });
  const head = headOf(heads, figure.unit);
  return (
    <div className="mt-4 max-w-[46rem] text-lg print:hidden">
      <LateDisclosure summary={t("decide")}>
        <div className="pt-2">
          <DecideForm figure={figure} owners={owners} owner={head?.id} />
        </div>
      </LateDisclosure>
    </div>
  );
}
