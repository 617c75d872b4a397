import { useTranslations } from "next-intl";

import type { Grid } from "@/lib/talent/grid";
import { boxOf, performances, potentials } from "@/lib/talent/nine-box";

/** The nine boxes as a table of figures, the highest performance above and the highest potential on the right; no names. */
export function NineBoxes({ boxes }: { boxes: Grid["boxes"] }) {
  const t = useTranslations("talent");
  return (
    <table className="w-full table-fixed border-separate border-spacing-1 text-sm">
      <caption className="sr-only">{t("grid.caption")}</caption>
      <thead>
        <tr>
          <td className="w-[22%]" />
          {potentials.map((potential) => (
            <th key={potential} scope="col" className="px-1 pb-1 text-left font-semibold">
              <span className="text-ink-2 block text-[12px] font-normal">{t("axes.potential")}</span>
              {t(`potential.${potential}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {performances.map((performance) => (
          <tr key={performance}>
            <th scope="row" className="pr-1 text-left align-top font-semibold break-words">
              <span className="text-ink-2 block text-[12px] font-normal">{t("axes.performance")}</span>
              {t(`performance.${performance}`)}
            </th>
            {potentials.map((potential) => {
              const box = boxOf(performance, potential);
              return (
                <td key={box} className="bg-surface shadow-hairline rounded-md p-2 align-top">
                  <a href={`/talent/people?box=${box}`} className="block min-h-6 font-semibold">
                    {t("box", { box })}: {t("grid.count", { count: boxes[box] })}
                  </a>
                  <span className="text-ink-2 hidden text-[13px] sm:block">{t(`boxes.${box}`)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
