import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { useFigureWords } from "@/components/reporting/figure-words";
import { useNumbers } from "@/components/ui/numbers";
import type { Decision } from "@/lib/decisions/sheet";
import { indicators } from "@/lib/reporting/indicators";
import type { Figure } from "@/lib/reporting/sums";

type ThenNowProps = { decision: Pick<Decision, "key" | "then" | "now" | "movement">; large?: boolean };

const tones = { better: "text-good", worse: "text-danger", same: "text-ink-2" } as const;

/** The figure as it was told when it was decided on, the figure now, and what moved. */
export function ThenNow({ decision, large = false }: ThenNowProps) {
  const t = useTranslations("decisions");
  const { key, then, now, movement } = decision;
  return (
    <dl className="tabular flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <FigureSaid word={t("then")} name={key} figure={then} large={large} />
      <FigureSaid word={t("now")} name={key} figure={now} large={large} />
      {movement && (
        <div className={clsx("font-semibold", tones[movement.is], large ? "text-lg" : "text-[13px]")}>
          <dt className="sr-only">{t("moved.word")}</dt>
          <dd>
            <Moved name={key} movement={movement} />
          </dd>
        </div>
      )}
    </dl>
  );
}

type FigureSaidProps = { word: string; name: Decision["key"]; figure: Figure | null; large: boolean };

function FigureSaid({ word, name, figure, large }: FigureSaidProps) {
  const words = useFigureWords();
  return (
    <div>
      <dt className="text-ink-3 text-[12.5px]">{word}</dt>
      <dd className={large ? "text-2xl font-bold" : "font-semibold"}>
        {words.value(name, figure)}
        {figure?.value != null && (
          <span className="text-ink-3 ml-1.5 text-[12.5px] font-normal">{words.parts(name, figure)}</span>
        )}
      </dd>
    </div>
  );
}

function Moved({ name, movement }: { name: Decision["key"]; movement: NonNullable<Decision["movement"]> }) {
  const t = useTranslations("decisions.moved");
  const { decimal } = useNumbers();
  const { form } = indicators[name];
  if (movement.is === "same") return t("same");
  const by = decimal(Math.abs(movement.by) * (form === "share" ? 100 : 1));
  return t(`${form}.${movement.is}`, { by });
}
