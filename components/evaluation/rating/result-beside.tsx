import { useFormatter, useTranslations } from "next-intl";

import { BesideLine } from "@/components/feedback/beside-line";
import { ReportThread } from "@/components/progress/report-thread";
import { Disclosure } from "@/components/ui/disclosure";
import type { Rating, Role } from "@/lib/evaluation/sheet";
import type { Beside } from "@/lib/feedback/sheet";
import type { ResultProgress } from "@/lib/progress/sheet";

type ResultBesideProps = {
  result: ResultProgress;
  beside: Beside;
  role: Role | undefined;
  /** The mark of the period before; undefined where there was none. */
  before: { mark: Rating; period: string } | undefined;
};

/** What the mark of a result rests on: its figures with evidence, its role in the matrix, the mark before, all that was said. */
export function ResultBeside({ result, beside, role, before }: ResultBesideProps) {
  const t = useTranslations("evaluation");
  const marks = useTranslations("vocabulary.rating");
  const reports = result.indicators.flatMap((indicator) => indicator.reports);
  const said = beside.said.filter(({ about }) => about === result.id).length;
  const answers = reports.flatMap(({ feedback }) => feedback).length;
  return (
    <div className="space-y-1 text-[13px]">
      <ul>
        {result.indicators.map((indicator) => (
          <Reached key={indicator.id} indicator={indicator} />
        ))}
      </ul>
      <p className="text-ink-3 text-sm empty:hidden">
        {role && <RoleLine role={role} />}
        {role && before && " · "}
        {before && t("markBefore", { period: before.period, mark: marks(before.mark) })}
      </p>
      {reports.length + said > 0 && (
        <Disclosure summary={t("besideResult", { reports: reports.length, said: said + answers })}>
          {result.indicators.map(({ id, text, reports: own, targetUnit }) => (
            <div key={id}>
              {result.indicators.length > 1 && <p className="font-semibold">{text}</p>}
              <ReportThread reports={own} unit={targetUnit ?? ""} />
            </div>
          ))}
          <BesideLine beside={beside} about={result.id} />
        </Disclosure>
      )}
    </div>
  );
}

/** One indicator in one line: what was reached of its target, and the evidence of the last report. */
function Reached({ indicator }: { indicator: ResultProgress["indicators"][number] }) {
  const t = useTranslations("evaluation");
  const format = useFormatter();
  const number = (text: string) => format.number(Number(text), { maximumFractionDigits: 4 });
  const { text, targetValue: target, reports } = indicator;
  const unit = indicator.targetUnit ?? "";
  const value = reports[0]?.value ?? null;
  const reached =
    value === null
      ? t("neverReported")
      : target === null
        ? `${number(value)} ${unit}`
        : t("ofTarget", { value: number(value), target: number(target), unit });
  return (
    <li className="text-ink-2">
      {text}: <b className="text-ink tabular font-semibold">{reached}</b>
      {reports[0]?.evidence.map(({ id, name, url }) => (
        <a
          key={id}
          href={url ?? `/api/evidence/${id}`}
          rel="noreferrer"
          target="_blank"
          className="text-brand-strong ml-2 underline underline-offset-2"
        >
          {name}
        </a>
      ))}
    </li>
  );
}

function RoleLine({ role: { text, leader, share, others } }: { role: Role }) {
  const t = useTranslations("evaluation");
  const format = useFormatter();
  const part = share === null ? "none" : "some";
  return t("role", {
    part,
    share: format.number((share ?? 0) / 100, { style: "percent" }),
    text,
    leader,
    others,
  });
}
