import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { FigureLine } from "@/lib/career/sheet";

import { FigureForm } from "./figure-form";
import { useFigureLabel } from "./figure-label";

/** Figures that no regulation at hand states: what each is today, by which document, and the form that determines one. */
export function FigureList({ figures }: { figures: readonly FigureLine[] }) {
  const t = useTranslations("careerPages.figures");
  const labelOf = useFigureLabel();
  const named = figures.map((figure) => ({ ...figure, label: labelOf(figure.name) }));
  const groups = (["coefficient", "bonus", "index"] as const).map((kind) => ({
    kind,
    lines: named.filter(({ name }) => name.startsWith(`${kind}.`)),
  }));
  return (
    <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        {groups.map(({ kind, lines }) => (
          <Section
            key={kind}
            title={t(`groups.${kind}`)}
            aside={t("openOf", { open: lines.filter(({ now }) => !now.confirmed).length })}
          >
            <Card>
              <ul className="divide-line divide-y">
                {lines.map((line) => (
                  <Line key={line.name} {...line} />
                ))}
              </ul>
            </Card>
          </Section>
        ))}
      </div>
      <Section title={t("determine")}>
        <Card className="p-4">
          <FigureForm
            figures={named.map(({ name, label, history }) => ({ name, label, editions: history.length }))}
          />
        </Card>
      </Section>
    </div>
  );
}

function Line({ label, name, now, history }: FigureLine & { label: string }) {
  const t = useTranslations("careerPages");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  const share = name.startsWith("bonus.");
  const figure = (hundredths: number) => {
    const value = format.number(hundredths / 100, { minimumFractionDigits: 2 });
    return share ? t("figures.percent", { value }) : value;
  };
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="font-semibold">{label}</span>
        {now.confirmed && <Tag tone="good">{t("figures.confirmed")}</Tag>}
      </p>
      <p className="tabular font-semibold">{figure(now.hundredths)}</p>
      {history.map(({ edition, hundredths, from, documentNumber, documentDate }) => (
        <p key={edition} className="text-ink-2 col-span-2 text-[13px] break-words">
          {t("figures.determined", {
            ...{ value: figure(hundredths), from: on(from) },
            ...{ number: documentNumber, date: on(documentDate) },
          })}
        </p>
      ))}
    </li>
  );
}
