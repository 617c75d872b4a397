import { useTranslations } from "next-intl";

import { lightTones } from "@/components/goals/light-tones";
import { useNumbers } from "@/components/ui/numbers";
import { Tag } from "@/components/ui/tag";
import type { Light } from "@/lib/goals/attainment";

type MeasuredLine = {
  id: string;
  text: string;
  /** What kind of line it is, and whether it counts. */
  note: string;
  target: string;
  reached: string;
  share: number | null;
  /** Null where nothing is judged yet. */
  light: Light | null;
};

/** What was to be reached beside what was, each with its light; a table where there is room, one below the other where not. */
export function MeasuredList({ of, lines }: { of: string; lines: readonly MeasuredLine[] }) {
  const t = useTranslations("unitOutcome.goalsBehind");
  const lights = useTranslations("goals.light");
  const { rounded } = useNumbers();
  const columns = "sm:grid-cols-[minmax(0,1fr)_8rem_8rem_4.5rem_8.5rem]";
  return (
    <div className="text-[13px]">
      <div aria-hidden className={`text-ink-3 hidden gap-x-4 pb-1 text-[12px] sm:grid ${columns}`}>
        <span>{of}</span>
        <span className="text-right">{t("target")}</span>
        <span className="text-right">{t("reached")}</span>
        <span className="text-right">{t("attained")}</span>
        <span className="text-right">{t("light")}</span>
      </div>
      <ul className="divide-line border-line divide-y border-t">
        {lines.map(({ id, text, note, target, reached, share, light }) => (
          <li key={id} className={`grid grid-cols-2 gap-x-4 gap-y-1 py-2.5 sm:items-baseline ${columns}`}>
            <div className="col-span-2 sm:col-span-1">
              <p className="max-w-[70ch] font-medium">{text}</p>
              {note && <p className="text-ink-3 text-[12px]">{note}</p>}
            </div>
            <Cell word={t("target")}>{target}</Cell>
            <Cell word={t("reached")}>{reached}</Cell>
            <Cell word={t("attained")}>{share === null ? "–" : rounded(share)}</Cell>
            <p className="sm:text-right">{light && <Tag tone={lightTones[light]}>{lights(light)}</Tag>}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A figure whose heading stands above the table, or before it where there is no table. */
const Cell = ({ word, children }: { word: string; children: string }) => (
  <p className="tabular sm:text-right">
    <span className="text-ink-3 sm:sr-only">{word}: </span>
    {children}
  </p>
);
