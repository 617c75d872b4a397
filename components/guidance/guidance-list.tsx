import { useTranslations } from "next-intl";

import { GuideLink } from "@/components/help/guide-link";
import { Section } from "@/components/ui/section";
import type { GuidanceSheet } from "@/lib/guidance/sheet";

import { GuidanceCard } from "./guidance-card";

type GuidanceListProps = { guidance: readonly GuidanceSheet[]; today: string; mine?: boolean };

/** All guidance of one person; nothing where there is none, for most people never have any. */
export function GuidanceList({ guidance, today, mine = false }: GuidanceListProps) {
  const t = useTranslations("guidance");
  if (guidance.length === 0) return null;
  return (
    <Section title={t(mine ? "own.title" : "title")} aside={<GuideLink step={mine ? "guided" : "guide"} />}>
      <div className="space-y-3">
        {guidance.map((one) => (
          <GuidanceCard key={one.id} guidance={one} today={today} />
        ))}
      </div>
    </Section>
  );
}
