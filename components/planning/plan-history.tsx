import { useFormatter, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { PlanSheet } from "@/lib/planning/sheet";

import { EditionChanges } from "./edition-changes";

type PlanHistoryProps = {
  plan: Pick<PlanSheet, "id" | "editions" | "changes">;
  /** Whether somebody has to decide on the changes now. */
  open: boolean;
};

/** What this edition changes, and the way to those before it. */
export function PlanHistory({ plan: { id, editions, changes }, open }: PlanHistoryProps) {
  const t = useTranslations("planning");
  const format = useFormatter();
  const [last] = editions;
  if (!last) return null;
  return (
    <Section title={t("changes.title", { edition: last.number })}>
      <Disclosure summary={t("changes.count", { count: changes.length })} open={open}>
        <EditionChanges changes={changes} />
      </Disclosure>
      <ul className="mt-2 text-sm">
        {editions.map(({ number, approvedAt }) => (
          <li key={number}>
            <a href={`/plans/${id}/editions/${number}`}>
              {t("readEdition", {
                edition: number,
                date: format.dateTime(new Date(approvedAt), { dateStyle: "long" }),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
