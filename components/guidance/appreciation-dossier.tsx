import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { Appreciated } from "@/lib/guidance/sheet";

import { AppreciationList } from "./appreciation-list";

type AppreciationDossierProps = { appreciations: readonly Appreciated[]; mine?: boolean };

/** All appreciation of one person, kept where their development stands. */
export function AppreciationDossier({ appreciations, mine = false }: AppreciationDossierProps) {
  const t = useTranslations("guidance.appreciation");
  return (
    <Section title={t("title")}>
      <Card className="px-4 py-2">
        {appreciations.length === 0 ? (
          <p className="text-ink-3 py-1">{t(mine ? "noneOwn" : "none")}</p>
        ) : (
          <AppreciationList appreciations={appreciations} />
        )}
      </Card>
    </Section>
  );
}
