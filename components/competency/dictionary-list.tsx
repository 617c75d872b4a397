import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { DictionaryLine } from "@/lib/competency/sheet";

import { competencyName } from "./competency-name";

const kinds = ["managerial", "socio_cultural", "technical"] as const;

/** The dictionary by kind, each competency with how many positions ask for it. */
export function DictionaryList({ lines }: { lines: readonly DictionaryLine[] }) {
  const words = useTranslations("competencies");
  return kinds.map((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return own.length === 0 ? null : (
      <Section key={kind} title={words(`kind.${kind}`)}>
        <Card>
          <ul className="divide-line divide-y">
            {own.map((line) => (
              <Competency key={line.id} line={line} />
            ))}
          </ul>
        </Card>
      </Section>
    );
  });
}

function Competency({ line }: { line: DictionaryLine }) {
  const t = useTranslations("competencyPages.dictionary");
  const words = useTranslations("competencies");
  const format = useFormatter();
  const { id, code, agency, retiredOn, positions, definition } = line;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="min-w-0">
        <a
          href={`/administration/competencies/${id}`}
          className="text-brand-strong font-semibold underline underline-offset-2"
        >
          {competencyName(words, line)}
        </a>
        <p className="text-ink-3 text-[13px] break-words">
          {t("of", { code, agency: agency ?? t("everybody") })}
        </p>
        {definition && <p className="text-ink-2 text-[13px]">{definition}</p>}
      </div>
      {retiredOn ? (
        <Tag>{t("retired", { date: format.dateTime(new Date(retiredOn), { dateStyle: "long" }) })}</Tag>
      ) : (
        <span className="tabular text-ink-2 text-[13px]">{t("positionCount", { count: positions })}</span>
      )}
    </li>
  );
}
