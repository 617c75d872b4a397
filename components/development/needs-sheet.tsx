import { useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { useRupiah } from "@/components/ui/rupiah";
import { Section } from "@/components/ui/section";
import { mostLackedFirst } from "@/lib/development/needs";
import type { Needs } from "@/lib/development/sheet";

import { NeedsTable } from "./needs-table";

/** What a unit's people lack, by competency and by the units below, and what is planned for it. */
export function NeedsSheet({ needs }: { needs: Needs }) {
  const t = useTranslations("developmentNeeds");
  const names = useTranslations("competencies");
  const forms = useTranslations("vocabulary.trainingForm");
  const numbers = useNumbers();
  const rupiah = useRupiah();
  const { unit, year, ways } = needs;
  // What is not told is no zero.
  const whole = (count: number | null) => (count === null ? t("untold") : numbers.whole(count));
  const size = ({ hours, cost }: { hours: string | null; cost: string | null }) => [
    hours === null ? t("untold") : numbers.decimal(Number(hours)),
    cost === null ? t("untold") : rupiah(cost),
  ];
  const lacked = mostLackedFirst(needs.competencies).map((row) => ({
    name: competencyName(names, row),
    cells: [...[row.whole, row.assessed, row.lacking, row.planned].map(whole), ...size(row)],
  }));
  const units = needs.units.map((row) => ({
    name: row.name,
    href: row.id === unit.id ? undefined : `/development/needs?unit=${row.id}&year=${year}`,
    cells: [...[row.whole, row.lacking, row.unseen, row.planned].map(whole), ...size(row)],
  }));
  const planned = ways.map(({ form, quarter, ...row }) => ({
    name: form ? forms(form) : t("study"),
    cells: [t("quarter", { quarter }), ...[row.lines, row.whole].map(whole), ...size(row)],
  }));
  const head = (...columns: Parameters<typeof headed>[1]) => headed(t, columns);
  return (
    <>
      <Section title={t("competencies")} aside={t("competenciesNote")}>
        {lacked.length === 0 ? (
          <p className="text-ink-2">{t("noGaps")}</p>
        ) : (
          <Card className="p-4">
            <NeedsTable
              head={head("competency", "whole", "assessed", "lacking", "planned", "hours", "cost")}
              rows={lacked}
            />
          </Card>
        )}
      </Section>
      <Section title={t("units")}>
        <Card className="p-4">
          <NeedsTable
            head={head("unit", "whole", "lacking", "unseen", "approved", "hours", "cost")}
            rows={units}
          />
        </Card>
      </Section>
      <Section title={t("ways")}>
        {planned.length === 0 ? (
          <p className="text-ink-2">{t("noWays")}</p>
        ) : (
          <Card className="p-4">
            <NeedsTable head={head("form", "quarter", "lines", "whole", "hours", "cost")} rows={planned} />
          </Card>
        )}
      </Section>
    </>
  );
}

type Column = keyof (typeof import("@/lib/i18n/messages/id/developmentNeeds.json"))["head"];

const headed = (t: ReturnType<typeof useTranslations<"developmentNeeds">>, columns: readonly Column[]) =>
  columns.map((column) => t(`head.${column}`));
