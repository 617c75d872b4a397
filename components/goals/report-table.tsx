import { useTranslations } from "next-intl";

import { useMeasured } from "@/components/planning/use-measured";
import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { Tag } from "@/components/ui/tag";
import type { Quarter } from "@/lib/goals/attainment";
import type { GoalReport, ReportLine } from "@/lib/goals/report";

import { lightTones } from "./light-tones";

type ReportTableProps = { report: GoalReport; year: number; quarter: Quarter };

const none = "–";

function useCells(year: number, quarter: Quarter) {
  const t = useTranslations("goalPages.report");
  const directions = useTranslations("vocabulary.direction");
  const { rounded } = useNumbers();
  const measured = useMeasured();
  const percent = (share: number | null | undefined) => (typeof share === "number" ? rounded(share) : none);
  const before = { year: String(year - 1) };
  const over = quarter === 4;
  const columns = [
    {
      key: "target",
      head: t("target", { year: String(year) }),
      of: (line: ReportLine) => measured(line.target, ""),
    },
    ...(over
      ? []
      : [{ key: "due", head: t("due", { quarter }), of: (line: ReportLine) => measured(line.due, "") }]),
    {
      key: "reached",
      head: over ? t("reached") : t("reachedDue", { quarter }),
      of: (line: ReportLine) => measured(line.reached, ""),
    },
    { key: "share", head: t("share"), of: (line: ReportLine) => percent(line.share) },
    {
      key: "formerReached",
      head: t("formerReached", before),
      of: (line: ReportLine) => measured(line.former?.reached, ""),
    },
    {
      key: "formerShare",
      head: t("formerShare", before),
      of: (line: ReportLine) => percent(line.former?.share),
    },
  ];
  const plans = (line: ReportLine) => t("plans", { count: line.carriers });
  return { t, directions, percent, columns, plans };
}

/** The table of the yearly report: on paper and on a wide screen a table, on a phone a list of its facts. */
export function ReportTable({ report, year, quarter }: ReportTableProps) {
  const { t, directions, percent, columns, plans } = useCells(year, quarter);
  const light = useTranslations("goals.light");
  const means = { share: percent(report.mean), formerShare: percent(report.former.mean) };
  return (
    <Card className="print:shadow-none">
      <table className="tabular hidden w-full text-[13px] lg:table print:table print:text-[11px] [&_td]:px-3 [&_td]:py-2 [&_td]:align-top print:[&_td]:px-1.5 [&_th]:px-3 [&_th]:py-2 [&_th]:text-left [&_th]:align-bottom [&_th]:font-normal print:[&_th]:px-1.5">
        <thead className="text-ink-3 border-line border-b text-[12px]">
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("goal")}</th>
            <th scope="col">{t("measure")}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col" className="!text-right">
                {head}
              </th>
            ))}
            <th scope="col">{t("light")}</th>
            <th scope="col">{t("carriers")}</th>
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {report.lines.map((line, i) => (
            <tr key={line.id} className="break-inside-avoid">
              <td>{i + 1}</td>
              <td className="max-w-[22rem]">
                <span className="font-semibold">{line.text}</span>
                <span className="text-ink-2 block text-[0.92em]">{directions(line.direction)}</span>
                {line.note && <span className="text-ink-2 block text-[0.92em]">{line.note}</span>}
              </td>
              <td>{line.measure}</td>
              {columns.map(({ key, of }) => (
                <td key={key} className="text-right whitespace-nowrap">
                  {of(line)}
                </td>
              ))}
              <td>
                <Tag tone={lightTones[line.light]}>{light(line.light)}</Tag>
              </td>
              <td className="whitespace-nowrap">{plans(line)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-line-strong border-t font-semibold">
          <tr>
            <td />
            <td colSpan={2}>{t("mean")}</td>
            {columns.map(({ key }) => (
              <td key={key} className="text-right">
                {key === "share" ? means.share : key === "formerShare" ? means.formerShare : ""}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
      <ul className="divide-line divide-y lg:hidden print:hidden">
        {report.lines.map((line) => (
          <li key={line.id} className="space-y-1.5 px-4 py-3">
            <p className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <span className="font-semibold">{line.text}</span>
              <Tag tone={lightTones[line.light]}>{light(line.light)}</Tag>
            </p>
            <p className="text-ink-2 text-[13px]">
              {directions(line.direction)} · {line.measure} · {plans(line)}
            </p>
            <dl className="grid grid-cols-[1fr_auto] gap-x-4 text-[13px] sm:max-w-sm">
              {columns.map(({ key, head, of }) => (
                <div key={key} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="text-ink-2">{head}</dt>
                  <dd className="tabular text-right">{of(line)}</dd>
                </div>
              ))}
            </dl>
            {line.note && <p className="text-ink-2 text-[13px]">{line.note}</p>}
          </li>
        ))}
        <li className="flex justify-between px-4 py-3 font-semibold">
          {t("mean")}
          <span className="tabular">{means.share}</span>
        </li>
      </ul>
      <div className="border-line border-t px-3 py-3">
        <p className="text-ink-2 max-w-[90ch] text-sm">{t("meanNote")}</p>
      </div>
    </Card>
  );
}
