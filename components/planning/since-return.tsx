import { useFormatter, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { PlanSheet } from "@/lib/planning/sheet";

import { EditionChanges } from "./edition-changes";

type SinceReturnProps = {
  since: PlanSheet["sinceReturn"];
  /** Whether somebody has to decide on the changes now. */
  open: boolean;
};

/** What changed in a plan since its rater returned it, and what was said of the whole then. */
export function SinceReturn({ since, open }: SinceReturnProps) {
  const t = useTranslations("planning");
  const format = useFormatter();
  if (!since) return null;
  const { at, note, changes } = since;
  const date = format.dateTime(new Date(at), { day: "numeric", month: "long", year: "numeric" });
  return (
    <Section title={t("sinceReturn.title", { date })}>
      {note && (
        <p className="text-ink-2 mb-2 max-w-[68ch] break-words">{t("sinceReturn.note", { text: note })}</p>
      )}
      <Disclosure summary={t("changes.count", { count: changes.length })} open={open}>
        <EditionChanges changes={changes} />
      </Disclosure>
    </Section>
  );
}
