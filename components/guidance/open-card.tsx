import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import type { ToOpen } from "@/lib/guidance/sheet";

import { OpenForm } from "./open-form";

type OpenCardProps = Omit<ToOpen, "period"> & { summary: string };

/** Where the supervisor opens guidance, or why it has to wait. */
export function OpenCard({ evaluationId, version, name, blockers, suggestions, summary }: OpenCardProps) {
  const t = useTranslations("guidance");
  return (
    <Card className="space-y-3 p-4">
      <p className="text-ink-2 max-w-[68ch]">{t("noSanction")}</p>
      {blockers.length > 0 ? (
        <Blockers blockers={blockers} />
      ) : (
        <LateDisclosure summary={summary}>
          <OpenForm evaluation={{ evaluationId, version }} name={name} suggestions={suggestions} />
        </LateDisclosure>
      )}
    </Card>
  );
}
