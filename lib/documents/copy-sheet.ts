import { behaviourValues } from "@/lib/planning/behaviour-values";
import type { ConfirmedIndicator, ConfirmedResult } from "@/lib/planning/edition";

import { sideOf, type Skp, statementOf, targetOf, type Words } from "./skp";

/** One field of e-Kinerja: what it is called there and what goes into it. The id is the same at every reading. */
export type CopyField = { id: string; label: string; value: string };

export type CopyPart = { id: string; title: string; fields: CopyField[] };

/**
 * A confirmed edition field by field in the order in which BKN's e-Kinerja asks for it (domain §5.1): period, approach and
 * rater, each result with its indicators, behaviour, appendix. What the plan leaves empty has no field.
 */
export function copySheet(skp: Skp, words: Words): CopyPart[] {
  const parts = [
    { id: "plan", title: words.t("copy.plan"), fields: planFields(skp, words) },
    ...skp.results.map((result, i) => ({
      id: result.id,
      title: words.t("copy.result", { number: i + 1 }),
      fields: resultFields(result, skp, words),
    })),
    { id: "behaviours", title: words.t("behaviours.title"), fields: behaviourFields(skp, words) },
    { id: "appendix", title: words.t("copy.appendix"), fields: appendixFields(skp, words) },
  ];
  return parts.filter(({ fields }) => fields.length > 0);
}

function planFields({ year, approach, parties: { rater } }: Skp, { t, terms }: Words): CopyField[] {
  const years = { year: String(year) };
  return [
    // A plan is of the whole year there, also of somebody who came in March (domain §5.1).
    { id: "begins", label: t("copy.begins"), value: t("copy.firstDay", years) },
    { id: "ends", label: t("copy.ends"), value: t("copy.lastDay", years) },
    { id: "approach", label: t("copy.approach"), value: terms(`planApproach.${approach}`) },
    { id: "rater", label: t("parties.rater"), value: rater.name },
    ...(rater.number ? [{ id: "rater-number", label: t("copy.raterNumber"), value: rater.number }] : []),
  ];
}

function resultFields(result: ConfirmedResult, { parties }: Skp, words: Words): CopyField[] {
  const { t, terms } = words;
  const { id, kind, support } = result;
  return [
    { id: `${id}.kind`, label: t("copy.kind"), value: terms(`resultKind.${kind}`) },
    { id: `${id}.statement`, label: t("columns.result"), value: statementOf(result, words) },
    { id: `${id}.from`, label: t("copy.from"), value: support?.assigner?.name ?? parties.rater.name },
    ...(support ? [{ id: `${id}.support`, label: t("columns.supported"), value: support.statement }] : []),
    ...result.indicators.flatMap((indicator) => indicatorFields(indicator, words)),
  ];
}

function indicatorFields(indicator: ConfirmedIndicator, words: Words): CopyField[] {
  const { id, perspective, aspect, text, targetValue, targetNarrative } = indicator;
  const field = (column: "perspective" | "aspect" | "indicator" | "target", value: string) => ({
    id: `${id}.${column}`,
    label: words.t(`columns.${column}`),
    value,
  });
  return [
    ...(perspective || aspect
      ? [field(perspective ? "perspective" : "aspect", sideOf(indicator, words))]
      : []),
    field("indicator", text),
    ...(targetValue || targetNarrative ? [field("target", targetOf(indicator, words))] : []),
  ];
}

const behaviourFields = ({ behaviours }: Skp, { terms }: Words): CopyField[] =>
  behaviourValues.flatMap((behaviour) => {
    const said = behaviours.find(({ value }) => value === behaviour)?.expectation;
    return said ? [{ id: behaviour, label: terms(`behaviour.${behaviour}`), value: said }] : [];
  });

const appendixFields = ({ appendix }: Skp, { terms }: Words): CopyField[] =>
  appendix.map(({ id, section, text }) => ({ id, label: terms(`appendixSection.${section}`), value: text }));
