import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { Reader } from "@/lib/career/sheet";

type ReaderListProps = { title: string; none: string; readers: readonly Reader[] };

/** Who opened what is about the reader of this page, how often, and when last. */
export function ReaderList({ title, none, readers }: ReaderListProps) {
  const t = useTranslations("careerPages.readers");
  const format = useFormatter();
  return (
    <Section title={title}>
      <Card>
        {readers.length === 0 && <p className="text-ink-3 px-4 py-3">{none}</p>}
        <ul className="divide-line divide-y">
          {readers.map(({ id, name, title: position, times, last }) => (
            <li key={id} className="px-4 py-2.5">
              <p className="font-semibold break-words">{name}</p>
              {position && <p className="text-ink-2 text-[13px]">{position}</p>}
              <p className="text-ink-2 text-[13px]">
                {t("line", { count: times, date: format.dateTime(new Date(last), { dateStyle: "long" }) })}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
