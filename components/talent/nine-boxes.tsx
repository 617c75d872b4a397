import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { Grid } from "@/lib/talent/grid";
import { type Box, boxOf, performances, potentials } from "@/lib/talent/nine-box";

/** The nine boxes as a table of figures, the highest performance above and the highest potential on the right; no names. */
export function NineBoxes({ boxes }: { boxes: Grid["boxes"] }) {
  const t = useTranslations("talent");
  return (
    <Boxes
      caption={t("grid.caption")}
      cellOf={(box) => (
        <td key={box} className={cell}>
          <a href={`/talent/people?box=${box}`} className="block min-h-6">
            <span className="text-ink-2 text-[13px]">{t("box", { box })}: </span>
            <span className="tabular block text-lg font-semibold">
              {t("grid.count", { count: boxes[box] })}
            </span>
          </a>
          <span className="text-ink-2 hidden text-[13px] sm:block">{t(`boxes.${box}`)}</span>
        </td>
      )}
    />
  );
}

/** Where the reader stands among the nine boxes; nobody else is in it. */
export function OwnBox({ own }: { own: Box }) {
  const t = useTranslations("talent");
  return (
    <Boxes
      caption={t("mine.grid", { box: own })}
      cellOf={(box) => (
        <td
          key={box}
          aria-current={box === own ? "true" : undefined}
          className={clsx(cell, box === own ? "outline-brand outline-2" : "text-ink-3")}
        >
          <span className="text-[13px]">{t("box", { box })}</span>
          {box === own && <b className="text-brand-strong block font-semibold">{t("mine.you")}</b>}
          <span className="hidden text-[13px] sm:block">{t(`boxes.${box}`)}</span>
        </td>
      )}
    />
  );
}

const cell = "bg-surface shadow-hairline min-w-0 rounded-md p-2 align-top";

type BoxesProps = { caption: string; cellOf: (box: Box) => ReactNode };

/** The table; where there is no room beside the boxes, the name of a row stands above them. */
function Boxes({ caption, cellOf }: BoxesProps) {
  const t = useTranslations("talent");
  return (
    <table className="w-full table-fixed border-separate border-spacing-1 text-sm max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:block">
        <tr className="max-sm:grid max-sm:grid-cols-3 max-sm:gap-1">
          <td className="w-[18%] max-sm:hidden" />
          {potentials.map((potential) => (
            <th key={potential} scope="col" className="px-1 pb-1 text-left font-semibold">
              <span className="text-ink-2 block text-[12px] font-normal">{t("axes.potential")}</span>
              {t(`potential.${potential}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {performances.map((performance) => (
          <tr key={performance} className="max-sm:mb-2 max-sm:grid max-sm:grid-cols-3 max-sm:gap-1">
            <th
              scope="row"
              className="pr-1 text-left align-top font-semibold max-sm:col-span-3 max-sm:px-1 max-sm:pt-1"
            >
              <span className="text-ink-2 block text-[12px] font-normal max-sm:inline">
                {t("axes.performance")}{" "}
              </span>
              {t(`performance.${performance}`)}
            </th>
            {potentials.map((potential) => cellOf(boxOf(performance, potential)))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
