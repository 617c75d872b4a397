import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { periodName } from "@/lib/evaluation/period-name";
import type { AgencyLine } from "@/lib/office/sheet";
import { isCounted, stageKeys } from "@/lib/office/stages";

import { StageCell } from "./stage-cell";

type Lines = { lines: readonly AgencyLine[] };

/** Agencies by the stages of the year: a table where there is room for it, a list of the same on a phone. */
export function StageTable({ lines }: Lines) {
  const t = useTranslations("office.stages");
  return (
    <>
      <Card className="hidden overflow-x-auto lg:block" tabIndex={0} role="region" aria-label={t("table")}>
        <table className="w-full text-sm">
          <thead>
            <tr className="text-ink-2 border-line border-b align-bottom">
              <th scope="col" className="px-4 py-2.5 text-left">
                {t("agency")}
              </th>
              {stageKeys.map((key) => (
                <th key={key} scope="col" className="w-[9.5%] px-2 py-2.5 text-left font-normal">
                  {t(`names.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-line divide-y">
            {lines.map((line) => (
              <tr key={line.id} className="align-top">
                <th scope="row" className="px-4 py-2.5 text-left font-normal">
                  <AgencyName line={line} />
                </th>
                {line.stages.map((stage) => (
                  <td key={stage.key} className="px-2 py-2.5">
                    <StageCell stage={stage} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <StageList lines={lines} />
    </>
  );
}

function StageList({ lines }: Lines) {
  return (
    <ul className="space-y-3 lg:hidden">
      {lines.map((line) => (
        <li key={line.id}>
          <Card className="p-4">
            <AgencyName line={line} />
            <StageGrid line={line} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The counted stages of one agency, each with its name beside it. */
export function StageGrid({ line }: { line: AgencyLine }) {
  const t = useTranslations("office.stages");
  const counted = line.stages.filter((stage) => isCounted(stage) && stage.of > 0);
  return (
    <dl className="mt-3 grid grid-cols-2 gap-x-5 gap-y-3 text-sm sm:grid-cols-4">
      {counted.map((stage) => (
        <div key={stage.key} className="min-w-0">
          <dt className="text-ink-2 text-[13px]">{t(`names.${stage.key}`)}</dt>
          <dd>
            <StageCell stage={stage} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AgencyName({ line }: { line: AgencyLine }) {
  return (
    <>
      <a
        href={`/administration/office/${line.id}`}
        className="text-brand-strong inline-flex min-h-6 items-center font-semibold underline underline-offset-2"
      >
        {line.shortName}
      </a>
      <span className="text-ink-3 block text-[12px]">
        <RunningPeriod line={line} />
      </span>
    </>
  );
}

/** The period whose window opened last, and until when it is open. */
export function RunningPeriod({ line: { opened, period } }: { line: AgencyLine }) {
  const t = useTranslations("office.stages");
  const named = useTranslations("vocabulary.period");
  const format = useFormatter();
  if (!period) return t(opened ? "noPeriod" : "notOpened");
  const date = format.dateTime(new Date(period.closesOn), { day: "numeric", month: "short" });
  const running = t("period", { period: periodName(named, period), date });
  return opened ? running : `${running} · ${t("notOpened")}`;
}
