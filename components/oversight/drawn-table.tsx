import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { periodName } from "@/lib/evaluation/period-name";
import type { Drawn, SampleShown } from "@/lib/oversight/sheet";

type DrawnTableProps = { kind: SampleShown["kind"]; drawn: readonly Drawn[] };

/** What was drawn, in the order of the draw, each with the way to it. */
export function DrawnTable({ kind, drawn }: DrawnTableProps) {
  const t = useTranslations("samples.one");
  const periods = useTranslations("vocabulary.period");
  return (
    <Card>
      <table className="w-full text-[13px] max-sm:block">
        <thead className="text-ink-3 text-left text-[12px] max-sm:sr-only">
          <tr>
            <th className="px-4 py-2 font-normal">{t("place")}</th>
            <th className="px-4 py-2 font-normal">{t("person")}</th>
            <th className="px-4 py-2 font-normal">{t("unit")}</th>
            <th className="px-4 py-2 font-normal">{t("record")}</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {drawn.map(({ place, id, name, unit, period }) => (
            <tr key={id} className="border-line border-t max-sm:block max-sm:px-4 max-sm:py-2.5">
              <td className="text-ink-2 tabular px-4 py-2 max-sm:hidden">{place}</td>
              <td className="px-4 py-2 font-semibold max-sm:block max-sm:p-0">{name}</td>
              <td className="text-ink-2 px-4 py-2 max-sm:block max-sm:p-0">{unit}</td>
              <td className="px-4 py-2 max-sm:block max-sm:p-0">
                <a
                  href={`/${kind}/${id}`}
                  className="text-brand-strong inline-block min-h-6 underline underline-offset-2"
                >
                  {period ? periodName(periods, period) : t("plan")}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
