import { useFormatter, useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import type { PastDocument } from "@/lib/evaluation/past-record";
import type { PastPredicate } from "@/lib/evaluation/sheet";

/** Data pembuka: predicates that documents of before this system tell. Drawn apart, so that nobody takes them for evaluations of here. */
export function PastPredicates({ past }: { past: readonly PastPredicate[] }) {
  const t = useTranslations("evaluation.past");
  const predicates = useTranslations("vocabulary.predicate");
  const named = useDocumentName();
  if (past.length === 0) return null;
  return (
    <Section title={t("title")} aside={t("aside")}>
      <ul className="border-line-strong divide-line divide-y rounded-lg border border-dashed">
        {past.map(({ id, year, predicate, document }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2.5">
            <p>
              <span className="tabular text-ink-2">{t("year", { year: String(year) })}</span>{" "}
              <b className="font-semibold">{predicates(predicate)}</b>
            </p>
            <p className="text-ink-2 min-w-0 text-[13px] break-words">{named(document)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Sentences = (key: "document", facts: { source: string; number: string; date: string }) => string;
type Format = Pick<ReturnType<typeof useFormatter>, "dateTime">;

/** Source, number and day of the document that tells an opening datum, by the words of `evaluation.past`. */
const documentsIn =
  (t: Sentences, format: Format) =>
  ({ source, number, date }: PastDocument) =>
    t("document", { source, number, date: format.dateTime(new Date(date), { dateStyle: "long" }) });

/** The same where hooks are at hand. */
export const useDocumentName = () => documentsIn(useTranslations("evaluation.past"), useFormatter());
