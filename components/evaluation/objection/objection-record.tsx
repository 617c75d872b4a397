import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { withWeekday } from "@/lib/dates";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

import { PredicateTag } from "../predicate-tag";

type ObjectionRecordProps = Pick<EvaluationSheet, "predicate"> & {
  objection: NonNullable<EvaluationSheet["objection"]>;
  name: string;
  signerName: string;
  /** Who decides on it now; after the decision the record says who did. */
  deciderName: string;
  /** The last day for the decision; null once it is made. */
  decideBy: string | null;
};

/** An objection as it went: the reasons, the signer's answer, the decision and what it changed. */
export function ObjectionRecord({ objection, predicate, decideBy, ...names }: ObjectionRecordProps) {
  const { name, signerName, deciderName } = names;
  const t = useTranslations("evaluation.objection");
  const format = useFormatter();
  const on = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const until = (day: string) => format.dateTime(new Date(day), withWeekday);
  const { reason, filedAt, statement, statedAt, decision, decidedAt, before } = objection;
  const said = [
    { title: t("reasonOf", { name, date: on(filedAt) }), text: reason },
    ...(statement && statedAt
      ? [{ title: t("statementOf", { name: signerName, date: on(statedAt) }), text: statement }]
      : []),
    ...(objection.hearing ? [{ title: t("hearing"), text: objection.hearing }] : []),
    ...(objection.explanation ? [{ title: t("explanation"), text: objection.explanation }] : []),
    ...(objection.recommendation ? [{ title: t("recommendation"), text: objection.recommendation }] : []),
  ];
  return (
    <Card className="space-y-3 p-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      {decision && decidedAt ? (
        <p>{t(`decided.${decision}`, { decider: objection.decider.name, date: on(decidedAt) })}</p>
      ) : (
        decideBy && <p>{t("waits", { decider: deciderName, date: until(decideBy) })}</p>
      )}
      {before && predicate && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>
            {t("was")} <PredicateTag predicate={before.predicate} />
          </span>
          <span>
            {t("is")} <PredicateTag predicate={predicate} />
          </span>
        </p>
      )}
      <dl className="space-y-2">
        {said.map(({ title, text }) => (
          <div key={title} className="bg-sunken rounded-md px-3 py-2 break-words">
            <dt className="text-ink-2 text-[13px]">{title}</dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
