import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { CompetencyLine } from "@/lib/competency/profile";

import { competencyName } from "./competency-name";
import { LevelMeter } from "./level-meter";

/** What the position asks against what was seen, the largest gap first, with what closes it; what is met is folded. */
export function GapList({ lines }: { lines: readonly CompetencyLine[] }) {
  const t = useTranslations("development.gaps");
  const met = lines.filter(({ gap }) => gap.state === "met");
  const open = lines.filter(({ gap }) => gap.state !== "met");
  return (
    <Card>
      {lines.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
      <Lines lines={open} />
      {met.length > 0 && (
        <div className="border-line border-t px-4 py-3 first:border-t-0">
          <Disclosure summary={t("metCount", { count: met.length })} open={open.length === 0}>
            <div className="-mx-4">
              <Lines lines={met} />
            </div>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

const Lines = ({ lines }: { lines: readonly CompetencyLine[] }) => (
  <ul className="divide-line divide-y">
    {lines.map((line) => (
      <li key={line.competency.id} className="px-4 py-3">
        <GapLine line={line} />
      </li>
    ))}
  </ul>
);

function GapLine({ line }: { line: CompetencyLine }) {
  const words = useTranslations("competencies");
  const { competency, required, assessed } = line;
  const label = useSentence(line);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <h3 className="font-semibold">{competencyName(words, competency)}</h3>
          <span className="text-ink-3 text-sm">{words(`kind.${competency.kind}`)}</span>
        </div>
        <span className="flex items-center gap-3">
          <LevelMeter required={required} assessed={assessed?.level ?? null} label={label} />
          <span className="sm:w-28 sm:text-right">
            <GapTag gap={line.gap} />
          </span>
        </span>
      </div>
      <p className="text-ink-2 text-[13px]">{label}</p>
      {assessed && <Reason {...assessed} />}
      {line.self && <OwnView {...line.self} />}
      <Closing line={line} />
      <Earlier history={line.earlier} />
    </>
  );
}

function useSentence({ required, assessed }: CompetencyLine) {
  const t = useTranslations("development.gaps");
  const scale = useTranslations("competencies.scale");
  const asked = { required, requiredWord: scale(`${required}`) };
  if (!assessed) return t("unseen", asked);
  return t("seen", { ...asked, assessed: assessed.level, assessedWord: scale(`${assessed.level}`) });
}

function GapTag({ gap }: Pick<CompetencyLine, "gap">) {
  const t = useTranslations("development.gaps");
  if (gap.state === "gap") return <Tag tone="warning">{t("gap", { count: gap.missing })}</Tag>;
  if (gap.state === "unassessed") return <Tag>{t("unassessed")}</Tag>;
  return <Tag tone="good">{t(gap.surplus > 0 ? "surplus" : "met")}</Tag>;
}

type Said = NonNullable<CompetencyLine["assessed"]>;

function Reason(assessed: Said) {
  const t = useTranslations("development.gaps");
  const sentence = useSaid()(assessed);
  return (
    <>
      <p className="mt-1">{sentence}</p>
      {assessed.recommendation && <p>{t("recommends", { text: assessed.recommendation })}</p>}
    </>
  );
}

/** Who saw it when and why; of what was not made here, the document that says so. */
function useSaid() {
  const t = useTranslations("development.gaps");
  const day = useDay();
  return ({ by, assessedOn, reason, document }: Said) => {
    const said = { date: day(assessedOn), reason };
    return document
      ? t("opening", {
          ...said,
          ...{ source: document.source, number: document.number, documentDate: day(document.date) },
        })
      : t("by", { ...said, name: by });
  };
}

/** How the employee sees it, beside what counts. */
function OwnView({ level, assessedOn, reason }: NonNullable<CompetencyLine["self"]>) {
  const t = useTranslations("development.gaps");
  const word = useTranslations("competencies.scale")(`${level}`);
  return <p className="text-ink-2 mt-1">{t("self", { level, word, date: useDay()(assessedOn), reason })}</p>;
}

function Closing({ line: { gap, trainings } }: { line: CompetencyLine }) {
  const t = useTranslations("development.gaps");
  const format = useFormatter();
  const named = trainings.map(({ title, hours }) => t("training", { title, hours }));
  if (named.length > 0)
    return <p className="text-good mt-1">{t("closing", { trainings: format.list(named) })}</p>;
  return gap.state === "gap" ? <p className="text-warning mt-1">{t("nothingYet")}</p> : null;
}

function Earlier({ history }: { history: CompetencyLine["earlier"] }) {
  const t = useTranslations("development.gaps");
  const format = useFormatter();
  const day = useDay();
  const said = useSaid();
  if (history.length === 0) return null;
  const levels = history.map(({ level, assessedOn }) => t("earlierLevel", { level, date: day(assessedOn) }));
  return (
    <div className="mt-1 text-sm">
      <Disclosure summary={t("earlier", { levels: format.list(levels) })}>
        <ul className="text-ink-2 space-y-1">
          {history.map((one) => (
            <li key={one.id}>{t("earlierOne", { level: one.level, said: said(one) })}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

const useDay = () => {
  const format = useFormatter();
  return (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
};
